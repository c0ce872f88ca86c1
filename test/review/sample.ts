/** Samples that are the same for the same seed, so that two people read the same. */
import { groupedBy } from '../../server/text/groups.ts';

/** Numbers from 0 to below 1 that follow from the seed (mulberry32, in the public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The items in an order that follows from the seed. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomNumbers(seed);
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/**
 * `size` of the items, drawn from all kinds in turn: a kind with few items is seen as well as one with many.
 * All of them where there are no more.
 */
export function sample<T>(
  items: readonly T[],
  size: number,
  seed: number,
  kindOf: (item: T) => string,
): readonly T[] {
  const left = groupedBy(shuffled(items, seed), kindOf).map(([, group]) => [...group]);
  const drawn: T[] = [];
  while (drawn.length < Math.min(size, items.length)) {
    for (const group of left) {
      const next = group.shift();
      if (next && drawn.length < size) drawn.push(next);
    }
  }
  return drawn;
}
