import { reasonOf } from '../text/reason.ts';

/**
 * The one memo table. An answer lives while everything it read still has the fingerprint it had then.
 *
 * A query without a fingerprint passes what it read on to the query that asked it. A query with a fingerprint stands
 * for what it read: who asks it depends on the fingerprint alone, so work stops where an edit changes nothing that is
 * seen from outside (an edit in a body leaves the outline's fingerprint as it was).
 */
export interface Memo {
  /** query name -> uri -> id -> entry. */
  readonly table: Map<string, Map<string, Map<number, Entry>>>;
  /** Questions being answered now, innermost last. */
  readonly frames: Frame[];
  /** Dependencies (a fingerprinted query of a file at one fingerprint) by number, so that sets of them are bit sets. */
  readonly dependencies: {
    readonly numbers: Map<string, number>;
    readonly list: Dependency[];
    /** Numbers of those that are failures. */
    readonly failures: number[];
  };
  /** Things that are asked about by number; see `intern`. */
  readonly things: { readonly numbers: Map<string, number>; readonly list: unknown[] };
  /** Dependencies found to hold, or not to hold, at `revision`. */
  readonly checked: { revision: number; valid: Bits; invalid: Bits };
}

interface Dependency {
  readonly name: string;
  readonly uri: string;
  readonly fingerprint: string;
  /** Of a question that failed: why. Such a dependency always holds: what rests on it goes when its other reads change. */
  readonly failure?: Failure;
}

/** An error inside a question. It costs the answer to this question only, which is then what `onCycle` says. */
export interface Failure {
  /** The file that the question was about; '' for the whole workspace. */
  readonly uri: string;
  readonly question: string;
  readonly reason: string;
}

/** A growing bit set; element i holds bits 32*i to 32*i+31. */
type Bits = number[];

interface Entry {
  value: unknown;
  reads: Bits;
  fingerprint: string | null;
  /** Number of this entry at its fingerprint among the dependencies; -1 without a fingerprint. */
  dependency: number;
  /** The revision of the workspace against which the entry was last found valid. */
  revision: number;
  depth: number;
  state: 'running' | 'provisional' | 'stale' | 'final';
  /** Of a running entry: its value so far was read by a question below. */
  met: boolean;
  /** Of a provisional entry: the smallest depth of a running question it rests on. */
  cycle: number;
  /** Whether the query has fingerprints. */
  readonly fingerprinted: boolean;
  readonly drop: () => void;
}

interface Frame {
  reads: Bits;
  /** The smallest depth of a running question that was met again below; Infinity if there was none. */
  cycle: number;
  /** Entries below that rest on a running question. */
  provisional: Entry[];
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
}

/** A question about a file (`uri`, or '' for the whole workspace), optionally about the numbered thing `id` in it. */
export type Query<W extends Asked, Result> = ((workspace: W, uri: string, id?: number) => Result) & {
  readonly queryName: string;
};

interface Definition<W extends Asked> {
  readonly name: string;
  compute: (workspace: W, uri: string, id: number) => unknown;
  readonly fingerprint: ((value: never) => string) | undefined;
  readonly onCycle: unknown;
  readonly input?: boolean;
}

/** Definitions by name are needed to check a stored dependency; a plain registry of pure functions, filled at module load. */
const definitions = new Map<string, Definition<never>>();

