/**
 * Sets of dependencies, shared: equal sets are one number. A set remembers of which others it was made, so that "what of
 * this has changed" is answered once for each set. There are hundreds of thousands of them, so what is kept of all of
 * them lies in few long arrays.
 */

/** The sets of one memo table. A set is a number; `emptySet` is the empty one. */
export interface ReadSets {
  /** How many sets there are. */
  count: number;
  /**
   * What the sets hold, one set after the other, each in three runs: the numbers of the words that hold anything,
   * ascending (word w is for the dependencies 32 * w to 32 * w + 31); the bits of each of these words; the sets it was
   * made of, of which the empty set and a set of one dependency have none.
   */
  content: Uint32Array;
  /** How much of `content` is in use. */
  used: number;
  /** By set; all arrays are of the same length, which is at least `count`. */
  columns: Columns;
  /** Hash of the content -> the newest set with that hash; `Columns.alike` leads to the others. */
  readonly byContent: Map<number, number>;
  /** Dependency -> the set that holds it alone. */
  readonly single: number[];
  /** Word -> its bits in the set that is being made; all zero between two of them. */
  scratch: Uint32Array;
  /** The words of the set that is being made, and room for their bits. Kept, since most sets that are made are known. */
  readonly room: { words: Uint32Array; bits: Uint32Array };
  /** Set -> the round of `withoutDoubles` in which it was last met. */
  readonly met: { rounds: Uint32Array; round: number };
}

interface Columns {
  /** Where in `content` the set begins. */
  readonly start: Uint32Array;
  /** How many words it has, and as many bits. */
  readonly words: Uint32Array;
  readonly parts: Uint32Array;
  /** The dependency of a set of one; -1 otherwise. */
  readonly dependency: Int32Array;
  /** Tick in which `changedAt` was worked out, and the newest tick in which a dependency changed. Ticks tell branches apart. */
  readonly checkedAt: Float64Array;
  readonly changedAt: Float64Array;
  /** The set before with the same hash; `emptySet` if there is none. */
  readonly alike: Uint32Array;
}

export const emptySet = 0;

/** No sets but the empty one. */
export function noSets(): ReadSets {
  const sets: ReadSets = {
    count: 1,
    content: new Uint32Array(256),
    used: 0,
    columns: columnsOf(64),
    byContent: new Map(),
    single: [],
    scratch: new Uint32Array(64),
    room: { words: new Uint32Array(64), bits: new Uint32Array(64) },
    met: { rounds: new Uint32Array(64), round: 0 },
  };
  sets.columns.dependency[emptySet] = -1;
  sets.columns.checkedAt[emptySet] = -1;
  return sets;
}

function columnsOf(size: number): Columns {
  return {
    start: new Uint32Array(size),
    words: new Uint32Array(size),
    parts: new Uint32Array(size),
    dependency: new Int32Array(size),
    checkedAt: new Float64Array(size),
    changedAt: new Float64Array(size),
    alike: new Uint32Array(size),
  };
}

/** The same with twice the room. */
function widened(columns: Columns): Columns {
  const wider = columnsOf(2 * columns.start.length);
  wider.start.set(columns.start);
  wider.words.set(columns.words);
  wider.parts.set(columns.parts);
  wider.dependency.set(columns.dependency);
  wider.checkedAt.set(columns.checkedAt);
  wider.changedAt.set(columns.changedAt);
  wider.alike.set(columns.alike);
  return wider;
}

/** The set with one dependency. */
export function setOf(sets: ReadSets, dependency: number): number {
  const known = sets.single[dependency];
  if (known !== undefined) return known;
  const { words, bits } = sets.room;
  words[0] = dependency >>> 5;
  bits[0] = 1 << (dependency & 31);
  const made = intern(sets, 1, [], dependency);
  sets.single[dependency] = made;
  return made;
}

/** Whether a set holds a dependency. */
export function holds({ content, columns }: ReadSets, set: number, dependency: number): boolean {
  const word = dependency >>> 5;
  const start = columns.start[set] as number;
  const count = columns.words[set] as number;
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((content[start + middle] as number) < word) low = middle + 1;
    else high = middle;
  }
  if (low >= count || content[start + low] !== word) return false;
  return (((content[start + count + low] as number) >>> (dependency & 31)) & 1) === 1;
}

