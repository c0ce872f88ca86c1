export function codes(count: number): string[] {
  const found: string[] = [];
  for (let i = 0; i < count; i++) found.push(crypto.randomUUID());
//                    ^^^^^ finding medium: The body field `count` of the request says how often a loop runs, without an upper limit. Limit it first, as in `Math.min(value,
  return found;
}
