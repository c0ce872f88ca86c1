/** Ranges of versions in `package.json`, as far as they tell which version is surely older than another. */

/**
 * Whether every version that a range allows is older than a version: `4.6.1`, `~4.5.0` and `^3.0.0` are before `4.6.2`,
 * `^4.6.0` is not, since the newest version is what such a range usually stands for.
 * @param range as written in `package.json`; anything but one version with `^`, `~`, `=` or nothing before it says no
 * @param version three numbers with dots between them
 */
export function isBefore(range: string, version: string): boolean {
  const match = /^\s*([\^~=]?)\s*v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?(?:-[\w.-]+)?\s*$/.exec(range);
  if (!match) return false;
  const sign = match[1] ?? '';
  const limit = version.split('.').map(Number);
  const own = match.slice(2).map((part) => (part === undefined || !/^\d+$/.test(part) ? null : Number(part)));
  const fixed = fixedParts(sign, own);
  for (let i = 0; i < fixed; i++) {
    const difference = (own[i] ?? 0) - (limit[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** How many of the numbers cannot be others in a version that the range allows. */
function fixedParts(sign: string, own: readonly (number | null)[]): number {
  const written = own.indexOf(null);
  const known = written < 0 ? own.length : written;
  if (sign === '~') return Math.min(known, 2);
  if (sign !== '^') return known;
  // Before version 1 the second number is what a caret keeps, and before 0.1 the third.
  const first = own.findIndex((part) => part !== 0);
  return Math.min(known, first < 0 ? known : first + 1);
}