/** What a set was made of, each part a set or, where it holds one dependency alone, that dependency; else -1. */
export function partsOf(
  { content, columns }: ReadSets,
  set: number,
): readonly { readonly set: number; readonly dependency: number }[] {
  const own = columns.dependency[set] as number;
  if (own >= 0) return [{ set, dependency: own }];
  const begin = (columns.start[set] as number) + 2 * (columns.words[set] as number);
  return Array.from(content.subarray(begin, begin + (columns.parts[set] as number)), (part) => ({
    set: part,
    dependency: columns.dependency[part] as number,
  }));
}

/** The union of sets. */
export function union(sets: ReadSets, parts: readonly number[]): number {
  const distinct = withoutDoubles(sets, parts);
  if (distinct.length <= 1) return distinct[0] ?? emptySet;
  let count = 0;
  try {
    for (const part of distinct) count = gather(sets, part, count);
    // Where one part holds all others, as is mostly so, nothing has to be sorted or kept.
    const whole = distinct.find((part) => isAll(sets, part, count));
    if (whole !== undefined) return whole;
    const { words, bits } = sets.room;
    words.subarray(0, count).sort();
    for (let i = 0; i < count; i++) bits[i] = sets.scratch[words[i] as number] as number;
    return intern(sets, count, distinct, -1);
  } finally {
    // Also where there was no room left on the stack, so nothing is called here: what is left would be missing next time.
    const { words } = sets.room;
    for (let i = 0; i < count; i++) sets.scratch[words[i] as number] = 0;
  }
}

/** The same numbers, each once and without the empty set. */
export function withoutDoubles({ met, count }: ReadSets, parts: readonly number[]): number[] {
  if (count > met.rounds.length) met.rounds = new Uint32Array(2 * count);
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
function gather(sets: ReadSets, set: number, before: number): number {
  const { content, columns } = sets;
  const start = columns.start[set] as number;
  const size = columns.words[set] as number;
  const last = size ? (content[start + size - 1] as number) : 0;
  if (last >= sets.scratch.length) sets.scratch = enlarged(sets.scratch, last + 1);
  if (before + size > sets.room.words.length) {
    sets.room.words = enlarged(sets.room.words, before + size);
    sets.room.bits = new Uint32Array(sets.room.words.length);
  }
  const { scratch, room } = sets;
  let count = before;
  for (let i = start; i < start + size; i++) {
    const word = content[i] as number;
    const known = scratch[word] as number;
    if (known === 0) room.words[count++] = word;
    scratch[word] = known | (content[i + size] as number);
  }
  return count;
}

function enlarged(numbers: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * least);
  larger.set(numbers);
  return larger;
}

/** Whether a set is all that was gathered, which is so many words. */
function isAll({ scratch, content, columns }: ReadSets, set: number, count: number): boolean {
  if (columns.words[set] !== count) return false;
  const start = columns.start[set] as number;
  for (let i = start; i < start + count; i++)
    if (content[i + count] !== scratch[content[i] as number]) return false;
  return true;
}

/** The number of the set of the first words and bits in `room`. */
function intern(sets: ReadSets, size: number, parts: readonly number[], dependency: number): number {
  const hash = contentHash(sets.room, size);
  const newest = sets.byContent.get(hash) ?? emptySet;
  for (let at = newest; at !== emptySet; at = sets.columns.alike[at] as number)
    if (isEqual(sets, at, size)) return at;
  const number = sets.count++;
  if (number >= sets.columns.start.length) sets.columns = widened(sets.columns);
  const length = 2 * size + parts.length;
  if (sets.used + length > sets.content.length) sets.content = enlarged(sets.content, sets.used + length);
  const { columns, content, room, used } = sets;
  for (let i = 0; i < size; i++) {
    content[used + i] = room.words[i] as number;
    content[used + size + i] = room.bits[i] as number;
  }
  content.set(parts, used + 2 * size);
  sets.used += length;
  columns.start[number] = used;
  columns.words[number] = size;
  columns.parts[number] = parts.length;
  columns.dependency[number] = dependency;
  columns.checkedAt[number] = -1;
  columns.alike[number] = newest;
  sets.byContent.set(hash, number);
  return number;
}

