/** What a module specifier means: a file of the workspace, a package, or nothing that is here. */
import { hash } from '../text/hash.ts';
import { builtinNames } from './builtin-modules.ts';
import { outlineAt } from './facts.ts';
import { query } from './memo.ts';
import {
  folderOf,
  generatedMappingsOf,
  isRecord,
  joinPath,
  jsonAt,
  type PathMapping,
  packageOf,
  pathMappingOf,
  workspacePackages,
} from './settings-files.ts';
import { allFolders, fileExists, type Workspace } from './workspace.ts';

export type Resolved =
  | { readonly kind: 'file'; readonly uri: string }
  /** `subpath` has no leading slash; empty for the package itself. */
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string }
  | { readonly kind: 'missing' };

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts'];
/** Extensions that a TypeScript project writes for files that have another one. */
const rewritten: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.js$/, ['.ts', '.tsx']],
  [/\.jsx$/, ['.tsx']],
  [/\.mjs$/, ['.mts']],
  [/\.cjs$/, ['.cts']],
];
const conditions = ['import', 'module', 'node', 'require', 'default', 'source', 'types'];

/**
 * What the specifiers mean that a file imports or exports from, by specifier. Each is asked for many times and rests on
 * whether a dozen files exist; who asks here rests on what was found alone.
 */
export const modulesOf = query<Workspace, ReadonlyMap<string, Resolved>>({
  name: 'modules of a file',
  compute: (workspace, uri) => {
    const { imports, exports } = outlineAt(workspace, uri);
    const specifiers = new Set([
      ...imports.map(({ specifier }) => specifier),
      ...exports.flatMap((each) => (each.kind === 'local' ? [] : [each.specifier])),
    ]);
    return new Map([...specifiers].map((each) => [each, resolved(workspace, uri, each)]));
  },
  fingerprint: (found) => hash(JSON.stringify([...found])),
  onCycle: new Map(),
});

/**
 * Resolves a specifier as Node and TypeScript do, over the files of the workspace alone.
 * @param from URI of the importing file
 */
export function resolveModule(workspace: Workspace, from: string, specifier: string): Resolved {
  return modulesOf(workspace, from).get(specifier) ?? resolved(workspace, from, specifier);
}

function resolved(workspace: Workspace, from: string, specifier: string): Resolved {
  if (/^\.{1,2}(?:\/|$)/.test(specifier) || specifier.startsWith('/')) {
    const found = fileFor(workspace, joinPath(folderOf(from), specifier));
    return found ? { kind: 'file', uri: found } : { kind: 'missing' };
  }
  if (specifier.startsWith('node:')) return packageName(specifier.slice(5));
  const mapped = byPaths(workspace, from, specifier);
  if (mapped) return { kind: 'file', uri: mapped };
  if (specifier.startsWith('#')) {
    const found = byImports(workspace, from, specifier);
    return found ?? { kind: 'missing' };
  }
  if (/^[@~]\/./.test(specifier)) {
    const found = fromRoot(workspace, from, specifier.slice(2));
    if (found) return { kind: 'file', uri: found };
  }
  const named = packageName(specifier);
  if (named.kind !== 'package' || builtinNames.has(named.name)) return named;
  const own = workspacePackages(workspace, '').get(named.name);
  const file = own && inPackage(workspace, own, named.subpath);
  return file ? { kind: 'file', uri: file } : named;
}

/**
 * The file that `@/lib/db` means where no settings say so, as in a part of a project: a path from `src` or from the folder of
 * the package. It can be nothing else, since no package has an empty scope.
 */
function fromRoot(workspace: Workspace, from: string, path: string): string | null {
  const own = packageOf(workspace, from);
  const root = own
    ? folderOf(own.uri)
    : allFolders(workspace, '').find((each) => from.startsWith(`${each}/`));
  if (root === undefined) return null;
  return fileFor(workspace, joinPath(root, `src/${path}`)) ?? fileFor(workspace, joinPath(root, path));
}

function packageName(specifier: string): Resolved {
  const parts = specifier.split('/');
  const count = specifier.startsWith('@') ? 2 : 1;
  return { kind: 'package', name: parts.slice(0, count).join('/'), subpath: parts.slice(count).join('/') };
}

/** The file that a path without, or with another, extension means; null if there is none. */
function fileFor(workspace: Workspace, path: string): string | null {
  if (fileExists(workspace, path)) return path;
  for (const [pattern, others] of rewritten) {
    if (!pattern.test(path)) continue;
    for (const other of others) {
      const candidate = path.replace(pattern, other);
      if (fileExists(workspace, candidate)) return candidate;
    }
  }
  for (const extension of extensions) if (fileExists(workspace, path + extension)) return path + extension;
  const main = jsonAt(workspace, `${path}/package.json`)?.main;
  if (typeof main === 'string' && main !== '.' && main !== './') {
    const found = fileFor(workspace, joinPath(path, main));
    if (found) return found;
  }
  for (const extension of extensions) {
    const candidate = `${path}/index${extension}`;
    if (fileExists(workspace, candidate)) return candidate;
  }
  return null;
}

