/** What `.gitignore` files say about a path. Rules of an inner file go before those of an outer one, as in git. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The rules of one `.gitignore` and the folder they are relative to. */
export interface IgnoreLayer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Layers from the outermost folder to the innermost. */
export type IgnoreLayers = readonly IgnoreLayer[];

/** The layers with that of `folder` added, if it has a `.gitignore` that can be read. */
export async function withLayerOf(layers: IgnoreLayers, folder: string): Promise<IgnoreLayers> {
  try {
    const text = await readFile(join(folder, '.gitignore'), 'utf8');
    return [...layers, { folder, rules: ignore({ ignorecase: false }).add(text) }];
  } catch {
    return layers;
  }
}

/** Whether a path is ignored. Its parent folders are taken as not ignored: a walk does not enter ignored ones. */
export function isIgnored(layers: IgnoreLayers, path: string, isFolder: boolean): boolean {
  for (const { folder, rules } of layers.toReversed()) {
    const name = relative(folder, path).split(sep).join('/');
    const { ignored, unignored } = rules.test(isFolder ? `${name}/` : name);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/**
 * The layers above `path` up to the top of its git work tree; none outside a work tree.
 * None as well if they ignore `path` itself: somebody who opens an ignored folder wants to see what is in it.
 */
export async function layersAbove(path: string, isFolder: boolean): Promise<IgnoreLayers> {
  let layers: IgnoreLayers = [];
  for (const folder of await foldersOfWorkTree(path)) {
    if (layers.length > 0 && isIgnored(layers, folder, true)) return [];
    layers = await withLayerOf(layers, folder);
  }
  return isIgnored(layers, path, isFolder) ? [] : layers;
}

/** Whether the git work tree around a folder ignores it, or a folder that holds it. */
export async function isIgnoredFolder(path: string): Promise<boolean> {
  let layers: IgnoreLayers = [];
  for (const folder of await foldersOfWorkTree(path)) {
    if (layers.length > 0 && isIgnored(layers, folder, true)) return true;
    layers = await withLayerOf(layers, folder);
  }
  return isIgnored(layers, path, true);
}

/** The folders above a path that lie in its git work tree, from the top down. */
async function foldersOfWorkTree(path: string): Promise<readonly string[]> {
  if (await exists(join(path, '.git'))) return [];
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (await exists(join(folder, '.git'))) return folders;
    if (dirname(folder) === folder) return [];
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