function isEqual({ content, columns, room }: ReadSets, set: number, size: number): boolean {
  if (columns.words[set] !== size) return false;
  const start = columns.start[set] as number;
  for (let i = 0; i < size; i++)
    if (content[start + i] !== room.words[i] || content[start + size + i] !== room.bits[i]) return false;
  return true;
}

function contentHash({ words, bits }: ReadSets['room'], size: number): number {
  let hash = size;
  for (let i = 0; i < size; i++) {
    hash = Math.imul(hash ^ (words[i] as number), 0x01000193) ^ (hash >>> 15);
    hash = Math.imul(hash ^ (bits[i] as number), 0x01000193) ^ (hash >>> 15);
  }
  return hash | 0;
}

/**
 * Whether a dependency of a set changed after a tick. The others are left alone once one is known that did: what they are
 * now may be work that nobody else asks for, and those that are known already are looked at first.
 * @param now the current tick
 * @param ofDependency the newest tick in which a dependency changed; may itself ask about sets, and make some
 */
export function isChangedSince(
  sets: ReadSets,
  set: number,
  since: number,
  now: number,
  ofDependency: (dependency: number) => number,
): boolean {
  if (isAnswered(sets, set, now, ofDependency)) return (sets.columns.changedAt[set] as number) > since;
  // Sets may be made of each other in long rows, so they are walked, not recursed.
  const open = [{ set, next: 0, newest: newestKnown(sets, set, now) }];
  for (let at = open.at(-1); at; at = open.at(-1)) {
    if (at.newest > since) {
      for (const each of open) noteInPart(sets, each.set, at.newest, now);
      return true;
    }
    const { columns } = sets;
    if (at.next === columns.parts[at.set]) {
      columns.changedAt[at.set] = at.newest;
      columns.checkedAt[at.set] = now;
      open.pop();
      continue;
    }
    const part = partAt(sets, at.set, at.next);
    if (isAnswered(sets, part, now, ofDependency)) {
      at.newest = Math.max(at.newest, sets.columns.changedAt[part] as number);
      at.next++;
    } else open.push({ set: part, next: 0, newest: newestKnown(sets, part, now) });
  }
  return (sets.columns.changedAt[set] as number) > since;
}

function partAt({ content, columns }: ReadSets, set: number, index: number): number {
  return content[(columns.start[set] as number) + 2 * (columns.words[set] as number) + index] as number;
}

/** How `checkedAt` says that in this tick a part of a set was looked at only: it changed in `changedAt`, or later. */
function inPart(tick: number): number {
  return -2 - tick;
}

function noteInPart({ columns }: ReadSets, set: number, changedAt: number, now: number): void {
  columns.changedAt[set] = changedAt;
  columns.checkedAt[set] = inPart(now);
}

/** The newest change that is known of a set, or of the sets that it was made of, without asking anything. */
function newestKnown(sets: ReadSets, set: number, now: number): number {
  const { columns } = sets;
  const count = columns.parts[set] as number;
  let newest = knownOf(columns, set, now);
  for (let i = 0; i < count; i++) newest = Math.max(newest, knownOf(columns, partAt(sets, set, i), now));
  return newest;
}

function knownOf({ checkedAt, changedAt }: Columns, set: number, now: number): number {
  return checkedAt[set] === now || checkedAt[set] === inPart(now) ? (changedAt[set] as number) : 0;
}

/** Whether it is known what of a set has changed. What holds one dependency, or none, is answered here. */
function isAnswered(
  sets: ReadSets,
  set: number,
  now: number,
  ofDependency: (dependency: number) => number,
): boolean {
  if (sets.columns.checkedAt[set] === now) return true;
  if (sets.columns.parts[set]) return false;
  const dependency = sets.columns.dependency[set] as number;
  const changedAt = dependency < 0 ? 0 : ofDependency(dependency);
  // The arrays may be others now, since the question may have made sets.
  sets.columns.changedAt[set] = changedAt;
  sets.columns.checkedAt[set] = now;
  return true;
}
