import { hash } from '../text/hash.ts';
import { reasonOf } from '../text/reason.ts';
import {
  emptySet,
  holds,
  isChangedSince,
  noSets,
  type ReadSets,
  setOf,
  union,
  withoutDoubles,
} from './read-sets.ts';

/**
 * The one memo table. An answer lives while everything it read still has the fingerprint it had then.
 *
 * A query without a fingerprint passes what it read on to the query that asked it. A query with a fingerprint stands
 * for what it read: who asks it depends on the fingerprint alone, so work stops where an edit changes nothing that is
 * seen from outside (an edit in a body leaves the outline's fingerprint as it was).
 */
export interface Memo {
  /** query name -> uri -> entries. */
  readonly table: Map<string, Map<string, Entries>>;
  /** By the place of a query: what it was asked last. Most questions about a file come in a row. */
  readonly latest: Latest[];
  /** query name -> uri -> the last answer that the query keeps. */
  readonly kept: Map<string, Map<string, unknown>>;
  /** Questions being answered now, innermost last. */
  readonly frames: Frame[];
  /** Dependencies by number: fingerprinted queries of files. Numbers are shared with branches; see `branchOf`. */
  readonly dependencies: {
    readonly numbers: Map<string, number>;
    /** By number; one that belongs to the memo this one branches off is copied when it is used. */
    readonly list: Dependency[];
    /** Numbers of those that are failures. */
    readonly failures: number[];
  };
  readonly sets: ReadSets;
  /** Things that are asked about by number; see `intern`. */
  readonly things: { readonly numbers: Map<string, number>; readonly list: unknown[] };
  /** Prints of answers, or of parts of them; see `contentPrint`. */
  readonly prints: WeakMap<object, string>;
  /** Counts how often another snapshot was turned to; changes are dated by it. No two branches share a tick. */
  readonly clock: Clock;
  /** What this memo branches off, and the files whose answers there do not count here. */
  readonly trunk: { readonly memo: Memo; readonly forgotten: Set<string> } | null;
}

/** The file that a query was asked about last, with its answers. */
interface Latest {
  readonly uri: string;
  readonly entries: Entries;
  /** The question in progress that was last given a settled answer, when, and which; it need not be noted again. */
  frame: Frame | undefined;
  tick: number;
  id: number;
  value: unknown;
}

interface Clock {
  revision: number;
  now: number;
  readonly ticks: { last: number };
  /** The tick since which all changes are known: each snapshot turned to followed the one before. */
  knownSince: number;
  /** File -> the tick in which it was last changed, as far as that is known. */
  readonly touchedAt: Map<string, number>;
}

/** What a fingerprinted query answered for a file when it was last looked at, and since when. In ticks of the clock. */
export interface Dependency {
  readonly name: string;
  readonly uri: string;
  fingerprint: string;
  changedAt: number;
  checkedAt: number;
  /** It is being looked at: what rests on it meanwhile takes it as changed, and is answered anew. */
  isOpen: boolean;
  readonly owner: Memo;
  /** The answer itself, where it was worked out here; without its value where only a record tells of it. */
  entry: Entry | null;
  /** The fingerprint is what a record holds (`recordedPrint`), and was not yet compared with an answer of this run. */
  isRecorded: boolean;
  /** Of a question that failed: why. Such a dependency never changes: what rests on it goes when its other reads change. */
  readonly failure?: Failure | undefined;
}

/** An error inside a question. It costs the answer to this question only, which is then what `onCycle` says. */
export interface Failure {
  /** The file that the question was about; '' for the whole workspace. */
  readonly uri: string;
  readonly question: string;
  readonly reason: string;
}

/** What a query answered about a file. Most queries are asked of files alone, so a map is made only where one is not. */
export interface Entries {
  /** The entry about the file itself. */
  whole: Entry | undefined;
  /** Number of a thing in the file -> entry. */
  things: Map<number, Entry> | undefined;
}

/** There are very many of them: what is needed only until an answer is settled lies in `open`. */
export interface Entry {
  value: unknown;
  /** The set of what it read. */
  reads: number;
  /** Number of this entry among the dependencies; -1 without a fingerprint. */
  dependency: number;
  /** The revision of the workspace against which the entry was last found valid, and the tick in which that was. */
  revision: number;
  checkedAt: number;
  /** null once the answer is settled. */
  open: Open | null;
}

