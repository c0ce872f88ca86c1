/** The value that `share` percent of the numbers do not exceed, by nearest rank. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is nothing to take a percentile of.');
  return value;
}

/** The middle one of the numbers. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 50);
}
