/**
 * What the server knows at one moment, as plain data that the functions beside this file read and change.
 * One session belongs to one call of `startServer`; nothing is kept outside it.
 */
import type { Connection, TextDocuments, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, FileKind, Problem, SourceFile, Workspace } from '#engine';
import { isMadeByTool, isWantedFile, isWantedFolder } from '../disk/selection.ts';
import { kindOf } from '../text/source-file.ts';
import type { Abilities } from './abilities.ts';
import type { Wording } from './diagnostics.ts';
import type { Shown } from './first-looks.ts';
import type { Engine, Offer } from './fixes.ts';
import { type Places, placesIn } from './places.ts';
import { noRecall, type Recall } from './recall.ts';
import { liesIn } from './uris.ts';
import type { Documents } from './workspace-edits.ts';

/**
 * What an analysis holds, from little to much: what the file itself says; what those files say of it, too, that did so
 * before; what any file says of it.
 */
export const scopes = ['own', 'soon', 'all'] as const;

export type Scope = (typeof scopes)[number];

export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  abilities: Abilities;
  /** Keys of the opened folders. */
  folders: readonly string[];
  /** Open documents: key of the file -> the client's name of it. */
  readonly open: Map<string, string>;
  /** Open documents whose file was deleted; they count again when they are edited or their file comes back. */
  readonly orphaned: Set<string>;
  /** What the disk holds; the text of an open document goes before it. */
  disk: Map<string, SourceFile>;
  /** Files that may differ from the snapshot. */
  readonly touched: Set<string>;
  engine: Engine | null;
  workspace: Workspace | null;
  /** Done when the engine is loaded and the folders were read once. */
  ready: Promise<void>;
  /** Done when the disk is not being read. */
  reading: Promise<void>;
  /** The last analysis of each file, with the revision of the snapshot it speaks of. */
  readonly analyses: Map<
    string,
    { readonly revision: number; readonly scope: Scope; readonly analysis: Analysis }
  >;
  /** Of files that are open or were edited: the other files that spoke of them when all were last looked at. */
  readonly speakers: Map<string, readonly string[]>;
  /** What the last session found, until the first scan of this one ended. */
  recall: Recall;
  /** What was offered for findings of the snapshot of `revision`. */
  readonly offers: { revision: number; readonly byFinding: Map<string, Offer> };
  /** Key -> what was sent about it last. */
  readonly published: Map<string, string>;
  /** Troubles with settings and models, by key of the file they lie in. */
  troubles: ReadonlyMap<string, readonly Problem[]>;
  /** Files and folders that could not be read, and why. */
  readonly unreadable: Map<string, string>;
  /** Files whose analysis met trouble of the tool itself, and which. */
  readonly failed: Map<string, readonly string[]>;
  /** Why there is less than there should be: the engine was not loaded, the scan was stopped. Null if all is well. */
  shortfall: string | null;
  /** Files that were edited, the latest first. */
  edited: readonly string[];
  /** Number of the pass over the files that is wanted now; an older pass drops its work. */
  pass: number;
  timer: NodeJS.Timeout | undefined;
  /** Of an edit that is going to be looked at alone. */
  looking: NodeJS.Timeout | undefined;
  /** What was last shown of an edit alone. */
  shown: Shown | null;
  /** Number of requests being answered; a pass waits for them. */
  asked: number;
  /** The scan of the whole workspace: still to be finished, finished, or stopped by the user. */
  scan: 'wanted' | 'finished' | 'stopped';
  progress: WorkDoneProgressServerReporter | null;
  status: string;
  ended: boolean;
}

/** A moment's value of everything that an answer is made of. */
export interface Snapshot extends Wording, Documents {
  readonly engine: Engine;
  readonly workspace: Workspace;
  readonly places: Places;
}

const nobody: Abilities = {
  markdown: false,
  relatedInformation: false,
  diagnosticLinks: false,
  diagnosticData: false,
  diagnosticVersions: false,
  codeActions: false,
  disabledActions: false,
  preferredActions: false,
  lazyEdits: false,
  documentChanges: false,
  changeAnnotations: false,
  madeFiles: false,
  snippetEdits: false,
  definitionLinks: false,
  progress: false,
  watchedFiles: false,
  workspaceFolders: false,
  explainCommand: null,
};