/** Of an answer that is being worked out, or that rests on one that is. */
interface Open {
  state: 'running' | 'provisional' | 'stale';
  readonly depth: number;
  /** Of a running entry: its value so far was read by a question below. */
  met: boolean;
  /** Of a provisional entry: the smallest depth of a running question it rests on. */
  cycle: number;
  /** Whether the query has fingerprints. */
  readonly fingerprinted: boolean;
  /** Where it is kept, and under which number. */
  readonly home: Entries;
  readonly id: number;
}

/** An entry whose answer is not settled. */
type OpenEntry = Entry & { open: Open };

interface Frame {
  /** The sets of what was read; some may be there more than once. */
  reads: number[];
  /** The number of sets at which doubles are taken out. */
  full: number;
  /** The smallest depth of a running question that was met again below; Infinity if there was none. */
  cycle: number;
  /** Entries below that rest on a running question. */
  provisional: OpenEntry[];
  /** Whether a question below got another answer than the one that was read while it was running. */
  changed: boolean;
}

/** Rounds a cycle of questions is worked through; answers that have not settled by then are taken as they are. */
const ROUND_LIMIT = 8;

/** What a query needs of the snapshot it is asked of. */
export interface Asked {
  readonly memo: Memo;
  /** Differs between any two snapshots that share a memo. */
  readonly revision: number;
  /**
   * A narrower way to look at the same snapshot. Queries `perView` answer it apart; all others see `base`.
   * Without it the snapshot is looked at in full.
   */
  readonly view?: { readonly name: string; readonly base: Asked } | undefined;
  /** The snapshot that this one was made of, and the files that differ; not set where that is not known. */
  readonly since?: { readonly revision: number; readonly touched: readonly string[] } | undefined;
}

/** A question about a file (`uri`, or '' for the whole workspace), optionally about the numbered thing `id` in it. */
export type Query<W extends Asked, Result> = ((workspace: W, uri: string, id?: number) => Result) & {
  readonly queryName: string;
};

interface Definition<W extends Asked> {
  readonly name: string;
  compute: (workspace: W, uri: string, id: number, before: unknown) => unknown;
  readonly fingerprint: ((value: never) => string) | undefined;
  readonly onCycle: unknown;
  readonly input?: boolean;
  readonly perView?: boolean;
  readonly keeps?: (value: never) => boolean;
  /** Its name, and its place in `Memo.latest`. */
  readonly own: Standing;
  /** The same by the name of a view, where it is answered apart. */
  readonly inViews: Map<string, Standing>;
}

interface Standing {
  readonly name: string;
  readonly place: number;
}

/** Definitions by name are needed to check a stored dependency; a plain registry of pure functions, filled at module load. */
const definitions = new Map<string, Definition<never>>();
/** All that queries and views were given so far; their number is the place of the next. */
const standings: Standing[] = [];

function standingNamed(name: string): Standing {
  const standing = { name, place: standings.length };
  standings.push(standing);
  return standing;
}

/** Makes an empty memo table. */
export function emptyMemo(): Memo {
  return {
    table: new Map(),
    latest: [],
    kept: new Map(),
    frames: [],
    dependencies: { numbers: new Map(), list: [], failures: [] },
    sets: noSets(),
    things: { numbers: new Map(), list: [] },
    prints: new WeakMap(),
    clock: { revision: -1, now: 0, ticks: { last: 0 }, knownSince: 0, touchedAt: new Map() },
    trunk: null,
  };
}

/**
 * A memo table for trying a change: it begins with the answers of another one, which stays as it is, so that the
 * snapshot it belongs to need not be worked out again afterwards. To be used while that one does not change.
 */
export function branchOf(memo: Memo): Memo {
  const { dependencies, sets, things, prints, clock } = memo;
  return {
    table: new Map(),
    latest: [],
    kept: new Map(),
    frames: [],
    dependencies: { ...dependencies, list: dependencies.list.slice() },
    sets,
    things,
    prints,
    clock: { ...clock, touchedAt: new Map(clock.touchedAt) },
    trunk: { memo, forgotten: new Set() },
  };
}

/** What `run` answers, and the failures that what it asked rests on. */
export function observed<T>(
  memo: Memo,
  run: () => T,
): { readonly value: T; readonly failures: readonly Failure[] } {
  const depth = memo.frames.length;
  const own = emptyFrame();
  memo.frames.push(own);
  try {
    return { value: run(), failures: failuresIn(memo, own.reads) };
  } finally {
    memo.frames.length = depth;
    const asker = memo.frames.at(-1);
    if (asker) passOn(memo, asker, own, union(memo.sets, own.reads));
  }
}

