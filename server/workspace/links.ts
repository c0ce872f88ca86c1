/** Names joined over files: what an import or an export stands for, through re-exports and both kinds of modules. */
import type { BindingId, ExportFact, ExpressionId, ImportFact } from '../facts/facts.ts';
import { NONE, type Path } from '../facts/facts.ts';
import { kindOf } from '../text/source-file.ts';
import { factsAt, outlineAt } from './facts.ts';
import { query } from './memo.ts';
import { modulesOf, resolveModule } from './resolve.ts';
import { isTestByPath } from './test-paths.ts';
import { allFiles, type Workspace } from './workspace.ts';

/** What a name stands for; `path` leads on from there. */
export type ExportTarget =
  | { readonly kind: 'binding'; readonly uri: string; readonly binding: BindingId; readonly path: Path }
  | {
      readonly kind: 'expression';
      readonly uri: string;
      readonly expression: ExpressionId;
      readonly path: Path;
    }
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string; readonly path: Path }
  /** The namespace object of a file. */
  | { readonly kind: 'module'; readonly uri: string; readonly path: Path };

/** Re-exports followed in a row. */
const DEPTH_LIMIT = 20;

const scripts = query<Workspace, readonly string[]>({
  name: 'scripts',
  compute: (workspace) =>
    allFiles(workspace, '').filter((uri) => kindOf(uri) === 'script' && !isTestByPath(workspace, uri)),
  fingerprint: (uris) => uris.join('\n'),
  onCycle: [],
});

/**
 * URIs of all scripts, sorted, but for those that their path tells to be tests. What the program means never rests on
 * them, and they are up to half of a project, so they are not even read.
 */
export function scriptFiles(workspace: Workspace): readonly string[] {
  return scripts(workspace, '');
}

/** What the import with this index in `outline.imports` stands for. */
export function importTargets(workspace: Workspace, uri: string, index: number): readonly ExportTarget[] {
  const fact = outlineAt(workspace, uri).imports[index];
  if (!fact || fact.kind === 'side-effect') return [];
  const target = resolveModule(workspace, uri, fact.specifier);
  if (target.kind === 'missing') return [];
  if (target.kind === 'package') {
    const path = fact.kind === 'named' && fact.imported !== 'default' ? [fact.imported ?? 'default'] : [];
    return [{ kind: 'package', name: target.name, subpath: target.subpath, path }];
  }
  return fromFile(workspace, target.uri, fact);
}

function fromFile(workspace: Workspace, uri: string, fact: ImportFact): readonly ExportTarget[] {
  switch (fact.kind) {
    case 'named':
      return exportTargets(workspace, uri, fact.imported ?? 'default');
    case 'default':
      return exportTargets(workspace, uri, 'default');
    default:
      return whole(workspace, uri);
  }
}

/** What `require` of a file, or its namespace, gives: `module.exports` if it is assigned, and the namespace. */
function whole(workspace: Workspace, uri: string): readonly ExportTarget[] {
  const assigned = own(workspace, uri, '=');
  if (!assigned.length) return [{ kind: 'module', uri, path: [] }];
  const isMixed = outlineAt(workspace, uri).exports.some(
    (each) => each.kind === 'local' && each.name !== '=',
  );
  return isMixed ? [...assigned, { kind: 'module', uri, path: [] }] : assigned;
}

/** What an exported name of a file stands for. `default` of a CommonJS file is what it assigns to `module.exports`. */
export function exportTargets(workspace: Workspace, uri: string, name: string): readonly ExportTarget[] {
  return find(workspace, uri, name, new Set(), 0);
}

/** The names under which a file exports something, those of files that it hands on as a whole among them. */
export function exportedNames(workspace: Workspace, uri: string): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const gather = (file: string, isOwn: boolean) => {
    if (seen.has(file) || seen.size > DEPTH_LIMIT * DEPTH_LIMIT) return;
    seen.add(file);
    for (const each of outlineAt(workspace, file).exports) {
      if (each.kind === 'all' && each.name === null) {
        const target = resolveModule(workspace, file, each.specifier);
        if (target.kind === 'file') gather(target.uri, false);
      } else if (each.name !== null && each.name !== '=' && (isOwn || each.name !== 'default'))
        names.add(each.name);
    }
  };
  gather(uri, true);
  return [...names];
}

