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
}

interface Entry {
  value: unknown;
  /** NUL-separated query name and uri -> fingerprint at the time of reading. */
  reads: ReadonlyMap<string, string>;
  fingerprint: string | null;
  /** The revision of the workspace against which the entry was last found valid. */
  revision: number;
  running: boolean;
  depth: number;
}

interface Frame {
  readonly reads: Map<string, string>;
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
}

/** Definitions by name are needed to check a stored dependency; a plain registry of pure functions, filled at module load. */
const definitions = new Map<string, Definition<never>>();

/** Makes an empty memo table. */
export function emptyMemo(): Memo {
  return { table: new Map(), frames: [] };
}

/**
 * Defines a memoised question.
 * `onCycle` is the answer to a question that is asked again while it is being answered; answers that rest on it are not
 * stored except at the head of the cycle, so that results do not depend on the order of questions.
 */
export function query<W extends Asked, Result>(options: {
  name: string;
  compute: (workspace: W, uri: string, id: number) => Result;
  fingerprint?: (value: Result) => string;
  onCycle: Result;
}): Query<W, Result> {
  const definition = options as unknown as Definition<W>;
  if (definitions.has(options.name)) throw new Error(`query ${options.name} is defined twice`);
  definitions.set(options.name, definition as unknown as Definition<never>);
  const question = (workspace: W, uri: string, id = 0): Result =>
    answer(workspace, definition, uri, id).value as Result;
  return Object.assign(question, { queryName: options.name });
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
  if (known && isValid(workspace, known)) {
    note(frame, definition.name, uri, known);
    return known;
  }
  const entry: Entry = {
    value: undefined,
    reads: known?.reads ?? new Map(),
    fingerprint: null,
    revision: -1,
    running: true,
    depth: memo.frames.length,
  };
  entries.set(id, entry);
  const own: Frame = { reads: new Map(), cycle: Number.POSITIVE_INFINITY };
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
  entry.fingerprint = definition.fingerprint ? definition.fingerprint(entry.value as never) : null;
  entry.revision = workspace.revision;
  if (own.cycle < entry.depth) {
    // The answer rests on one that is still being worked out: good for the asker now, not for later askers.
    entries.delete(id);
    if (frame) frame.cycle = Math.min(frame.cycle, own.cycle);
  }
  note(frame, definition.name, uri, entry);
  return entry;
}

function note(frame: Frame | undefined, name: string, uri: string, entry: Entry): void {
  if (!frame) return;
  if (entry.fingerprint !== null) frame.reads.set(`${name}\0${uri}`, entry.fingerprint);
  else for (const [key, fingerprint] of entry.reads) frame.reads.set(key, fingerprint);
}

function isValid<W extends Asked>(workspace: W, entry: Entry): boolean {
  if (entry.revision === workspace.revision) return true;
  for (const [key, fingerprint] of entry.reads) {
    const cut = key.indexOf('\0');
    const definition = definitions.get(key.slice(0, cut)) as Definition<W> | undefined;
    if (
      !definition ||
      outside(workspace, () => answer(workspace, definition, key.slice(cut + 1), 0)).fingerprint !==
        fingerprint
    )
      return false;
  }
  entry.revision = workspace.revision;
  return true;
}

/** Checks a dependency without noting it as read by the question in progress. */
function outside<W extends Asked, T>(workspace: W, run: () => T): T {
  const { frames } = workspace.memo;
  frames.push({ reads: new Map(), cycle: Number.POSITIVE_INFINITY });
  try {
    return run();
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
