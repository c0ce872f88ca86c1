/**
 * Sets of dependencies, shared: equal sets are one number. A set remembers of which others it was made, so that "what of
 * this has changed" is answered once for each set.
 */

/** The sets of one memo table. A set is a number; `emptySet` is the empty one. */
export interface ReadSets {
  readonly list: ReadSet[];
  /** Hash of the content -> sets with that hash. */
  readonly byContent: Map<number, number[]>;
  /** Dependency -> the set that holds it alone. */
  readonly single: number[];
  /** Word -> its bits in the set that is being made; all zero between two of them. */
  scratch: Uint32Array;
  /** The words of the set that is being made, and room for their bits. Kept, since most sets that are made are known. */
  readonly room: { words: Uint32Array; bits: Uint32Array };
  /** Set -> the round of `withoutDoubles` in which it was last met. */
  readonly met: { rounds: Uint32Array; round: number };
}

/** A set of dependency numbers, made of smaller sets or of one dependency. */
export interface ReadSet {
  /** Numbers of the words that hold anything, ascending: word w is for the dependencies 32 * w to 32 * w + 31. */
  readonly words: Uint32Array;
  /** The bits of each of these words. */
  readonly bits: Uint32Array;
  /** The sets it was made of; none for the empty set and for a set of one dependency. */
  readonly parts: Uint32Array;
  /** The dependency of a set of one; -1 otherwise. */
  readonly dependency: number;
  /** Tick in which `changedAt` was worked out, and the newest tick in which a dependency changed. Ticks tell branches apart. */
  checkedAt: number;
  changedAt: number;
}

export const emptySet = 0;

/** No sets but the empty one. */
export function noSets(): ReadSets {
  const none = new Uint32Array(0);
  const empty = { words: none, bits: none, parts: none, dependency: -1, checkedAt: -1, changedAt: 0 };
  return {
    list: [empty],
    byContent: new Map(),
    single: [],
    scratch: new Uint32Array(64),
    room: { words: new Uint32Array(64), bits: new Uint32Array(64) },
    met: { rounds: new Uint32Array(64), round: 0 },
  };
}

/** The set with one dependency. */
export function setOf(sets: ReadSets, dependency: number): number {
  const known = sets.single[dependency];
  if (known !== undefined) return known;
  const words = Uint32Array.of(dependency >>> 5);
  const made = intern(sets, words, Uint32Array.of(1 << (dependency & 31)), [], dependency);
  sets.single[dependency] = made;
  return made;
}

/** Whether a set holds a dependency. */
export function holds(sets: ReadSets, set: number, dependency: number): boolean {
  const { words, bits } = sets.list[set] as ReadSet;
  const word = dependency >>> 5;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as number) < word) low = middle + 1;
    else high = middle;
  }
  return words[low] === word && (((bits[low] as number) >>> (dependency & 31)) & 1) === 1;
}

/** The union of sets. */
export function union(sets: ReadSets, parts: readonly number[]): number {
  const distinct = withoutDoubles(sets, parts);
  if (distinct.length <= 1) return distinct[0] ?? emptySet;
  let count = 0;
  try {
    for (const part of distinct) count = gather(sets, sets.list[part] as ReadSet, count);
    const words = sets.room.words.subarray(0, count);
    // Where one part holds all others, as is mostly so, nothing has to be sorted or kept.
    const whole = distinct.find((part) => isAll(sets, sets.list[part] as ReadSet, count));
    if (whole !== undefined) return whole;
    words.sort();
    const bits = sets.room.bits.subarray(0, count);
    for (let i = 0; i < count; i++) bits[i] = sets.scratch[words[i] as number] as number;
    return intern(sets, words, bits, distinct, -1);
  } finally {
    // Also where there was no room left on the stack, so nothing is called here: what is left would be missing next time.
    const { words } = sets.room;
    for (let i = 0; i < count; i++) sets.scratch[words[i] as number] = 0;
  }
}

/** The same numbers, each once and without the empty set. */
export function withoutDoubles({ met, list }: ReadSets, parts: readonly number[]): number[] {
  if (list.length > met.rounds.length) met.rounds = new Uint32Array(2 * list.length);
  if (met.round === 0xffffffff) {
    met.rounds.fill(0);
    met.round = 0;
  }
  const { rounds } = met;
  const round = ++met.round;
  const distinct: number[] = [];
  for (const part of parts) {
    if (part === emptySet || rounds[part] === round) continue;
    rounds[part] = round;
    distinct.push(part);
  }
  return distinct;
}