/** Makes an empty memo table. */
export function emptyMemo(): Memo {
  return {
    table: new Map(),
    frames: [],
    dependencies: { numbers: new Map(), list: [], failures: [] },
    things: { numbers: new Map(), list: [] },
    checked: { revision: -1, valid: [], invalid: [] },
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
  }
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
  definition.compute = (workspace, uri, id) => {
    if (when(uri)) throw new Error('injected fault');
    return compute(workspace, uri, id);
  };
  return () => {
    definition.compute = compute;
  };
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
 */
export function query<W extends Asked, Result>(options: {
  name: string;
  compute: (workspace: W, uri: string, id: number) => Result;
  fingerprint?: (value: Result) => string;
  onCycle: Result;
  input?: boolean;
}): Query<W, Result> {
  const definition = options as unknown as Definition<W>;
  if (definitions.has(options.name)) throw new Error(`query ${options.name} is defined twice`);
  definitions.set(options.name, definition as unknown as Definition<never>);
  const question = (workspace: W, uri: string, id = 0): Result =>
    answer(workspace, definition, uri, id).value as Result;
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

/** Drops what is stored about the numbered things of files, whose numbers mean nothing after a change of the text. */
export function forgetNumbers(memo: Memo, uris: Iterable<string>): void {
  for (const uri of uris) for (const byUri of memo.table.values()) byUri.delete(uri);
}

function answer<W extends Asked>(workspace: W, definition: Definition<W>, uri: string, id: number): Entry {
  const { memo } = workspace;
  const entries = entriesOf(memo, definition.name, uri);
  const known = entries.get(id);
  const frame = memo.frames.at(-1);
  if (known && (known.state === 'running' || known.state === 'provisional')) {
    known.met = true;
    if (frame) noteProvisional(frame, known);
    return known;
  }
  if (
    known?.state === 'final' &&
    (definition.input ? known.revision === workspace.revision : isValid(workspace, known))
  ) {
    if (frame) note(memo, frame, known);
    return known;
  }
  const entry: Entry = {
    value: isStale(known, workspace) ? known.value : definition.onCycle,
    reads: [],
    fingerprint: null,
    dependency: -1,
    revision: workspace.revision,
    depth: memo.frames.length,
    state: 'running',
    met: false,
    cycle: Number.POSITIVE_INFINITY,
    fingerprinted: definition.fingerprint !== undefined,
    drop: () => entries.delete(id),
  };
  entries.set(id, entry);
  const own = settled(workspace, definition, entry, { uri, id });
  entry.reads = own.reads;
  if (own.cycle < entry.depth) {
    // The answer rests on a question that is still being worked out: it counts until that one is settled.
    entry.state = 'provisional';
    own.provisional.push(entry);
    for (const each of own.provisional) each.cycle = Math.min(each.cycle, own.cycle);
    if (frame) passOn(frame, own);
    return entry;
  }
  for (const each of own.provisional) each.reads = own.reads;
  for (const each of [...own.provisional, entry]) each.state = 'final';
  if (definition.fingerprint) {
    entry.fingerprint = fingerprintOf(memo, definition, uri, entry);
    entry.dependency = dependencyNumber(memo, { name: definition.name, uri, fingerprint: entry.fingerprint });
  }
  // A question with a fingerprint that took part in the cycle of another one is asked anew, on its own.
  for (const each of own.provisional) if (each.fingerprinted) each.drop();
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
  entry: Entry,
  { uri, id }: { readonly uri: string; readonly id: number },
): Frame {
  const { frames } = workspace.memo;
  const depth = frames.length;
  for (let round = 1; ; round++) {
    const own = emptyFrame();
    frames.push(own);
    entry.met = false;
    let value = definition.onCycle;
    let thrown: { readonly error: unknown } | null = null;
    try {
      value = definition.compute(workspace, uri, id);
      if (entry.met && !isSame(value, entry.value)) own.changed = true;
    } catch (error) {
      // Nothing is called here: there may be no room left on the stack.
      thrown = { error };
      value = definition.onCycle;
    }
    frames.length = depth;
    if (thrown) {
      noteFailure(workspace.memo, own.reads, failureOf(definition, uri, thrown.error));
      if (entry.value !== value) own.changed = true;
    }
    entry.value = value;
    if (own.cycle !== entry.depth || !own.changed || round >= ROUND_LIMIT) return own;
    for (const each of own.provisional) each.state = 'stale';
  }
}

/** The same; an entry that there was no room on the stack for is not left behind as running. */
function settled<W extends Asked>(...asked: Parameters<typeof settle<W>>): Frame {
  try {
    return settle(...asked);
  } catch (error) {
    const [{ memo }, , entry] = asked;
    entry.drop();
    memo.frames.length = entry.depth;
    throw error;
  }
}

function failureOf({ name }: { readonly name: string }, uri: string, error: unknown): Failure {
  return { uri, question: name, reason: reasonOf(error) };
}

function noteFailure(memo: Memo, reads: Bits, failure: Failure): void {
  const { uri, question: name, reason } = failure;
  addBit(reads, dependencyNumber(memo, { name, uri, fingerprint: `failed: ${reason}`, failure }));
}

/** The failures among dependencies, each once. */
function failuresIn(memo: Memo, reads: Bits): readonly Failure[] {
  return failureNumbers(memo, reads).map((number) => memo.dependencies.list[number]?.failure as Failure);
}

function failureNumbers({ dependencies }: Memo, reads: Bits): readonly number[] {
  return dependencies.failures.filter((number) => ((reads[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0);
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
    noteFailure(memo, entry.reads, failureOf(definition, uri, error));
  }
  const failures = failureNumbers(memo, entry.reads);
  return failures.length ? `${own}\0${failures.join()}` : own;
}

/** Whether an entry holds what an earlier round of this snapshot answered, and no later round asked for. */
function isStale(entry: Entry | undefined, workspace: Asked): entry is Entry {
  return entry?.state === 'stale' && entry.revision === workspace.revision;
}

function emptyFrame(): Frame {
  return { reads: [], cycle: Number.POSITIVE_INFINITY, provisional: [], changed: false };
}

function noteProvisional(frame: Frame, entry: Entry): void {
  frame.cycle = Math.min(frame.cycle, entry.state === 'running' ? entry.depth : entry.cycle);
  if (entry.state === 'provisional') addAll(frame.reads, entry.reads);
}

/** Hands what was left open below to the question that asked. */
function passOn(frame: Frame, own: Frame): void {
  addAll(frame.reads, own.reads);
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

function dependencyNumber(memo: Memo, dependency: Dependency): number {
  const { numbers, list, failures } = memo.dependencies;
  const key = `${dependency.name}\0${dependency.uri}\0${dependency.fingerprint}`;
  let number = numbers.get(key);
  if (number === undefined) {
    number = list.length;
    numbers.set(key, number);
    list.push(dependency);
    if (dependency.failure) failures.push(number);
  }
  return number;
}

function note(memo: Memo, frame: Frame, entry: Entry): void {
  if (entry.dependency < 0) addAll(frame.reads, entry.reads);
  else {
    addBit(frame.reads, entry.dependency);
    for (const failure of failureNumbers(memo, entry.reads)) addBit(frame.reads, failure);
  }
}

function addBit(bits: Bits, bit: number): void {
  const word = bit >>> 5;
  while (bits.length <= word) bits.push(0);
  bits[word] = (bits[word] as number) | (1 << (bit & 31));
}

function addAll(into: Bits, bits: Bits): void {
  while (into.length < bits.length) into.push(0);
  for (let i = 0; i < bits.length; i++) into[i] = (into[i] as number) | (bits[i] as number);
}

function isValid<W extends Asked>(workspace: W, entry: Entry): boolean {
  if (entry.revision === workspace.revision) return true;
  const { checked, dependencies } = workspace.memo;
  if (checked.revision !== workspace.revision) {
    checked.revision = workspace.revision;
    checked.valid = [];
    checked.invalid = [];
  }
  for (let i = 0; i < entry.reads.length; i++) {
    const word = entry.reads[i] as number;
    if ((word & (checked.invalid[i] ?? 0)) !== 0) return false;
    let open = word & ~(checked.valid[i] ?? 0);
    while (open !== 0) {
      const bit = 31 - Math.clz32(open);
      open &= ~(1 << bit);
      const number = i * 32 + bit;
      const holds = stillHolds(workspace, dependencies.list[number] as Dependency);
      addBit(holds ? checked.valid : checked.invalid, number);
      if (!holds) return false;
    }
  }
  entry.revision = workspace.revision;
  return true;
}

/** Checks a dependency without noting it as read by the question in progress. */
function stillHolds<W extends Asked>(workspace: W, { name, uri, fingerprint, failure }: Dependency): boolean {
  if (failure) return true;
  const { frames } = workspace.memo;
  const definition = definitions.get(name) as Definition<W> | undefined;
  if (!definition) return false;
  const own = emptyFrame();
  frames.push(own);
  try {
    return answer(workspace, definition, uri, 0).fingerprint === fingerprint;
  } finally {
    frames.pop();
    const asker = frames.at(-1);
    if (asker && own.cycle !== Number.POSITIVE_INFINITY) passOn(asker, { ...own, reads: [] });
  }
}

function entriesOf(memo: Memo, name: string, uri: string): Map<number, Entry> {
  let byUri = memo.table.get(name);
  if (!byUri) memo.table.set(name, (byUri = new Map()));
  let entries = byUri.get(uri);
  if (!entries) byUri.set(uri, (entries = new Map()));
  return entries;
}