/** A session before `initialize`. */
export function newSession(connection: Connection, documents: TextDocuments<TextDocument>): Session {
  return {
    connection,
    documents,
    abilities: nobody,
    folders: [],
    open: new Map(),
    orphaned: new Set(),
    disk: new Map(),
    touched: new Set(),
    engine: null,
    workspace: null,
    ready: new Promise(() => {}),
    reading: Promise.resolve(),
    analyses: new Map(),
    speakers: new Map(),
    recall: noRecall,
    offers: { revision: 0, byFinding: new Map() },
    published: new Map(),
    troubles: new Map(),
    unreadable: new Map(),
    failed: new Map(),
    shortfall: null,
    edited: [],
    pass: 0,
    timer: undefined,
    looking: undefined,
    shown: null,
    asked: 0,
    scan: 'wanted',
    progress: null,
    status: '',
    ended: false,
  };
}

/** The snapshot that holds all changes up to now, or null before the engine is loaded and the folders were read. */
export function snapshotOf(session: Session): Snapshot | null {
  const { engine, abilities } = session;
  if (!engine || !session.workspace) return null;
  const workspace = upToDate(session, engine, session.workspace);
  session.workspace = workspace;
  return {
    engine,
    workspace,
    abilities,
    places: placesIn(workspace.files),
    nameOf: (uri) => session.open.get(uri) ?? uri,
    versionOf: (uri) => documentAt(session, uri)?.version ?? null,
  };
}

/** The open document of a file, if there is one. */
export function documentAt(session: Session, key: string): TextDocument | undefined {
  const name = session.open.get(key);
  return name === undefined ? undefined : session.documents.get(name);
}

/** All files there are: what the disk holds, with open documents before it. */
export function filesOf(session: Session, engine: Engine): SourceFile[] {
  const keys = new Set([...session.disk.keys(), ...session.open.keys()]);
  return [...keys].flatMap((key) => fileAt(session, engine, key) ?? []);
}

/** Writes to the client's log. */
export function log(session: Session, message: string, error?: unknown): void {
  if (session.ended) return;
  if (error === undefined) session.connection.console.info(message);
  else session.connection.console.error(`${message}: ${wordsOf(error)}`);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function upToDate(session: Session, engine: Engine, workspace: Workspace): Workspace {
  const { touched, folders } = session;
  if (touched.size === 0 && folders === workspace.folders) return workspace;
  const set: SourceFile[] = [];
  const remove: string[] = [];
  for (const key of touched) {
    const file = fileAt(session, engine, key);
    if (file) set.push(file);
    else remove.push(key);
  }
  touched.clear();
  return engine.changed(workspace, { set, remove, folders });
}

function fileAt(session: Session, engine: Engine, key: string): SourceFile | undefined {
  const document = session.orphaned.has(key) ? undefined : documentAt(session, key);
  if (!document) return session.disk.get(key);
  const kind = kindOf(key);
  const file = engine.sourceFile(
    key,
    document.getText(),
    kind === 'other' ? kindOfLanguage(document) : kind,
    session.workspace?.files.get(key),
  );
  return isWrittenByHand(file, session.folders) ? file : undefined;
}

/** Opening a dependency or a build result does not make it part of the project. */
function isWrittenByHand(file: SourceFile, folders: readonly string[]): boolean {
  const folder = folders.find((each) => liesIn(file.uri, each));
  const names = file.uri
    .slice(folder?.length ?? 0)
    .split('/')
    .map(decodeURIComponent);
  const name = names.pop() ?? '';
  const wanted = folder === undefined ? !names.includes('node_modules') : names.every(isWantedFolder);
  return wanted && (isWantedFile(name) || kindOf(name) === 'other') && !isMadeByTool(file);
}

/** A document that was never saved has no file name that says what it is. */
function kindOfLanguage({ languageId }: TextDocument): FileKind {
  if (/^(?:java|type)script(?:react)?$/.test(languageId)) return 'script';
  if (languageId === 'yaml' || languageId === 'prisma') return languageId;
  return languageId === 'json' || languageId === 'jsonc' ? 'json' : 'other';
}
