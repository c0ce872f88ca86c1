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
  readonly dependencies: { readonly numbers: Map<string, number>; readonly list: Dependency[] };
  /** Things that are asked about by number; see `intern`. */
  readonly things: { readonly numbers: Map<string, number>; readonly list: unknown[] };
  /** Dependencies found to hold, or not to hold, at `revision`. */
  readonly checked: { revision: number; valid: Bits; invalid: Bits };
}

interface Dependency {
  readonly name: string;
  readonly uri: string;
  readonly fingerprint: string;
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
  running: boolean;
  depth: number;
}

interface Frame {
  readonly reads: Bits;
  /** The smallest depth of a running question that was met again below; Infinity if there was none. */
  cycle: number;
}

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
  readonly compute: (workspace: W, uri: string, id: number) => unknown;
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
    dependencies: { numbers: new Map(), list: [] },
    things: { numbers: new Map(), list: [] },
    checked: { revision: -1, valid: [], invalid: [] },
  };
}

/**
 * Defines a memoised question.
 * `onCycle` is the answer to a question that is asked again while it is being answered; answers that rest on it are not
 * stored except at the head of the cycle, so that results do not depend on the order of questions.
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
  if (known?.running) {
    if (frame) frame.cycle = Math.min(frame.cycle, known.depth);
    return { ...known, value: definition.onCycle };
  }
  if (known && (definition.input ? known.revision === workspace.revision : isValid(workspace, known))) {
    if (frame) note(frame, known);
    return known;
  }
  const entry: Entry = {
    value: undefined,
    reads: [],
    fingerprint: null,
    dependency: -1,
    revision: -1,
    running: true,
    depth: memo.frames.length,
  };
  entries.set(id, entry);
  const own: Frame = { reads: [], cycle: Number.POSITIVE_INFINITY };
  memo.frames.push(own);
  try {
    entry.value = definition.compute(workspace, uri, id);
  } catch (error) {
    entries.delete(id);
    throw error;
  } finally {
    memo.frames.pop();
    entry.running = false;
  }
  entry.reads = own.reads;
  if (definition.fingerprint) {
    entry.fingerprint = definition.fingerprint(entry.value as never);
    entry.dependency = dependencyNumber(memo, { name: definition.name, uri, fingerprint: entry.fingerprint });
  }
  entry.revision = workspace.revision;
  if (own.cycle < entry.depth) {
    // The answer rests on one that is still being worked out: good for the asker now, not for later askers.
    entries.delete(id);
    if (frame) frame.cycle = Math.min(frame.cycle, own.cycle);
  }
  if (frame) note(frame, entry);
  return entry;
}

function dependencyNumber(memo: Memo, dependency: Dependency): number {
  const { numbers, list } = memo.dependencies;
  const key = `${dependency.name}\0${dependency.uri}\0${dependency.fingerprint}`;
  let number = numbers.get(key);
  if (number === undefined) {
    number = list.length;
    numbers.set(key, number);
    list.push(dependency);
  }
  return number;
}

function note(frame: Frame, entry: Entry): void {
  if (entry.dependency >= 0) addBit(frame.reads, entry.dependency);
  else addAll(frame.reads, entry.reads);
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
function stillHolds<W extends Asked>(workspace: W, { name, uri, fingerprint }: Dependency): boolean {
  const { frames } = workspace.memo;
  const definition = definitions.get(name) as Definition<W> | undefined;
  if (!definition) return false;
  frames.push({ reads: [], cycle: Number.POSITIVE_INFINITY });
  try {
    return answer(workspace, definition, uri, 0).fingerprint === fingerprint;
  } finally {
    frames.pop();
  }
}

function entriesOf(memo: Memo, name: string, uri: string): Map<number, Entry> {
  let byUri = memo.table.get(name);
  if (!byUri) memo.table.set(name, (byUri = new Map()));
  let entries = byUri.get(uri);
  if (!entries) byUri.set(uri, (entries = new Map()));
  return entries;
}
