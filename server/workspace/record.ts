/**
 * What is kept of a memo table from one run of the program to the next, as plain data: answers to some questions, and what
 * they rest on with its fingerprints. In the next run an answer holds if everything it read has the fingerprint it had. What
 * an answer read is not worked out for that as long as nothing changed that it read in turn.
 *
 * A record says something to the program that wrote it only: its questions, models and rules are not part of it.
 */
import {
  type Asked,
  type Dependency,
  type Entry,
  emptyMemo,
  isInput,
  isValid,
  type Memo,
  noPrint,
  type Query,
  recordedPrint,
} from './memo.ts';
import { emptySet, partsOf, type ReadSets, setOf, union } from './read-sets.ts';

/** Plain data that survives JSON. */
export interface MemoRecord {
  /** Names of questions, and files ('' for the whole workspace), which the lists below name by number. */
  readonly questions: readonly string[];
  readonly uris: readonly string[];
  /** Of each dependency three numbers: question, file, and the set of what was read for it (-1: that is not known). */
  readonly dependencies: readonly number[];
  /** Of each dependency. */
  readonly fingerprints: readonly string[];
  /**
   * Sets of dependencies, one after the other, each as the number of its parts and these: the number of a set before it,
   * or of a dependency as -1, -2 and so on. Set 0 is the empty one and not listed.
   */
  readonly sets: readonly number[];
  readonly answers: readonly RecordedAnswer[];
}

interface RecordedAnswer {
  readonly question: number;
  readonly uri: number;
  readonly set: number;
  readonly value: unknown;
}

/**
 * The record of the answers to some questions about files, as far as they were asked of this snapshot.
 * @param questions questions without fingerprints, whose answers survive JSON
 * @param isKept which of the answers are kept
 */
export function recordOf<W extends Asked, Result>(
  workspace: W,
  questions: readonly Query<W, Result>[],
  isKept: (answer: Result) => boolean,
): MemoRecord {
  const { memo } = workspace;
  const isAsked = (entry: Entry | undefined): entry is Entry =>
    entry?.open === null && entry.checkedAt === memo.clock.now && isValid(workspace, entry);
  const answers = questions.flatMap(({ queryName: name }) =>
    [...(memo.table.get(name) ?? [])].flatMap(([uri, { whole: entry }]) =>
      isAsked(entry) && isKept(entry.value as Result) ? [{ name, uri, entry }] : [],
    ),
  );
  const reached = reachedFrom(
    memo,
    answers.map(({ entry }) => entry.reads),
  );
  const names = numbering<string>();
  const uris = numbering<string>();
  const dependencyNumbers = new Map(reached.dependencies.map((each, i) => [each, i]));
  // A set is made after its parts, so in the order of their numbers parts come first.
  const setNumbers = new Map(
    reached.sets.map((each, i) => [each, i + 1]).concat([[emptySet, 0]]) as [number, number][],
  );
  const dependencies: number[] = [];
  const fingerprints: string[] = [];
  for (const number of reached.dependencies) {
    const dependency = memo.dependencies.list[number];
    const reads = dependency && readsOf(memo, dependency);
    dependencies.push(
      names.of(dependency?.name ?? ''),
      uris.of(dependency?.uri ?? ''),
      reads === undefined || reads === null ? -1 : (setNumbers.get(reads) as number),
    );
    fingerprints.push(dependency && reads !== undefined ? recordedPrint(dependency.fingerprint) : noPrint);
  }
  const sets = reached.sets.flatMap((set) => {
    const parts = partsOf(memo.sets, set);
    return [
      parts.length,
      ...parts.map(({ set: part, dependency }) =>
        dependency < 0
          ? (setNumbers.get(part) as number)
          : -1 - (dependencyNumbers.get(dependency) as number),
      ),
    ];
  });
  return {
    dependencies,
    fingerprints,
    sets,
    answers: answers.map(({ name, uri, entry }) => ({
      question: names.of(name),
      uri: uris.of(uri),
      set: setNumbers.get(entry.reads) as number,
      value: entry.value,
    })),
    questions: names.all,
    uris: uris.all,
  };
}