/** Whether there is a question of this name that reads the workspace itself; null if there is no such question. */
export function isInput(name: string): boolean | null {
  const definition = definitions.get(name);
  return definition ? definition.input === true : null;
}

/** The names of all questions, for tests of what an error costs. */
export function questionNames(): readonly string[] {
  return [...definitions.keys()];
}

/**
 * For tests of what an error costs: from now on the question throws where `when` says so.
 * Answers what takes the fault back.
 */
export function injectFault(question: string, when: (uri: string) => boolean): () => void {
  const definition = definitions.get(question);
  if (!definition) throw new Error(`there is no question ${question}`);
  const { compute } = definition;
  definition.compute = (workspace, uri, id, before) => {
    if (when(uri)) throw new Error('injected fault');
    return compute(workspace, uri, id, before);
  };
  return () => {
    definition.compute = compute;
  };
}

/** Whether a question about a file is answered already, and nothing changed that the answer read. */
export function isAtHand<W extends Asked>(
  workspace: W,
  { queryName }: Query<W, unknown>,
  uri: string,
): boolean {
  turnTo(workspace);
  const known = workspace.memo.table.get(queryName)?.get(uri)?.whole;
  return known?.open === null && isValid(workspace, known);
}

/** How many questions are being answered within each other now. */
export function depthOf(memo: Memo): number {
  return memo.frames.length;
}

/**
 * Defines a memoised question.
 * `onCycle` is the first answer to a question that is asked again while it is being answered; from it the answers of
 * the cycle are worked out round by round (see `settle`), so that results do not depend on the order of questions.
 * It is also the answer if `compute` throws; who asked then rests on a `Failure` (see `observed`).
 * An `input` reads the workspace itself rather than other questions: its answer holds for one snapshot only, and its
 * fingerprint tells whether another snapshot has the same.
 * A question `perView` has an answer of its own for each view, and no fingerprint.
 * A question about a file that `keeps` an answer is given it as `before` when it is asked of the file again, so that it
 * need not be worked out from nothing; what it answers must not depend on that.
 */
export function query<W extends Asked, Result>(options: {
  name: string;
  compute: (workspace: W, uri: string, id: number, before: Result | undefined) => Result;
  fingerprint?: (value: Result) => string;
  onCycle: Result;
  input?: boolean;
  perView?: boolean;
  keeps?: (value: Result) => boolean;
}): Query<W, Result> {
  if (definitions.has(options.name)) throw new Error(`query ${options.name} is defined twice`);
  const definition = {
    ...options,
    own: standingNamed(options.name),
    inViews: new Map(),
  } as unknown as Definition<W>;
  definitions.set(options.name, definition as unknown as Definition<never>);
  const { place } = definition.own;
  const question = (workspace: W, uri: string, id = 0): Result => {
    const { view } = workspace;
    const asked = view && !definition.perView ? (view.base as W) : workspace;
    const { memo, revision } = asked;
    const last = asked.view === undefined ? memo.latest[place] : undefined;
    if (last !== undefined && last.id === id && last.uri === uri && isInHand(memo, last, revision))
      return last.value as Result;
    return answer(asked, definition, uri, id).value as Result;
  };
  return Object.assign(question, { queryName: options.name });
}

/** Gives a thing a number under which queries can be asked about it. Equal keys mean equal things. */
export function intern(memo: Memo, key: string, make: () => unknown): number {
  const { numbers, list } = memo.things;
  let number = numbers.get(key);
  if (number === undefined) {
    number = list.length;
    numbers.set(key, number);
    list.push(make());
  }
  return number;
}

/** The thing that `intern` gave this number. */
export function thingOf(memo: Memo, number: number): unknown {
  return memo.things.list[number];
}

/**
 * A short text that is the same for things that say the same, for fingerprints of answers that hold parts of other answers.
 * It is made once for each thing: as long as the other answers stand, their parts are the same objects. So it is for what
 * lies in things, since much of it is shared (calls lie in the contexts of calls): written out as a tree it has no end.
 * @param thing plain data without circles
 */
export function contentPrint({ prints }: Memo, thing: object): string {
  const known = prints.get(thing);
  if (known !== undefined) return known;
  const print = hash(written(prints, thing));
  prints.set(thing, print);
  return print;
}

