/** What the paths mean that somebody wrote behind a command: what to read, what to report, what names are relative to. */
import { access, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isBesideProgram } from '../workspace/folder-names.ts';
import { isIgnoredFolder } from './gitignore.ts';
import { isWantedFolder } from './selection.ts';

/** A file or folder that was named, as absolute path. */
export interface NamedPath {
  readonly path: string;
  readonly isFolder: boolean;
}

export interface NamedPaths {
  readonly named: readonly NamedPath[];
  /** The folders to read. They hold all that was named, and the files around that code is linked with. */
  readonly projects: readonly string[];
  /** The folder that names in reports are relative to. */
  readonly base: string;
  /** Words that name nothing on the disk. */
  readonly missing: readonly string[];
}

/**
 * Looks up the words behind a command. A name in the working directory belongs to the project there (its git work tree,
 * else the outermost folder with a `package.json` or `handrail.json`), so that part of a project is analysed with what it
 * imports; a folder elsewhere is a project by itself, and so is one that the project does not count as its own: what git
 * ignores there, what is never read, or an application among its tests or examples that has a `package.json` of its own.
 * Reports are relative to the working directory if all lies in it.
 */
export async function namedPaths(words: readonly string[], workingDirectory: string): Promise<NamedPaths> {
  const found = await Promise.all(words.map((word) => namedPath(resolve(workingDirectory, word))));
  const named = found.filter((each) => each !== null);
  const projects = await Promise.all(named.map((each) => projectOf(each, workingDirectory)));
  const inside = named.every(({ path }) => liesIn(path, workingDirectory));
  return {
    named,
    projects: [...new Set(projects)].sort(),
    base: inside ? workingDirectory : commonFolder(projects),
    missing: words.filter((_, i) => found[i] === null),
  };
}

/** The same for a text that comes on standard input under the name of a file that need not exist. */
export async function namedText(word: string, workingDirectory: string): Promise<NamedPaths> {
  const named = { path: resolve(workingDirectory, word), isFolder: false };
  const project = await projectOf(named, workingDirectory);
  const base = liesIn(named.path, workingDirectory) ? workingDirectory : project;
  return { named: [named], projects: [project], base, missing: [] };
}

/** Whether a path is one of those that were named, or lies in one. */
export function isNamed(path: string, named: readonly NamedPath[]): boolean {
  return named.some((each) => path === each.path || (each.isFolder && liesIn(path, each.path)));
}

/** The name of a path in reports: relative to `base`, with `/`. */
export function nameIn(base: string, path: string): string {
  return relative(base, path).split(sep).join('/') || '.';
}

async function namedPath(path: string): Promise<NamedPath | null> {
  try {
    return { path, isFolder: (await stat(path)).isDirectory() };
  } catch {
    // A path that is there but must not be read is a trouble of its own, and is reported where it is read.
    return (await isThere(path)) ? { path, isFolder: false } : null;
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === 'EACCES' || error.code === 'ELOOP',
  );
}

async function projectOf({ path, isFolder }: NamedPath, workingDirectory: string): Promise<string> {
  const own = isFolder ? path : dirname(path);
  if (!liesIn(own, workingDirectory) || !(await isOwn(own, workingDirectory)))
    return isFolder ? own : nearestProject(own);
  const folders = foldersBetween(workingDirectory, own);
  const project = await projectAround(folders, own);
  // Single files are named by tools that know nothing of the project, such as those that look at a commit.
  return (isFolder ? await applicationBesideProgram(project, folders) : null) ?? project;
}

/** The innermost application that lies among the tests or examples of a project; null if no folder on the way is one. */
async function applicationBesideProgram(project: string, folders: readonly string[]): Promise<string | null> {
  for (const folder of folders.toReversed()) {
    if (!liesIn(folder, project)) break;
    if (await hasOneOf(folder, projectMarks))
      return relative(project, folder).split(sep).some(isBesideProgram) ? folder : null;
  }
  return null;
}

/** Whether whoever reads all of the working directory reads a folder of it, too. */
async function isOwn(folder: string, workingDirectory: string): Promise<boolean> {
  const names = relative(workingDirectory, folder).split(sep);
  if (!names.every(isWantedFolder)) return false;
  return !(await isIgnoredFolder(folder)) || isIgnoredFolder(workingDirectory);
}

async function projectAround(folders: readonly string[], otherwise: string): Promise<string> {
  for (const folder of folders.toReversed()) if (await hasOneOf(folder, ['.git'])) return folder;
  for (const folder of folders) if (await hasOneOf(folder, projectMarks)) return folder;
  return otherwise;
}

async function nearestProject(start: string): Promise<string> {
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder)) {
    if (await hasOneOf(folder, ['.git', ...projectMarks])) return folder;
  }
  return start;
}

const projectMarks = ['package.json', 'handrail.json'];

async function hasOneOf(folder: string, names: readonly string[]): Promise<boolean> {
  const tries = await Promise.allSettled(names.map((name) => access(join(folder, name))));
  return tries.some(({ status }) => status === 'fulfilled');
}

function foldersBetween(top: string, bottom: string): readonly string[] {
  const folders = [bottom];
  for (let folder = bottom; folder !== top; ) folders.unshift((folder = dirname(folder)));
  return folders;
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? sep;
  while (!folders.every((folder) => liesIn(folder, common))) common = dirname(common);
  return common;
}

function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