/**
 * The set of what was read for a dependency; null if it reads the workspace itself; undefined if its fingerprint may not be
 * that of this snapshot, or if it is an error, so that the next run has to ask anew.
 */
function readsOf({ clock }: Memo, dependency: Dependency): number | null | undefined {
  const { name, checkedAt, failure, entry } = dependency;
  if (failure || checkedAt !== clock.now) return undefined;
  if (isInput(name)) return null;
  return entry?.open === null ? entry.reads : undefined;
}

/** All sets, ascending, and all dependencies that sets lead to. */
function reachedFrom(
  memo: Memo,
  roots: readonly number[],
): { readonly sets: readonly number[]; readonly dependencies: readonly number[] } {
  const sets = new Set<number>();
  const dependencies = new Set<number>();
  const open = [...roots];
  for (let set = open.pop(); set !== undefined; set = open.pop()) {
    if (set === emptySet || sets.has(set)) continue;
    sets.add(set);
    for (const { set: part, dependency: number } of partsOf(memo.sets, set)) {
      if (number < 0) open.push(part);
      else if (!dependencies.has(number)) {
        dependencies.add(number);
        const dependency = memo.dependencies.list[number];
        const reads = dependency && readsOf(memo, dependency);
        if (typeof reads === 'number') open.push(reads);
      }
    }
  }
  return { sets: [...sets].sort((a, b) => a - b), dependencies: [...dependencies] };
}

/**
 * A memo table that begins with what a record tells. null if the record cannot be of this program.
 * What a record says is believed: whoever reads one from a disk has to know that it is whole.
 */
export function memoOf(record: MemoRecord): Memo | null {
  const { questions, uris, dependencies, fingerprints, sets, answers } = record;
  if (![questions, uris, dependencies, fingerprints, sets, answers].every(Array.isArray)) return null;
  if (questions.some((name) => name !== '' && isInput(name) === null)) return null;
  const memo = emptyMemo();
  const { list, numbers } = memo.dependencies;
  for (const [i, fingerprint] of fingerprints.entries()) {
    const name = questions[dependencies[3 * i] as number] as string;
    const uri = uris[dependencies[3 * i + 1] as number] as string;
    const times = { changedAt: fingerprint === noPrint ? Number.POSITIVE_INFINITY : 0, checkedAt: 0 };
    const state = { isOpen: false, isRecorded: true, owner: memo, entry: null };
    list.push({ name, uri, fingerprint, ...times, ...state });
    numbers.set(`${name}\0${uri}`, i);
  }
  const made = setsOf(memo.sets, sets);
  for (const [i, dependency] of list.entries()) {
    const set = dependencies[3 * i + 2] as number;
    if (set >= 0) dependency.entry = entryOf(made[set] as number, i, undefined);
  }
  for (const { question, uri, set, value } of answers) {
    const name = questions[question] as string;
    const byUri = memo.table.get(name) ?? new Map();
    memo.table.set(name, byUri);
    byUri.set(uris[uri] as string, {
      whole: entryOf(made[set] as number, -1, value),
      things: undefined,
    });
  }
  return memo;
}

/** An answer of the time before the first tick of the clock. */
function entryOf(reads: number, dependency: number, value: unknown): Entry {
  return { value, reads, dependency, revision: -1, checkedAt: 0, open: null };
}

/** The sets of a record by their numbers there. */
function setsOf(sets: ReadSets, recorded: readonly number[]): readonly number[] {
  const made = [emptySet];
  for (let at = 0; at < recorded.length; ) {
    const count = recorded[at++] as number;
    const parts: number[] = [];
    for (const end = at + count; at < end; at++) {
      const part = recorded[at] as number;
      parts.push(part < 0 ? setOf(sets, -1 - part) : (made[part] as number));
    }
    made.push(union(sets, parts));
  }
  return made;
}

/** Numbers for things, in the order in which they are met. */
function numbering<T>(): { readonly of: (thing: T) => number; readonly all: readonly T[] } {
  const numbers = new Map<T, number>();
  const all: T[] = [];
  return {
    all,
    of: (thing) => {
      const known = numbers.get(thing);
      if (known !== undefined) return known;
      numbers.set(thing, all.length);
      all.push(thing);
      return all.length - 1;
    },
  };
}
