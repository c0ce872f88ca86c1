/**
 * The files of opened folders, as the editor and the command line read them. Honours `.gitignore`; leaves out
 * dependencies, build results, minified and generated scripts. Never fails: what cannot be read is reported.
 */
import { dirname, join, sep } from 'node:path';
import type { SourceFile } from '../text/source-file.ts';
import { type IgnoreLayers, isIgnored, layersAbove, withLayerOf } from './gitignore.ts';
import type { Report } from './problems.ts';
import { readSource, readSources } from './reading.ts';
import { isMadeByTool, isWantedFile, isWantedFolder } from './selection.ts';
import { pathOf } from './uris.ts';
import { foundFiles, newWalk, walkThrough } from './walk.ts';

const nobody: Report = () => {};

/** Matches the URIs of files whose change may change which files belong to a folder. */
export const listingRules = /\/\.gitignore$/;

/** The files of an opened folder, in the order of their paths. */
export async function* filesIn(folder: string, report: Report = nobody): AsyncGenerator<SourceFile> {
  yield* filesOfPaths([pathOf(folder)], [], report);
}

/**
 * The files of several folders, without doubles and in the order of their paths, and before them single files that
 * were named: those are read even if they would be left out otherwise.
 */
export async function* filesOfPaths(
  folders: readonly string[],
  named: readonly string[],
  report: Report = nobody,
): AsyncGenerator<SourceFile> {
  yield* readSources(named, report);
  const walk = newWalk(report);
  for (const folder of folders) await walkThrough(folder, walk);
  const paths = foundFiles(walk).filter((path) => !named.includes(path));
  for await (const file of readSources(paths, report)) if (!isMadeByTool(file)) yield file;
}

/** The file with this URI, or null if it cannot be read or `filesIn` would leave it out of all these folders. */
export async function fileOnDisk(
  uri: string,
  folders: readonly string[],
  report: Report = nobody,
): Promise<SourceFile | null> {
  const folder = folders.find((each) => uri.startsWith(`${each}/`));
  if (folder === undefined || !(await isPartOf(pathOf(folder), pathOf(uri)))) return null;
  const file = await readSource(pathOf(uri), report);
  return file && !isMadeByTool(file) ? file : null;
}

async function isPartOf(folder: string, path: string): Promise<boolean> {
  const names = path
    .slice(folder.length)
    .split(sep)
    .filter((name) => name !== '');
  const file = names.pop();
  if (file === undefined || !isWantedFile(file) || !names.every(isWantedFolder)) return false;
  let layers: IgnoreLayers = await withLayerOf(await layersAbove(folder, true), folder);
  let parent = folder;
  for (const name of names) {
    parent = join(parent, name);
    if (isIgnored(layers, parent, true)) return false;
    layers = await withLayerOf(layers, parent);
  }
  return !isIgnored(layers, join(dirname(path), file), false);
}