function byPaths(workspace: Workspace, from: string, specifier: string): string | null {
  const written = pathMappingOf(workspace, from);
  return (
    (written && throughPaths(workspace, written, specifier)) ??
    (/^[$~@#]/.test(specifier)
      ? generatedMappingsOf(workspace, from)
          .map((each) => throughPaths(workspace, each, specifier))
          .find((each) => each !== null)
      : null) ??
    null
  );
}

function throughPaths(workspace: Workspace, mapping: PathMapping, specifier: string): string | null {
  const matching = mapping.paths
    .flatMap(([pattern, targets]) => {
      const star = starOf(pattern, specifier);
      return star === null ? [] : [{ pattern, targets, star }];
    })
    .sort((a, b) => b.pattern.replace(/\*.*$/, '').length - a.pattern.replace(/\*.*$/, '').length);
  for (const { targets, star } of matching) {
    for (const target of targets) {
      const found = fileFor(workspace, joinPath(mapping.base, target.replace('*', star)));
      if (found) return found;
    }
  }
  return mapping.fromBase ? fileFor(workspace, joinPath(mapping.base, specifier)) : null;
}

/** What the `*` of a pattern stands for; an empty text for an equal pattern without one; null if it does not match. */
function starOf(pattern: string, text: string): string | null {
  const at = pattern.indexOf('*');
  if (at < 0) return pattern === text ? '' : null;
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const fits = text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
  return fits ? text.slice(before.length, text.length - after.length) : null;
}

function byImports(workspace: Workspace, from: string, specifier: string): Resolved | null {
  const own = packageOf(workspace, from);
  const imports = own?.data.imports;
  if (!own || !isRecord(imports)) return null;
  for (const target of targetsOf(imports, specifier)) {
    if (!target.startsWith('.')) return packageName(target);
    const found = sourceOf(workspace, folderOf(own.uri), target);
    if (found) return { kind: 'file', uri: found };
  }
  return null;
}

/** A file of a package of the workspace. `subpath` is empty for its entry. */
function inPackage(workspace: Workspace, manifest: string, subpath: string): string | null {
  const data = jsonAt(workspace, manifest) ?? {};
  const folder = folderOf(manifest);
  const { exports } = data;
  if (exports !== undefined && exports !== null) {
    const table =
      isRecord(exports) && Object.keys(exports).some((key) => key.startsWith('.'))
        ? exports
        : { '.': exports };
    for (const target of targetsOf(table, subpath ? `./${subpath}` : '.')) {
      const found = sourceOf(workspace, folder, target);
      if (found) return found;
    }
  }
  if (subpath)
    return (
      fileFor(workspace, joinPath(folder, subpath)) ?? fileFor(workspace, joinPath(folder, `src/${subpath}`))
    );
  for (const name of ['source', 'module', 'main', 'types']) {
    const target = data[name];
    const found = typeof target === 'string' ? sourceOf(workspace, folder, target) : null;
    if (found) return found;
  }
  return fileFor(workspace, folder) ?? fileFor(workspace, `${folder}/src`);
}

/** Targets of a name in an `exports` or `imports` table, best first. */
function targetsOf(table: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  for (const [pattern, target] of Object.entries(table)) {
    const star = starOf(pattern, name);
    if (star !== null) return leaves(target, 0).map((each) => each.replaceAll('*', star));
  }
  return [];
}

function leaves(target: unknown, depth: number): readonly string[] {
  if (typeof target === 'string') return [target];
  if (depth > 8) return [];
  if (Array.isArray(target)) return target.flatMap((each) => leaves(each, depth + 1));
  if (!isRecord(target)) return [];
  const names = [...conditions, ...Object.keys(target).filter((name) => !conditions.includes(name))];
  return names.flatMap((name) => (name in target ? leaves(target[name], depth + 1) : []));
}

/** The target itself, or, where it is build output that is not here, the source that it is made of. */
function sourceOf(workspace: Workspace, folder: string, target: string): string | null {
  const found = fileFor(workspace, joinPath(folder, target));
  if (found && !found.endsWith('.d.ts')) return found;
  const relative = target.replace(/^\.\//, '').replace(/\.d\.ts$/, '.js');
  const source = relative.replace(/^(?:dist|build|lib|out)(?:\/(?:cjs|esm|src|types))?\//, 'src/');
  return source === relative ? found : (fileFor(workspace, joinPath(folder, source)) ?? found);
}
