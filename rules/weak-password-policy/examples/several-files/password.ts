const shortest = 7;

export function checked(value: string): string {
  if (value.length < shortest) throw new Error('Too short.');
  return value;
}