/** Texts up to this length are not worth a print of their own. */
const WRITTEN_OUT = 80;

/** A text that is the same for values that say the same, with prints in place of what is long. */
function written(prints: WeakMap<object, string>, value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? typeof value;
  const known = prints.get(value);
  if (known !== undefined) return known;
  const text = Array.isArray(value)
    ? `[${value.map((each) => written(prints, each)).join()}]`
    : `{${Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${written(prints, each)}`)}}`;
  if (text.length <= WRITTEN_OUT) return text;
  const print = hash(text);
  prints.set(value, print);
  return print;
}

/** Drops what queries keep about files that are gone. */
export function forgetKept({ kept }: Memo, uris: Iterable<string>): void {
  for (const uri of uris) for (const byUri of kept.values()) byUri.delete(uri);
}

/** Drops what is stored about the numbered things of files, whose numbers mean nothing after a change of the text. */
export function forgetNumbers(memo: Memo, uris: Iterable<string>): void {
  memo.latest.length = 0;
  for (const uri of uris) {
    for (const byUri of memo.table.values()) {
      const known = byUri.get(uri)?.whole;
      const dependency = known && dependencyOf(memo, known.dependency);
      if (dependency) dependency.entry = null;
      byUri.delete(uri);
    }
    memo.trunk?.forgotten.add(uri);
  }
}

/** Whether the question in progress was given this answer before, and nothing has changed since: most are asked again at once. */
function isInHand({ frames, clock }: Memo, { frame, tick }: Latest, revision: number): boolean {
  return tick === clock.now && clock.revision === revision && frame === frames[frames.length - 1];
}

function answer<W extends Asked>(workspace: W, definition: Definition<W>, uri: string, id: number): Entry {
  const { memo } = workspace;
  turnTo(workspace);
  const standing = standingIn(definition as never, workspace);
  const entries = entriesOf(memo, standing, uri);
  const known = entryIn(entries, id) ?? inherited(memo, standing.name, uri, id, entries);
  const frame = memo.frames.at(-1);
  if (known && isOpen(known) && known.open.state !== 'stale') {
    known.open.met = true;
    if (frame) noteProvisional(memo, frame, known);
    return known;
  }
  if (
    known?.open === null &&
    (definition.input ? known.revision === workspace.revision : isValid(workspace, known))
  ) {
    if (frame) note(memo, frame, known);
    const last = memo.latest[standing.place];
    if (last?.uri === uri) {
      last.frame = frame;
      last.tick = memo.clock.now;
      last.id = id;
      last.value = known.value;
    }
    return known;
  }
  const entry: OpenEntry = {
    value: isStale(known, workspace) ? known.value : definition.onCycle,
    reads: emptySet,
    dependency: -1,
    revision: workspace.revision,
    checkedAt: memo.clock.now,
    open: {
      state: 'running',
      depth: memo.frames.length,
      met: false,
      cycle: Number.POSITIVE_INFINITY,
      fingerprinted: definition.fingerprint !== undefined,
      home: entries,
      id,
    },
  };
  putEntry(entries, id, entry);
  const own = settled(workspace, definition, entry, uri);
  entry.reads = union(memo.sets, own.reads);
  if (own.cycle < entry.open.depth) {
    // The answer rests on a question that is still being worked out: it counts until that one is settled.
    entry.open.state = 'provisional';
    own.provisional.push(entry);
    for (const { open } of own.provisional) open.cycle = Math.min(open.cycle, own.cycle);
    if (frame) passOn(memo, frame, own, entry.reads);
    return entry;
  }
  for (const each of own.provisional) each.reads = entry.reads;
  // A question with a fingerprint that took part in the cycle of another one is asked anew, on its own.
  for (const { open } of own.provisional) if (open.fingerprinted) dropEntry(open.home, open.id);
  for (const each of [...own.provisional, entry] as Entry[]) each.open = null;
  if (definition.keeps?.(entry.value as never)) keep(memo, definition.name, uri, entry.value);
  if (definition.fingerprint) {
    const fingerprint = fingerprintOf(memo, definition, uri, entry);
    compareWithRecord(memo, definition, uri, fingerprint);
    entry.dependency = dependencyNumber(memo, definition.name, uri, fingerprint);
    const dependency = dependencyOf(memo, entry.dependency);
    if (dependency) dependency.entry = entry;
  }
  if (frame) note(memo, frame, entry);
  return entry;
}

/**
 * Computes the value of an entry. Where questions rest on each other, the outermost of them is worked out again, each
 * time from the answers of the round before, until no answer changes: the least answer, whichever question came first.
 */
function settle<W extends Asked>(
  workspace: W,
  definition: Definition<W>,
  entry: OpenEntry,
  uri: string,
): Frame {
  const { frames } = workspace.memo;
  const { open } = entry;
  const depth = frames.length;
  const before = definition.keeps && keptOf(workspace.memo, definition.name, uri);
  for (let round = 1; ; round++) {
    const own = emptyFrame();
    frames.push(own);
    open.met = false;
    let value = definition.onCycle;
    let thrown: { readonly error: unknown } | null = null;
    try {
      value = definition.compute(workspace, uri, open.id, before);
      if (open.met && !isSame(value, entry.value)) own.changed = true;
    } catch (error) {
      // Nothing is called here: there may be no room left on the stack.
      thrown = { error };
      value = definition.onCycle;
    }
    frames.length = depth;
    if (thrown) {
      read(workspace.memo, own, failureSet(workspace.memo, failureOf(definition, uri, thrown.error)));
      if (entry.value !== value) own.changed = true;
    }
    entry.value = value;
    if (own.cycle !== open.depth || !own.changed || round >= ROUND_LIMIT) return own;
    for (const each of own.provisional) each.open.state = 'stale';
  }
}

/** The same; an entry that there was no room on the stack for is not left behind as running. */
function settled<W extends Asked>(
  workspace: W,
  definition: Definition<W>,
  entry: OpenEntry,
  uri: string,
): Frame {
  try {
    return settle(workspace, definition, entry, uri);
  } catch (error) {
    dropEntry(entry.open.home, entry.open.id);
    workspace.memo.frames.length = entry.open.depth;
    throw error;
  }
}

function failureOf({ name }: { readonly name: string }, uri: string, error: unknown): Failure {
  return { uri, question: name, reason: reasonOf(error) };
}

/** The set that holds a failure alone. */
function failureSet(memo: Memo, failure: Failure): number {
  const { uri, question: name, reason } = failure;
  return setOf(memo.sets, dependencyNumber(memo, name, uri, `failed: ${reason}`, failure));
}

/** The failures among what sets hold, each once. The sets are not put together: there is hardly ever a failure. */
function failuresIn(memo: Memo, reads: readonly number[]): readonly Failure[] {
  return memo.dependencies.failures
    .filter((number) => reads.some((set) => holds(memo.sets, set, number)))
    .map((number) => dependencyOf(memo, number)?.failure as Failure);
}

const none: readonly number[] = [];

function failureNumbers({ dependencies, sets }: Memo, reads: number): readonly number[] {
  if (!dependencies.failures.length) return none;
  return dependencies.failures.filter((number) => holds(sets, reads, number));
}

/** Who asked is to know of failures, and to ask again when they are gone: they are part of the fingerprint. */
function fingerprintOf<W extends Asked>(
  memo: Memo,
  definition: Definition<W>,
  uri: string,
  entry: Entry,
): string {
  let own = '';
  try {
    own = definition.fingerprint?.(entry.value as never) ?? '';
  } catch (error) {
    entry.reads = union(memo.sets, [entry.reads, failureSet(memo, failureOf(definition, uri, error))]);
  }
  const failures = failureNumbers(memo, entry.reads);
  return failures.length ? `${own}\0${failures.join()}` : own;
}

/**
 * The first answer to a question of which a record tells is compared with what stands there. Equal ones take the place of
 * the fingerprint in the record without being a change.
 */
function compareWithRecord(
  memo: Memo,
  { name }: { readonly name: string },
  uri: string,
  fingerprint: string,
): void {
  const number = memo.dependencies.numbers.get(`${name}\0${uri}`);
  const known = number === undefined ? undefined : dependencyOf(memo, number);
  if (!known?.isRecorded) return;
  known.isRecorded = false;
  const isAsBefore = known.fingerprint === recordedPrint(fingerprint);
  known.fingerprint = isAsBefore ? fingerprint : noPrint;
}

/** No answer has this fingerprint. */
export const noPrint = '\0none';

/** Fingerprints up to this length stand in records as they are. */
const PRINT_LIMIT = 24;

/** What a record holds of a fingerprint. */
export function recordedPrint(fingerprint: string): string {
  return fingerprint.length > PRINT_LIMIT ? `#${hash(fingerprint)}` : fingerprint;
}

