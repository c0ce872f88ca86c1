/** Opens what was named on the command line as a workspace of the engine. */
import { basename, resolve } from 'node:path';
import type { Problem, SourceFile, Workspace } from '#engine';
import { type Cache, cacheOf, remember, remembered } from '../disk/cache.ts';
import { filesOfPaths } from '../disk/files.ts';
import { isNamed, type NamedPaths, namedPaths, namedText, nameIn } from '../disk/named-paths.ts';
import { readSource, readStandardInput } from '../disk/reading.ts';
import { pathOf, uriOf } from '../disk/uris.ts';
import { Trouble } from './trouble.ts';

export type Engine = typeof import('#engine');

export interface OpenOptions {
  /** A settings file that takes the place of all `handrail.json`. */
  readonly config?: string | undefined;
  /** The name of the file whose text comes on standard input; only this file is reported on. */
  readonly stdinFilename?: string | undefined;
  /** false: nothing is used of earlier runs, and nothing is kept for later ones. */
  readonly cache?: boolean | undefined;
}

export interface Project {
  readonly engine: Engine;
  readonly workspace: Workspace;
  readonly paths: NamedPaths;
  /** Files and folders among the named ones that could not be read. */
  readonly problems: readonly Problem[];
  /** The name of a file in reports. */
  readonly nameOf: (uri: string) => string;
  /** Where what is found out is kept for the next run; null if it is not, or is there already. */
  readonly cache: Cache | null;
}

/**
 * Reads the projects that hold the named paths.
 * @throws Trouble if a path, the settings file or standard input cannot be used.
 */
export async function openProject(
  words: readonly string[],
  options: OpenOptions,
  workingDirectory: string,
): Promise<Project> {
  const paths = await pathsFor(words, options, workingDirectory);
  const problems: Problem[] = [];
  const [engine, config, input] = await Promise.all([
    import('#engine'),
    configFile(options, workingDirectory),
    inputText(options),
  ]);
  const files: SourceFile[] = [];
  for await (const file of filesOf(paths, options, problems)) files.push(file);
  if (input !== null) files.push(...paths.named.map(({ path }) => engine.sourceFile(uriOf(path), input)));
  const folders = (paths.projects.length === 1 ? paths.projects : [paths.base]).map(uriOf);
  const settings = config
    ? folders.map((folder) => engine.sourceFile(`${folder}/handrail.json`, config.text))
    : [];
  const kept = config ? files.filter(({ uri }) => basename(uri) !== 'handrail.json') : files;
  const all = [...kept, ...settings];
  // Single files are named by tools that look at a commit: they use what a scan of their project kept, and leave it.
  const isOfFolders = paths.named.every(({ isFolder }) => isFolder);
  const scanned = isOfFolders ? paths.named.map(({ path }) => path) : paths.projects;
  const cache = options.cache ? await cacheOf([...scanned, config?.uri ?? '']) : null;
  const known = cache && (await remembered(cache, all));
  return {
    engine,
    workspace: engine.workspaceOf({
      files: all,
      folders,
      models: engine.bundledModels,
      today: new Date().toISOString().slice(0, 10),
      record: known?.record,
    }),
    cache: isOfFolders && !known?.isUnchanged ? cache : null,
    paths,
    problems: problems.filter(({ place }) => isNamed(pathOf(place.uri), paths.named)),
    nameOf: (uri) => {
      const shown = config && settings.some((file) => file.uri === uri) ? config.uri : uri;
      return nameIn(paths.base, pathOf(shown));
    },
  };
}

/** URIs of the files that are reported on, sorted: those that were named and that no setting excludes. */
export function reportedFiles({ engine, workspace, paths }: Project): readonly string[] {
  return [...workspace.files.keys()]
    .filter((uri) => isNamed(pathOf(uri), paths.named) && !engine.isExcluded(workspace, uri))
    .sort();
}

/** Keeps what was found out about a project for the next run. Never fails. */
export async function keep({ engine, workspace, cache }: Project): Promise<void> {
  if (cache) await remember(cache, workspace.files.values(), engine.recordOfWorkspace(workspace));
}

async function pathsFor(
  words: readonly string[],
  { stdinFilename }: OpenOptions,
  workingDirectory: string,
): Promise<NamedPaths> {
  if (stdinFilename !== undefined) {
    if (words.length > 0) throw new Trouble('--stdin-filename takes no paths beside it.');
    return namedText(stdinFilename, workingDirectory);
  }
  const paths = await namedPaths(words.length > 0 ? words : ['.'], workingDirectory);
  if (paths.missing.length > 0) throw new Trouble(`There is no file or folder ${paths.missing.join(', ')}.`);
  return paths;
}

function filesOf(
  { projects, named }: NamedPaths,
  { stdinFilename }: OpenOptions,
  problems: Problem[],
): AsyncGenerator<SourceFile> {
  const folders = named.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  const files = named.filter(({ isFolder }) => !isFolder).map(({ path }) => path);
  const single = stdinFilename === undefined ? files : [];
  return filesOfPaths([...projects, ...folders], single, (problem) => problems.push(problem));
}

async function configFile({ config }: OpenOptions, workingDirectory: string): Promise<SourceFile | null> {
  if (config === undefined) return null;
  const reasons: string[] = [];
  const file = await readSource(resolve(workingDirectory, config), ({ message }) => reasons.push(message));
  if (!file) throw new Trouble(`The settings file ${config} cannot be used. ${reasons.join(' ')}`);
  return file;
}

async function inputText({ stdinFilename }: OpenOptions): Promise<string | null> {
  if (stdinFilename === undefined) return null;
  try {
    return await readStandardInput();
  } catch {
    throw new Trouble('The text on standard input is not valid UTF-8.');
  }
}
