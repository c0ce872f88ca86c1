/**
 * A workspace is a value: the files, settings and models of one moment. `changed` gives the next moment and shares the
 * memo table, whose answers survive where what they read is the same.
 */
import type { SourceFile } from '../text/source-file.ts';
import { decoded } from '../text/uri-part.ts';
import { branchOf, emptyMemo, forgetKept, forgetNumbers, type Memo, query } from './memo.ts';
import { type MemoRecord, memoOf } from './record.ts';

export interface Workspace {
  /** By URI. Holds scripts, API descriptions, `package.json`, `tsconfig.json`, Prisma schemas and settings files. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** URIs of the folders that were opened, without a slash at the end; results are relative to the one that holds a file. */
  readonly folders: readonly string[];
  /** The bundled models as parsed data (library -> model); checked and compiled by the floor above. */
  readonly models: Readonly<Record<string, unknown>>;
  /** Today as `YYYY-MM-DD`, by which ignore comments expire; null where nothing expires. */
  readonly today: string | null;
  readonly memo: Memo;
  readonly revision: number;
  /** The snapshot that `changed` made this one of, and the files that differ. */
  readonly since?: { readonly revision: number; readonly touched: readonly string[] } | undefined;
  /** Set in a narrower view of a snapshot, which `directly` gives. */
  readonly view?: { readonly name: string; readonly base: Workspace } | undefined;
}

/**
 * The same snapshot, looked at without asking who may call a function through an object or a class: values that only
 * such a caller would tell are unknown. Who calls a function by its name alone is decided from here, so that the
 * question never rests on itself. What such a value asks must be `perView` too wherever it may come to uses of functions;
 * otherwise the index of names in all files becomes part of a cycle, and an edit anywhere reaches whoever asked it.
 */
export function directly(workspace: Workspace): Workspace {
  return workspace.view ? workspace : { ...workspace, view: { name: 'directly', base: workspace } };
}

let revisions = 0;

/** Makes a workspace from nothing. */
export function workspaceOf(options: {
  files: Iterable<SourceFile>;
  folders: readonly string[];
  models: Readonly<Record<string, unknown>>;
  today?: string | null;
  /** What an earlier run of this very program knew of the files as they were then. */
  record?: MemoRecord | undefined;
}): Workspace {
  return {
    files: new Map([...options.files].map((file) => [file.uri, file])),
    folders: options.folders,
    models: options.models,
    today: options.today ?? null,
    memo: (options.record && memoOf(options.record)) ?? emptyMemo(),
    revision: ++revisions,
  };
}

/** What happened to files: new or changed ones, and URIs of those that are gone. */
export interface Change {
  readonly set?: Iterable<SourceFile>;
  readonly remove?: Iterable<string>;
  readonly folders?: readonly string[];
  readonly today?: string;
}

/**
 * The workspace as a change would make it, for looking at the change only: the answers of the given workspace stay at
 * hand. To be used while that one does not change.
 */
export function tried(workspace: Workspace, change: Change): Workspace {
  return changed({ ...workspace, memo: branchOf(workspace.memo) }, change);
}

/** The workspace after a change. Returns the same value when nothing changed. */
export function changed(workspace: Workspace, change: Change): Workspace {
  const files = new Map(workspace.files);
  const touched: string[] = [];
  for (const file of change.set ?? []) {
    if (files.get(file.uri)?.hash === file.hash) continue;
    files.set(file.uri, file);
    touched.push(file.uri);
  }
  const gone = [...(change.remove ?? [])].filter((uri) => files.delete(uri));
  touched.push(...gone);
  const folders = change.folders ?? workspace.folders;
  const today = change.today ?? workspace.today;
  if (!touched.length && folders === workspace.folders && today === workspace.today) return workspace;
  forgetNumbers(workspace.memo, touched);
  forgetKept(workspace.memo, gone);
  const since = { revision: workspace.revision, touched };
  return { ...workspace, files, folders, today, revision: ++revisions, since };
}

/** The file, or null. Every read of a file inside a query goes through here, so that it is known what was read. */
export const fileAt = query<Workspace, SourceFile | null>({
  name: 'file',
  compute: (workspace, uri) => workspace.files.get(uri) ?? null,
  fingerprint: (file) => file?.hash ?? '',
  input: true,
  onCycle: null,
});

/** Whether a file exists; does not depend on its text. */
export const fileExists = query<Workspace, boolean>({
  name: 'exists',
  compute: (workspace, uri) => workspace.files.has(uri),
  input: true,
  fingerprint: String,
  onCycle: false,
});

/** URIs of all files, sorted. Depends on the set of names, not on texts. */
export const allFiles = query<Workspace, readonly string[]>({
  name: 'files',
  compute: (workspace) => [...workspace.files.keys()].sort(),
  input: true,
  fingerprint: (uris) => uris.join('\n'),
  onCycle: [],
});

/** The day by which ignore comments expire. */
export const todayOf = query<Workspace, string | null>({
  name: 'today',
  compute: (workspace) => workspace.today,
  input: true,
  fingerprint: String,
  onCycle: null,
});

/** The opened folders. */
export const allFolders = query<Workspace, readonly string[]>({
  name: 'folders',
  compute: (workspace) => workspace.folders,
  input: true,
  fingerprint: (folders) => folders.join('\n'),
  onCycle: [],
});

/** Path of a file below the opened folder that holds it; the URI itself for a file outside. */
export function pathInFolder(workspace: Workspace, uri: string): string {
  const folder = allFolders(workspace, '').find((each) => uri.startsWith(`${each}/`));
  if (!folder) return uri;
  return uri
    .slice(folder.length + 1)
    .split('/')
    .map(decoded)
    .join('/');
}