/** Whether an entry holds what an earlier round of this snapshot answered, and no later round asked for. */
function isStale(entry: Entry | undefined, workspace: Asked): entry is Entry {
  return entry?.open?.state === 'stale' && entry.revision === workspace.revision;
}

function emptyFrame(): Frame {
  return { reads: [], full: 64, cycle: Number.POSITIVE_INFINITY, provisional: [], changed: false };
}

/** Notes that a question read what a set holds. */
function read({ sets }: Memo, frame: Frame, set: number): void {
  if (set === emptySet || frame.reads.at(-1) === set) return;
  if (frame.reads.length >= frame.full) {
    frame.reads = withoutDoubles(sets, frame.reads);
    frame.full = Math.max(64, 2 * frame.reads.length);
  }
  frame.reads.push(set);
}

function noteProvisional(memo: Memo, frame: Frame, entry: OpenEntry): void {
  const { state, depth, cycle } = entry.open;
  frame.cycle = Math.min(frame.cycle, state === 'running' ? depth : cycle);
  if (state === 'provisional') read(memo, frame, entry.reads);
}

/** Hands what was left open below, and what was read there, to the question that asked. */
function passOn(memo: Memo, frame: Frame, own: Frame, reads: number): void {
  read(memo, frame, reads);
  frame.cycle = Math.min(frame.cycle, own.cycle);
  frame.changed ||= own.changed;
  for (const each of own.provisional) frame.provisional.push(each);
}