function find(
  workspace: Workspace,
  uri: string,
  name: string,
  seen: Set<string>,
  depth: number,
): readonly ExportTarget[] {
  const key = `${uri}\0${name}`;
  if (seen.has(key) || depth > DEPTH_LIMIT) return [];
  seen.add(key);
  const found = own(workspace, uri, name);
  if (found.length) return found;
  for (const each of outlineAt(workspace, uri).exports) {
    if (each.kind === 'from' && each.name === name)
      return through(workspace, uri, each.specifier, each.imported, seen, depth);
    if (each.kind === 'all' && each.name === name) {
      const target = resolveModule(workspace, uri, each.specifier);
      if (target.kind === 'file') return whole(workspace, target.uri);
      return target.kind === 'package' ? [{ ...target, path: [] }] : [];
    }
  }
  if (name !== 'default') {
    for (const each of outlineAt(workspace, uri).exports) {
      if (each.kind !== 'all' || each.name !== null) continue;
      const target = resolveModule(workspace, uri, each.specifier);
      if (target.kind !== 'file') continue;
      const inner = find(workspace, target.uri, name, seen, depth + 1);
      if (inner.length) return inner;
    }
  }
  const assigned = own(workspace, uri, '=');
  if (assigned.length)
    return name === 'default' ? assigned : assigned.map((each) => ({ ...each, path: [...each.path, name] }));
  // `import x from './cjs'` and `.default` of a namespace without a default: the exports themselves.
  return name === 'default' && isCommonJs(workspace, uri)
    ? [{ kind: 'module', uri, path: [] }]
    : fromPackages(workspace, uri, name);
}

/** `export * from 'package'` may hold any name that is not found elsewhere. */
function fromPackages(workspace: Workspace, uri: string, name: string): readonly ExportTarget[] {
  return outlineAt(workspace, uri).exports.flatMap((each): readonly ExportTarget[] => {
    if (each.kind !== 'all' || each.name !== null || name === 'default') return [];
    const target = resolveModule(workspace, uri, each.specifier);
    return target.kind === 'package' ? [{ ...target, path: [name] }] : [];
  });
}

function through(
  workspace: Workspace,
  uri: string,
  specifier: string,
  imported: string,
  seen: Set<string>,
  depth: number,
): readonly ExportTarget[] {
  const target = resolveModule(workspace, uri, specifier);
  if (target.kind === 'file') return find(workspace, target.uri, imported, seen, depth + 1);
  return target.kind === 'package' ? [{ ...target, path: imported === 'default' ? [] : [imported] }] : [];
}

function isCommonJs(workspace: Workspace, uri: string): boolean {
  const { exports, imports } = outlineAt(workspace, uri);
  return (
    exports.every((each) => each.kind === 'local' && each.name !== 'default') &&
    (imports.some((each) => each.kind === 'require') || exports.length > 0)
  );
}

/** What the file itself exports under a name. An exported name that was imported is followed to where it comes from. */
function own(workspace: Workspace, uri: string, name: string): readonly ExportTarget[] {
  if (!outlineAt(workspace, uri).exports.some((each) => each.kind === 'local' && each.name === name))
    return [];
  return factsAt(workspace, uri)
    .code.exported.filter((each) => each.name === name)
    .map(({ binding, expression }) =>
      binding === NONE
        ? { kind: 'expression', uri, expression, path: [] }
        : { kind: 'binding', uri, binding, path: [] },
    );
}

const importers = query<Workspace, ReadonlyMap<string, readonly string[]>>({
  name: 'importers',
  compute: (workspace) => {
    const table = new Map<string, string[]>();
    for (const uri of scriptFiles(workspace)) {
      for (const target of modulesOf(workspace, uri).values()) {
        if (target.kind !== 'file') continue;
        const known = table.get(target.uri);
        if (!known) table.set(target.uri, [uri]);
        else if (!known.includes(uri)) known.push(uri);
      }
    }
    return table;
  },
  fingerprint: (table) => JSON.stringify([...table]),
  onCycle: new Map(),
});

/** Shields those who ask for one file from changes of imports elsewhere. */
const importersOfFile = query<Workspace, readonly string[]>({
  name: 'importers of a file',
  compute: (workspace, uri) => importers(workspace, '').get(uri) ?? [],
  fingerprint: (uris) => uris.join('\n'),
  onCycle: [],
});

/** Files that import a file or export from it. */
export function importersOf(workspace: Workspace, uri: string): readonly string[] {
  return importersOfFile(workspace, uri);
}

/** An export of another file that hands on what a file exports: `export { a } from`, `export * from`. */
export interface Reexport {
  readonly uri: string;
  readonly fact: Exclude<ExportFact, { readonly kind: 'local' }>;
}

const reexports = query<Workspace, readonly Reexport[]>({
  name: 're-exports of a file',
  compute: (workspace, uri) =>
    importersOf(workspace, uri).flatMap((importer) =>
      outlineAt(workspace, importer).exports.flatMap((fact) => {
        if (fact.kind === 'local') return [];
        const target = resolveModule(workspace, importer, fact.specifier);
        return target.kind === 'file' && target.uri === uri ? [{ uri: importer, fact }] : [];
      }),
    ),
  onCycle: [],
});

/** The exports of other files that hand on what a file exports. */
export function reexportsOf(workspace: Workspace, uri: string): readonly Reexport[] {
  return reexports(workspace, uri);
}
