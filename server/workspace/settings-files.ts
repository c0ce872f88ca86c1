/** `package.json` and `tsconfig.json` of a workspace, read as data. */
import { parse } from 'jsonc-parser';
import { decoded } from '../text/uri-part.ts';
import { query } from './memo.ts';
import { allFiles, allFolders, fileAt, fileExists, type Workspace } from './workspace.ts';

/** A parsed JSON file; null if it is missing or no object. Comments and trailing commas are allowed. */
export const jsonAt = query<Workspace, Readonly<Record<string, unknown>> | null>({
  name: 'json',
  compute: (workspace, uri) => {
    const file = fileAt(workspace, uri);
    if (!file) return null;
    const value: unknown = parse(file.text, [], { allowTrailingComma: true });
    return isRecord(value) ? value : null;
  },
  fingerprint: (value) => JSON.stringify(value),
  onCycle: null,
});

/** Whether a parsed value is an object with names. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The folder of a URI, without a slash at the end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The nearest file of that name, from the folder of `uri` up to the opened folder; null if there is none. */
export function nearestFile(workspace: Workspace, uri: string, name: string): string | null {
  const root = allFolders(workspace, '').find((each) => uri === each || uri.startsWith(`${each}/`)) ?? '';
  for (
    let folder = folderOf(uri);
    folder.length >= root.length && folder.includes('/');
    folder = folderOf(folder)
  ) {
    if (fileExists(workspace, `${folder}/${name}`)) return `${folder}/${name}`;
  }
  return null;
}

/** The nearest `package.json`, parsed; null if there is none. */
export function packageOf(
  workspace: Workspace,
  uri: string,
): { readonly uri: string; readonly data: Readonly<Record<string, unknown>> } | null {
  const found = nearestFile(workspace, uri, 'package.json');
  const data = found && jsonAt(workspace, found);
  return found && data ? { uri: found, data } : null;
}

/** The folder of the package that a file belongs to; empty if there is none. */
export function applicationOf(workspace: Workspace, uri: string): string {
  const manifest = nearestFile(workspace, uri, 'package.json');
  return manifest ? folderOf(manifest) : '';
}

/** Name -> version range of all kinds of dependencies of the nearest package. */
export function dependenciesOf(workspace: Workspace, uri: string): ReadonlyMap<string, string> {
  const manifest = packageOf(workspace, uri)?.uri;
  return manifest === undefined ? noDependencies : dependenciesIn(workspace, manifest);
}

const noDependencies: ReadonlyMap<string, string> = new Map();

const dependenciesIn = query<Workspace, ReadonlyMap<string, string>>({
  name: 'dependencies in a manifest',
  compute: (workspace, uri) => {
    const data = jsonAt(workspace, uri) ?? {};
    const found = new Map<string, string>();
    for (const kind of ['devDependencies', 'peerDependencies', 'optionalDependencies', 'dependencies']) {
      const list = data[kind];
      if (isRecord(list)) for (const [name, range] of Object.entries(list)) found.set(name, String(range));
    }
    return found;
  },
  onCycle: noDependencies,
});

export interface PathMapping {
  /** Folder that targets are relative to, without a slash at the end. */
  readonly base: string;
  /** Whether plain specifiers may mean files below `base` (`baseUrl` is set). */
  readonly fromBase: boolean;
  /** Pattern with at most one `*` -> targets. */
  readonly paths: readonly (readonly [string, readonly string[]])[];
}

/** `paths` and `baseUrl` of the tsconfig or jsconfig that holds for a file; null if there is none. */
export function pathMappingOf(workspace: Workspace, uri: string): PathMapping | null {
  const config = nearestFile(workspace, uri, 'tsconfig.json') ?? nearestFile(workspace, uri, 'jsconfig.json');
  return config ? mapping(workspace, config, new Set()) : null;
}

/**
 * What the tsconfig says that a tool writes beside the project, and that is in no repository: by the settings file in whose
 * folder the targets lie, or the package that the project there depends on. The first target that exists counts.
 * Sources: https://svelte.dev/docs/kit/$lib, https://nuxt.com/docs/api/nuxt-config#alias, and for the names that its templates
 * give https://remix.run/docs/en/main/guides/typescript.
 */