/** Whether two answers say the same. Answers are plain data, maps and sets. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (a instanceof Map && b instanceof Map) return isSame([...a], [...b]);
  if (a instanceof Set && b instanceof Set) return isSame([...a], [...b]);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** The name and the place under which answers are kept; made once, since they are needed for each question. */
function standingIn({ own, inViews }: Definition<never>, { view }: Asked): Standing {
  if (!view) return own;
  let known = inViews.get(view.name);
  if (!known) inViews.set(view.name, (known = standingNamed(`${own.name}, ${view.name}`)));
  return known;
}

/** The number of a dependency, which now has this fingerprint. Each failure of a question is a dependency of its own. */
function dependencyNumber(
  memo: Memo,
  name: string,
  uri: string,
  fingerprint: string,
  failure?: Failure,
): number {
  const { numbers, list, failures } = memo.dependencies;
  const { now } = memo.clock;
  const key = failure ? `${name}\0${uri}\0${fingerprint}` : `${name}\0${uri}`;
  let number = numbers.get(key);
  if (number === undefined) {
    numbers.set(key, (number = numbers.size));
    if (failure) failures.push(number);
  }
  const known = dependencyOf(memo, number);
  if (!known) {
    const times = { changedAt: now, checkedAt: now };
    const state = { isOpen: false, owner: memo, entry: null, isRecorded: false };
    list[number] = { name, uri, fingerprint, ...times, ...state, failure };
    return number;
  }
  if (known.fingerprint !== fingerprint) {
    known.fingerprint = fingerprint;
    known.changedAt = now;
  }
  known.checkedAt = now;
  return number;
}

/**
 * The dependency with this number; undefined if it has not been answered here, but in a branch only. What the memo this
 * one branches off was asked meanwhile counts here too.
 */
function dependencyOf(memo: Memo, number: number): Dependency | undefined {
  const { list } = memo.dependencies;
  const known = list[number] ?? (memo.trunk ? dependencyOf(memo.trunk.memo, number) : undefined);
  if (!known || known.owner === memo) return known;
  return (list[number] = { ...known, owner: memo, entry: null });
}

function note(memo: Memo, frame: Frame, entry: Entry): void {
  const { sets } = memo;
  if (entry.dependency < 0) {
    read(memo, frame, entry.reads);
    return;
  }
  read(memo, frame, setOf(sets, entry.dependency));
  for (const failure of failureNumbers(memo, entry.reads)) read(memo, frame, setOf(sets, failure));
}

/** The clock ticks when a question is asked of another snapshot than the one before. */
function turnTo({ memo, revision, since }: Asked): void {
  const { clock } = memo;
  if (clock.revision === revision) return;
  const follows = since?.revision === clock.revision;
  clock.revision = revision;
  clock.now = ++clock.ticks.last;
  if (!follows) clock.knownSince = clock.now;
  else for (const uri of since.touched) clock.touchedAt.set(uri, clock.now);
}

