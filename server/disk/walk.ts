/** Finds the files of folders. Folders before links, so that a file keeps its own name; every real path at most once. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { type IgnoreLayers, isIgnored, layersAbove, withLayerOf } from './gitignore.ts';
import { fileProblem, type Report, reasonOf } from './problems.ts';
import { isWantedFile, isWantedFolder } from './selection.ts';

/** What a walk knows up to now. One walk over several folders finds no file twice. */
export interface Walk {
  readonly report: Report;
  /** Real paths of the folders that were read. */
  readonly folders: Set<string>;
  /** Real path -> path as it was reached. */
  readonly files: Map<string, string>;
  readonly links: Link[];
}

interface Link {
  readonly path: string;
  readonly realFolder: string;
  readonly layers: IgnoreLayers;
}

interface Folder {
  readonly path: string;
  readonly real: string;
  readonly layers: IgnoreLayers;
}

/** A walk that has not begun. */
export function newWalk(report: Report): Walk {
  return { report, folders: new Set(), files: new Map(), links: [] };
}

/** Walks through a folder that somebody named or opened: it is read whatever its name is. */
export async function walkThrough(path: string, walk: Walk): Promise<void> {
  let real: string;
  try {
    real = await realpath(path);
  } catch (error) {
    walk.report(fileProblem(path, `This folder cannot be read: ${reasonOf(error)}.`));
    return;
  }
  await readFolder({ path, real, layers: await layersAbove(path, true) }, walk);
  await followLinks(walk);
}

/** The paths that were found, in the order of their names. */
export function foundFiles(walk: Walk): readonly string[] {
  return [...walk.files.values()].sort();
}

async function readFolder(folder: Folder, walk: Walk): Promise<void> {
  if (walk.folders.has(folder.real)) return;
  walk.folders.add(folder.real);
  const entries = await entriesOf(folder.path, walk.report);
  const hasRules = entries.some(({ name }) => name === '.gitignore');
  const layers = hasRules ? await withLayerOf(folder.layers, folder.path) : folder.layers;
  for (const entry of entries) await takeEntry(entry, { ...folder, layers }, walk);
}

async function entriesOf(path: string, report: Report): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    report(fileProblem(path, `This folder cannot be read: ${reasonOf(error)}.`));
    return [];
  }
}

async function takeEntry(entry: Dirent, { path: parent, real: realParent, layers }: Folder, walk: Walk) {
  const { name } = entry;
  const path = join(parent, name);
  const real = join(realParent, name);
  if (entry.isSymbolicLink()) {
    walk.links.push({ path, realFolder: realParent, layers });
  } else if (entry.isDirectory()) {
    if (isWantedFolder(name) && !isIgnored(layers, path, true))
      await readFolder({ path, real, layers }, walk);
  } else if (entry.isFile()) {
    if (isWantedFile(name) && !isIgnored(layers, path, false)) addFile(real, path, walk);
  }
}

function addFile(real: string, path: string, { files }: Walk): void {
  if (!files.has(real)) files.set(real, path);
}

async function followLinks(walk: Walk): Promise<void> {
  for (let link = walk.links.shift(); link; link = walk.links.shift()) await followLink(link, walk);
}

async function followLink(link: Link, walk: Walk): Promise<void> {
  const { path, layers } = link;
  const name = basename(path);
  if (!isWantedFolder(name)) return;
  try {
    const real = await realpath(path);
    const target = await stat(real);
    if (isIgnored(layers, path, target.isDirectory())) return;
    if (target.isDirectory()) await followToFolder(link, real, walk);
    else if (target.isFile() && isWantedFile(name)) addFile(real, path, walk);
  } catch (error) {
    const circle = (error as NodeJS.ErrnoException).code === 'ELOOP';
    if (!circle && !isWantedFile(name)) return;
    walk.report(fileProblem(path, `This symbolic link cannot be followed: ${reasonOf(error)}.`));
  }
}

async function followToFolder({ path, realFolder, layers }: Link, real: string, walk: Walk): Promise<void> {
  if (holds(real, realFolder)) {
    const message = 'This symbolic link leads to a folder that holds it, and was not followed.';
    walk.report(fileProblem(path, message));
  } else if (relative(realFolder, real).split(sep).every(isWantedFolder)) {
    await readFolder({ path, real, layers }, walk);
  }
}

function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