/** Adds the bits of a set to those of the set that is being made, which has so many words; answers how many it has then. */
function gather(sets: ReadSets, { words, bits }: ReadSet, before: number): number {
  const last = words.at(-1) ?? 0;
  if (last >= sets.scratch.length) sets.scratch = enlarged(sets.scratch, last + 1);
  if (before + words.length > sets.room.words.length) {
    sets.room.words = enlarged(sets.room.words, before + words.length);
    sets.room.bits = new Uint32Array(sets.room.words.length);
  }
  const { scratch, room } = sets;
  let count = before;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    const known = scratch[word] as number;
    if (known === 0) room.words[count++] = word;
    scratch[word] = known | (bits[i] as number);
  }
  return count;
}

function enlarged(numbers: Uint32Array, least: number): Uint32Array {
  const larger = new Uint32Array(2 * least);
  larger.set(numbers);
  return larger;
}

/** Whether a set is all that was gathered. */
function isAll({ scratch }: ReadSets, { words, bits }: ReadSet, count: number): boolean {
  if (words.length !== count) return false;
  for (let i = 0; i < count; i++) if (bits[i] !== scratch[words[i] as number]) return false;
  return true;
}

/** The number of a set. `words` and `bits` may be used for something else afterwards. */
function intern(
  sets: ReadSets,
  words: Uint32Array,
  bits: Uint32Array,
  parts: readonly number[],
  dependency: number,
): number {
  const hash = contentHash(words, bits);
  const alike = sets.byContent.get(hash);
  const known = alike?.find((each) => isEqual(sets.list[each] as ReadSet, words, bits));
  if (known !== undefined) return known;
  const number = sets.list.length;
  const kept = { words: words.slice(), bits: bits.slice(), parts: Uint32Array.from(parts) };
  sets.list.push({ ...kept, dependency, checkedAt: -1, changedAt: 0 });
  if (alike) alike.push(number);
  else sets.byContent.set(hash, [number]);
  return number;
}

function isEqual(set: ReadSet, words: Uint32Array, bits: Uint32Array): boolean {
  if (set.words.length !== words.length) return false;
  for (let i = 0; i < bits.length; i++)
    if (set.bits[i] !== bits[i] || set.words[i] !== words[i]) return false;
  return true;
}

function contentHash(words: Uint32Array, bits: Uint32Array): number {
  let hash = words.length;
  for (let i = 0; i < bits.length; i++) {
    hash = Math.imul(hash ^ (words[i] as number), 0x01000193) ^ (hash >>> 15);
    hash = Math.imul(hash ^ (bits[i] as number), 0x01000193) ^ (hash >>> 15);
  }
  return hash | 0;
}

/**
 * The newest tick in which a dependency of a set changed.
 * @param now the current tick
 * @param ofDependency the same for one dependency; may itself ask about sets
 */
export function newestChange(
  sets: ReadSets,
  set: number,
  now: number,
  ofDependency: (dependency: number) => number,
): number {
  const top = sets.list[set] as ReadSet;
  if (isAnswered(top, now, ofDependency)) return top.changedAt;
  // Sets may be made of each other in long rows, so they are walked, not recursed.
  const open = [{ set: top, next: 0, newest: 0 }];
  for (let at = open.at(-1); at; at = open.at(-1)) {
    const { parts } = at.set;
    const part = at.next < parts.length ? (sets.list[parts[at.next] as number] as ReadSet) : null;
    if (!part) {
      at.set.changedAt = at.newest;
      at.set.checkedAt = now;
      open.pop();
    } else if (isAnswered(part, now, ofDependency)) {
      at.newest = Math.max(at.newest, part.changedAt);
      at.next++;
    } else open.push({ set: part, next: 0, newest: 0 });
  }
  return top.changedAt;
}

/** Whether it is known what of a set has changed. What holds one dependency, or none, is answered here. */
function isAnswered(set: ReadSet, now: number, ofDependency: (dependency: number) => number): boolean {
  if (set.checkedAt === now) return true;
  if (set.parts.length) return false;
  set.changedAt = set.dependency < 0 ? 0 : ofDependency(set.dependency);
  set.checkedAt = now;
  return true;
}