/** Whether everything that an answer read is as it was; what is not known is worked out. */
export function isValid<W extends Asked>(workspace: W, entry: Entry): boolean {
  const { sets, clock } = workspace.memo;
  if (entry.checkedAt === clock.now) return true;
  const { reads, checkedAt } = entry;
  if (isChangedSince(sets, reads, checkedAt, clock.now, (each) => changeOf(workspace, each))) return false;
  entry.revision = workspace.revision;
  entry.checkedAt = clock.now;
  return true;
}

/** The tick in which a dependency last changed, found out without noting it as read by the question in progress. */
function changeOf<W extends Asked>(workspace: W, number: number): number {
  const { memo } = workspace;
  const dependency = dependencyOf(memo, number) as Dependency;
  if (dependency.failure) return 0;
  if (dependency.isOpen) return memo.clock.now;
  if (dependency.checkedAt === memo.clock.now) return dependency.changedAt;
  const definition = definitions.get(dependency.name) as Definition<W> | undefined;
  if (!definition) return dependency.changedAt;
  if (definition.input && isUntouched(memo, dependency)) {
    dependency.checkedAt = memo.clock.now;
    return dependency.changedAt;
  }
  const asked = workspace.view && !definition.perView ? (workspace.view.base as W) : workspace;
  const own = emptyFrame();
  memo.frames.push(own);
  dependency.isOpen = true;
  try {
    const known = dependency.entry;
    const holds = known?.open === null && !definition.input && isValid(asked, known);
    const entry = holds ? known : answer(asked, definition, dependency.uri, 0);
    // An answer in progress has no fingerprint yet: until it has one, the dependency counts as changed.
    if (entry.open) dependency.changedAt = memo.clock.now;
    dependency.checkedAt = memo.clock.now;
    return dependency.changedAt;
  } finally {
    dependency.isOpen = false;
    memo.frames.pop();
    const asker = memo.frames.at(-1);
    if (asker && own.cycle !== Number.POSITIVE_INFINITY) passOn(memo, asker, own, emptySet);
  }
}

/** Whether no change since an input was last looked at was about its file. */
function isUntouched({ clock }: Memo, { uri, checkedAt }: Dependency): boolean {
  return uri !== '' && checkedAt >= clock.knownSince && (clock.touchedAt.get(uri) ?? 0) <= checkedAt;
}

function keep(memo: Memo, name: string, uri: string, value: unknown): void {
  const byUri = memo.kept.get(name) ?? new Map<string, unknown>();
  memo.kept.set(name, byUri.set(uri, value));
}

function keptOf({ kept, trunk }: Memo, name: string, uri: string): unknown {
  return kept.get(name)?.get(uri) ?? (trunk && keptOf(trunk.memo, name, uri));
}

/** The answer that the memo this one branches off has, from now on an entry of its own; undefined if there is none. */
function inherited({ trunk }: Memo, name: string, uri: string, id: number, home: Entries): Entry | undefined {
  if (!trunk || trunk.forgotten.has(uri)) return undefined;
  const entries = trunk.memo.table.get(name)?.get(uri);
  const known = (entries && entryIn(entries, id)) ?? inherited(trunk.memo, name, uri, id, home);
  if (known?.open !== null) return undefined;
  const own = { ...known };
  putEntry(home, id, own);
  return own;
}

function entriesOf({ table, latest }: Memo, { name, place }: Standing, uri: string): Entries {
  const last = latest[place];
  if (last?.uri === uri) return last.entries;
  let byUri = table.get(name);
  if (!byUri) table.set(name, (byUri = new Map()));
  let entries = byUri.get(uri);
  if (!entries) byUri.set(uri, (entries = { whole: undefined, things: undefined }));
  latest[place] = { uri, entries, frame: undefined, tick: -1, id: 0, value: undefined };
  return entries;
}

function entryIn({ whole, things }: Entries, id: number): Entry | undefined {
  return id === 0 ? whole : things?.get(id);
}

function putEntry(entries: Entries, id: number, entry: Entry): void {
  if (id === 0) entries.whole = entry;
  else (entries.things ??= new Map()).set(id, entry);
}

function dropEntry(entries: Entries, id: number): void {
  if (id === 0) entries.whole = undefined;
  else entries.things?.delete(id);
}

function isOpen(entry: Entry): entry is OpenEntry {
  return entry.open !== null;
}
