/** What was changed between two texts, without looking at each of their characters. */
import type { TextEdit } from './edit.ts';

/** UTF-16 code units that are compared at once. */
const BLOCK = 1 << 16;

/** The one edit that makes the second text of the first; null where they are equal. Its span speaks of the first text. */
export function difference(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const start = equalUnits(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = equalUnits(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}

/** How many units are equal from 0 on. Slices share the text that they are of, and are compared as blocks of memory. */
function equalUnits(limit: number, areEqual: (from: number, to: number) => boolean): number {
  let equal = 0;
  while (equal < limit && areEqual(equal, Math.min(limit, equal + BLOCK)))
    equal = Math.min(limit, equal + BLOCK);
  let end = Math.min(limit, equal + BLOCK);
  while (equal < end) {
    const middle = (equal + end + 1) >> 1;
    if (areEqual(equal, middle)) equal = middle;
    else end = middle - 1;
  }
  return equal;
}
