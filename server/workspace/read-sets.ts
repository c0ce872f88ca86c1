/**
 * Sets of dependencies, shared: equal sets are one number, and the union of two sets is looked up when it was made
 * before. A set remembers of which two it was made, so that "what of this has changed" is answered once for each set.
 */

/** The sets of one memo table. A set is a number; `emptySet` is the empty one. */
export interface ReadSets {
  readonly list: ReadSet[];
  /** Hash of the content -> sets with that hash. */
  readonly byContent: Map<number, number[]>;
  /** Dependency -> the set that holds it alone. */
  readonly single: number[];
  /** How many unions are remembered. */
  remembered: number;
}

/** A set of dependency numbers, made of two smaller sets or of one dependency. */
export interface ReadSet {
  /** Word i, counted from `offset`, holds the dependencies 32 * i to 32 * i + 31. */
  readonly bits: Uint32Array;
  readonly offset: number;
  /** The sets it was made of; both empty for a set of one dependency. */
  readonly left: number;
  readonly right: number;
  /** The dependency of a set of one; -1 otherwise. */
  readonly dependency: number;
  /** Other set -> union with it. */
  unions: Map<number, number> | null;
  /** Tick in which `changedAt` was worked out, and the newest tick in which a dependency changed. Ticks tell branches apart. */
  checkedAt: number;
  changedAt: number;
}

export const emptySet = 0;

/** Unions remembered before all of them are forgotten: they are a saving only. */
const UNION_LIMIT = 2_000_000;

/** No sets but the empty one. */
export function noSets(): ReadSets {
  const empty: ReadSet = {
    bits: new Uint32Array(0),
    offset: 0,
    left: emptySet,
    right: emptySet,
    dependency: -1,
    unions: null,
    checkedAt: -1,
    changedAt: 0,
  };
  return { list: [empty], byContent: new Map(), single: [], remembered: 0 };
}

/** The set with one dependency. */
export function setOf(sets: ReadSets, dependency: number): number {
  const known = sets.single[dependency];
  if (known !== undefined) return known;
  const bits = Uint32Array.of(1 << (dependency & 31));
  const made = intern(sets, bits, dependency >>> 5, emptySet, emptySet, dependency);
  sets.single[dependency] = made;
  return made;
}

/** Whether a dependency is in a set. */
export function holds(sets: ReadSets, set: number, dependency: number): boolean {
  const { bits, offset } = sets.list[set] as ReadSet;
  return (((bits[(dependency >>> 5) - offset] ?? 0) >>> (dependency & 31)) & 1) === 1;
}

/** The union of two sets. */
export function union(sets: ReadSets, a: number, b: number): number {
  if (a === b || b === emptySet) return a;
  if (a === emptySet) return b;
  const one = sets.list[a] as ReadSet;
  const known = one.unions?.get(b);
  if (known !== undefined) return known;
  const made = join(sets, a, b);
  if (++sets.remembered > UNION_LIMIT) forgetUnions(sets);
  if (!one.unions) one.unions = new Map();
  one.unions.set(b, made);
  return made;
}

function forgetUnions(sets: ReadSets): void {
  for (const set of sets.list) set.unions = null;
  sets.remembered = 0;
}

function join(sets: ReadSets, a: number, b: number): number {
  const one = sets.list[a] as ReadSet;
  const two = sets.list[b] as ReadSet;
  const offset = Math.min(one.offset, two.offset);
  const end = Math.max(one.offset + one.bits.length, two.offset + two.bits.length);
  const bits = new Uint32Array(end - offset);
  bits.set(one.bits, one.offset - offset);
  for (let i = 0; i < two.bits.length; i++) {
    const at = i + two.offset - offset;
    bits[at] = (bits[at] as number) | (two.bits[i] as number);
  }
  if (isEqual(one, bits, offset)) return a;
  if (isEqual(two, bits, offset)) return b;
  return intern(sets, bits, offset, a, b, -1);
}

function intern(
  sets: ReadSets,
  bits: Uint32Array,
  offset: number,
  left: number,
  right: number,
  dependency: number,
): number {
  const hash = contentHash(bits, offset);
  const alike = sets.byContent.get(hash);
  const known = alike?.find((each) => isEqual(sets.list[each] as ReadSet, bits, offset));
  if (known !== undefined) return known;
  const number = sets.list.length;
  sets.list.push({ bits, offset, left, right, dependency, unions: null, checkedAt: -1, changedAt: 0 });
  if (alike) alike.push(number);
  else sets.byContent.set(hash, [number]);
  return number;
}

function isEqual(set: ReadSet, bits: Uint32Array, offset: number): boolean {
  if (set.offset !== offset || set.bits.length !== bits.length) return false;
  for (let i = 0; i < bits.length; i++) if (set.bits[i] !== bits[i]) return false;
  return true;
}

function contentHash(bits: Uint32Array, offset: number): number {
  let hash = offset;
  for (let i = 0; i < bits.length; i++)
    hash = Math.imul(hash ^ (bits[i] as number), 0x01000193) ^ (hash >>> 15);
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
  // Sets grow by one read after the other, so the way down the left side may be long: it is walked, not recursed.
  const open: ReadSet[] = [];
  const empty = sets.list[emptySet];
  let newest = 0;
  for (let at = sets.list[set] as ReadSet; ; at = sets.list[at.left] as ReadSet) {
    if (at.checkedAt === now || at === empty) {
      newest = at.changedAt;
      break;
    }
    open.push(at);
    if (at.dependency >= 0) break;
  }
  for (let each = open.pop(); each; each = open.pop()) {
    const own =
      each.dependency >= 0
        ? ofDependency(each.dependency)
        : newestChange(sets, each.right, now, ofDependency);
    newest = Math.max(newest, own);
    each.changedAt = newest;
    each.checkedAt = now;
  }
  return newest;
}
