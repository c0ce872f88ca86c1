/** Keeps the session in step with the client and the disk: documents, watched files, folders. */
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  WatchKind,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';
import type { Problem, SourceFile, Workspace } from '#engine';
import { fileOnDisk, filesIn, listingRules } from '../disk/files.ts';
import { isWantedFolder } from '../disk/selection.ts';
import { kindOf } from '../text/source-file.ts';
import { lookSoon } from './first-looks.ts';
import type { Engine } from './fixes.ts';
import { scan, touch, touchEdited } from './passes.ts';
import { recall } from './recall.ts';
import { filesOf, log, type Session } from './session.ts';
import { sendStatus } from './status.ts';
import { folderKeyOf, keyOf, liesIn } from './uris.ts';

/** Loads the engine and reads the folders, then begins the scan. Never fails: trouble stands in the status. */
export async function load(session: Session): Promise<void> {
  try {
    await scan(session, async () => {
      const [engine] = await Promise.all([import('#engine'), readFolders(session)]);
      session.engine = engine;
      session.workspace = workspaceNow(session, engine);
      session.recall = await recall(session);
    });
  } catch (error) {
    session.shortfall = 'Handrail could not be loaded; the log says why.';
    log(session, 'Handrail could not be loaded', error);
    sendStatus(session, false);
  }
}

/** Reads all folders anew and scans all files. */
export async function rescan(session: Session): Promise<void> {
  await session.ready;
  await scan(session, () => inTurn(session, () => listAgain(session)));
}

/** A document was opened: its text goes before what the disk holds. */
export function opened(session: Session, uri: string): void {
  const key = keyOf(uri);
  session.open.set(key, uri);
  touchEdited(session, key);
}

/** A document was edited. */
export function edited(session: Session, uri: string): void {
  const key = keyOf(uri);
  session.orphaned.delete(key);
  touchEdited(session, key);
  lookSoon(session, key);
}

/** A document was closed: what the disk holds counts again, and it may have been saved just now. */
export async function closed(session: Session, uri: string): Promise<void> {
  const key = keyOf(uri);
  session.open.delete(key);
  session.orphaned.delete(key);
  if (uri !== key && session.published.delete(key)) {
    void session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
  await session.ready;
  await inTurn(session, () => readAgain(session, [key]));
}

/** Asks the client to tell of changes on the disk. Of folders that come or go, it tells their own name only. */
export function watch(session: Session): void {
  if (!session.abilities.watchedFiles) return;
  const watchers = [
    {
      globPattern:
        '**/{*.{js,cjs,mjs,jsx,ts,cts,mts,tsx,yaml,yml,json,jsonc,prisma,sql,graphql,graphqls,gql,ejs,eta,hbs,handlebars,mustache,hjs,pug,jade,njk,nunjucks,twig},.gitignore}',
      kind: WatchKind.Change,
    },
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
  ];
  session.connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error) => log(session, 'The client does not tell of changed files', error));
}

/** Files were created, changed or deleted on the disk. */
export async function filesChanged(session: Session, changes: readonly FileEvent[]): Promise<void> {
  const keys = (wanted: (type: FileChangeType) => boolean) =>
    changes.filter(({ type }) => wanted(type)).map(({ uri }) => keyOf(uri));
  await session.ready;
  await inTurn(session, async () => {
    if (changes.some(({ uri }) => listingRules.test(uri))) return listAgain(session);
    forget(
      session,
      keys((type) => type === FileChangeType.Deleted),
    );
    const there = keys((type) => type !== FileChangeType.Deleted);
    const within = await Promise.all(there.map((key) => filesBelow(session, key)));
    await readAgain(session, [...there, ...within.flat()]);
  });
}

/** Folders were added to the window or taken out of it. */
export async function changeFolders(session: Session, event: WorkspaceFoldersChangeEvent): Promise<void> {
  const removed = new Set(event.removed.map(({ uri }) => folderKeyOf(uri)));
  const added = event.added.map(({ uri }) => folderKeyOf(uri));
  await session.ready;
  await inTurn(session, () => {
    session.folders = [...new Set([...session.folders.filter((folder) => !removed.has(folder)), ...added])];
    return listAgain(session);
  });
}

/** What is read from the disk is read one after the other, so that the latest reading wins. Trouble stands in the log. */
function inTurn(session: Session, read: () => Promise<void>): Promise<void> {
  session.reading = session.reading.then(read).catch((error) => log(session, 'The disk was not read', error));
  return session.reading;
}

/** Reads the folders from the disk. In a virtual workspace there is none, and only open documents are known. */
async function readFolders(session: Session): Promise<void> {
  const files = new Map<string, SourceFile>();
  session.unreadable.clear();
  for (const folder of onDisk(session.folders)) {
    for await (const file of filesIn(folder, reporting(session))) files.set(file.uri, file);
  }
  session.disk = files;
}

function onDisk(folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => folder.startsWith('file:'));
}

/** What cannot be read stands in the log and in the status. */
function reporting(session: Session): (problem: Problem) => void {
  return ({ message, place: { uri } }) => {
    session.unreadable.set(uri, `${uri}: ${message}`);
    log(session, `${uri}: ${message}`);
  };
}

/** Finds out anew which files belong to the folders, and begins a pass over them. */
async function listAgain(session: Session): Promise<void> {
  const before = [...session.disk.keys()];
  await readFolders(session);
  touch(session, [...before, ...session.disk.keys()]);
}

/** Reads files anew. One that is gone, or does not belong to the folders, is forgotten. */
async function readAgain(session: Session, keys: readonly string[]): Promise<void> {
  await Promise.all(
    keys.map(async (key) => {
      session.unreadable.delete(key);
      session.orphaned.delete(key);
      const file = await fileOnDisk(key, onDisk(session.folders), reporting(session));
      if (file) session.disk.set(key, file);
      else session.disk.delete(key);
    }),
  );
  if (keys.length > 0) touch(session, keys);
}

/** The files in a folder that came; none for a file. Which of them belong to the project is asked when they are read. */
async function filesBelow({ folders }: Session, key: string): Promise<readonly string[]> {
  const names = key
    .slice(folderOf(key, folders)?.length ?? key.length)
    .split('/')
    .map(decodeURIComponent);
  if (names.length < 2 || kindOf(key) !== 'other' || !names.every(isWantedFolder)) return [];
  const files: string[] = [];
  for await (const { uri } of filesIn(key)) files.push(uri);
  return files;
}

function folderOf(key: string, folders: readonly string[]): string | undefined {
  return onDisk(folders).find((folder) => liesIn(key, folder));
}

/** Forgets deleted files, and the files of deleted folders. */
function forget(session: Session, gone: readonly string[]): void {
  if (gone.length === 0) return;
  const names = new Set(gone);
  const folders = gone.filter((key) => !session.disk.has(key));
  const isGone = (key: string) => names.has(key) || folders.some((folder) => liesIn(key, folder));
  const orphans = [...session.open.keys()].filter(isGone);
  const forgotten = [...new Set([...session.disk.keys(), ...orphans])].filter(isGone);
  for (const key of forgotten) session.disk.delete(key);
  for (const key of orphans) session.orphaned.add(key);
  for (const key of gone) session.unreadable.delete(key);
  if (forgotten.length > 0) touch(session, forgotten);
}

function workspaceNow(session: Session, engine: Engine): Workspace {
  session.touched.clear();
  const { folders } = session;
  return engine.workspaceOf({
    files: filesOf(session, engine),
    folders,
    models: engine.bundledModels,
    today: new Date().toISOString().slice(0, 10),
  });
}
