export function codes(count: number): string[] {
  const found: string[] = [];
  for (let i = 0; i < Math.min(Math.max(count || 0, 0), 1000); i++) found.push(crypto.randomUUID());
  return found;
}
