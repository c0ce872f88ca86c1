/** Chance that can be repeated: mulberry32, whose period is 2^32. */
export interface Chance {
  /** A number from 0 to 1, without 1. */
  next(): number;
  /** One of several, which must not be empty. */
  pick<T>(all: readonly T[]): T;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, pick: (all) => all[Math.floor(next() * all.length)] as (typeof all)[number] };
}

/** A seed that follows from a text, so that one variant does not depend on how many were made before it. */
export function seedOf(text: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return hash >>> 0;
}