const generatedPaths: readonly {
  readonly settings?: string;
  readonly dependency?: string;
  readonly paths: PathMapping['paths'];
}[] = [
  {
    settings: 'svelte.config',
    dependency: '@sveltejs/kit',
    paths: [
      ['$lib', ['src/lib']],
      ['$lib/*', ['src/lib/*']],
    ],
  },
  {
    settings: 'nuxt.config',
    paths: [
      ['~~/*', ['*']],
      ['@@/*', ['*']],
      // The sources of pages lie in `app` since version 4, and in the folder itself before.
      ['~/*', ['app/*', '*', 'src/*']],
      ['@/*', ['app/*', '*', 'src/*']],
      ['#shared/*', ['shared/*']],
      ['#server/*', ['server/*']],
    ],
  },
  ...['@remix-run/dev', '@react-router/dev'].map((dependency) => ({
    dependency,
    paths: [['~/*', ['app/*']]] as const,
  })),
];

/** The mappings of `generatedPaths` that hold for a file. */
export function generatedMappingsOf(workspace: Workspace, uri: string): readonly PathMapping[] {
  return generatedPaths.flatMap(({ settings, dependency, paths }) => {
    const found =
      settingsFile(workspace, uri, settings) ??
      (dependency !== undefined && dependenciesOf(workspace, uri).has(dependency)
        ? packageOf(workspace, uri)?.uri
        : undefined);
    return found ? [{ base: folderOf(found), fromBase: false, paths }] : [];
  });
}

function settingsFile(workspace: Workspace, uri: string, settings: string | undefined): string | undefined {
  return ['js', 'ts', 'mjs', 'cjs', 'mts']
    .map((extension) => settings && nearestFile(workspace, uri, `${settings}.${extension}`))
    .find((each) => typeof each === 'string');
}

function mapping(workspace: Workspace, config: string, seen: Set<string>): PathMapping | null {
  const data = jsonAt(workspace, config);
  if (!data || seen.has(config)) return null;
  seen.add(config);
  const options = isRecord(data.compilerOptions) ? data.compilerOptions : {};
  const folder = folderOf(config);
  const baseUrl = typeof options.baseUrl === 'string' ? joinPath(folder, options.baseUrl) : null;
  if (isRecord(options.paths) || baseUrl) {
    const paths = Object.entries(isRecord(options.paths) ? options.paths : {}).map(
      ([pattern, targets]) =>
        [pattern, Array.isArray(targets) ? targets.filter((each) => typeof each === 'string') : []] as const,
    );
    return { base: baseUrl ?? folder, fromBase: baseUrl !== null, paths };
  }
  const parents = Array.isArray(data.extends) ? data.extends : [data.extends];
  for (const parent of parents.toReversed()) {
    if (typeof parent !== 'string' || !parent.startsWith('.')) continue;
    const target = joinPath(folder, parent);
    const found = mapping(workspace, target.endsWith('.json') ? target : `${target}.json`, seen);
    if (found) return found;
  }
  return null;
}

/** Appends a relative path to a folder's URI and takes `.` and `..` away. Never leaves the authority of the URI. */
export function joinPath(folder: string, relative: string): string {
  const [, head = '', tail = ''] = /^([a-z][\w+.-]*:\/\/[^/]*)?(.*)$/i.exec(folder) ?? [];
  const parts = (relative.startsWith('/') ? [] : tail.split('/')).filter((part) => part !== '');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodedPart(decoded(part)));
  }
  return `${head}/${parts.join('/')}`;
}

/** A name of a file or folder as editors write it into a URI: everything but letters, digits and `-._~` is encoded. */
export function encodedPart(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Package name -> its `package.json`, for the packages that lie in the workspace. */
export const workspacePackages = query<Workspace, ReadonlyMap<string, string>>({
  name: 'workspace packages',
  compute: (workspace) => {
    const found = new Map<string, string>();
    for (const uri of allFiles(workspace, '')) {
      if (!uri.endsWith('/package.json') || uri.includes('/node_modules/')) continue;
      const name = jsonAt(workspace, uri)?.name;
      if (typeof name === 'string' && !found.has(name)) found.set(name, uri);
    }
    return found;
  },
  fingerprint: (packages) => JSON.stringify([...packages]),
  onCycle: new Map(),
});
