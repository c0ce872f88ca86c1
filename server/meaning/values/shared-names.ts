/**
 * Names that need no import: what files in certain folders of an application export is known by its name alone in
 * others, because the framework writes the imports when it builds (`kind: shared` in `files` of the models).
 */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { decoded } from '../../text/uri-part.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { type ExportTarget, exportTargets, scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { resolveModule } from '../../workspace/resolve.ts';
import { folderOf } from '../../workspace/settings-files.ts';
import { fileExists, type Workspace } from '../../workspace/workspace.ts';
import type { Automaton } from '../vocabulary/automaton.ts';
import { type FileEntry, list } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { applicationAround, scriptEnding, scriptExtensions } from './file-applications.ts';

/** Files that export all of another file in a row. */
const DEPTH_LIMIT = 4;

interface Sharing {
  readonly entry: FileEntry;
  readonly dependencies: readonly string[];
}

// Follows from the models alone and lives as long as they do.
const sharingTables = new WeakMap<Automaton, readonly Sharing[]>();

function sharingsOf(automaton: Automaton): readonly Sharing[] {
  let known = sharingTables.get(automaton);
  if (!known) {
    known = [...automaton.models.values()].flatMap(({ library, packages, files }) =>
      (files ?? [])
        .filter(({ kind }) => kind === 'shared')
        .map((entry) => ({
          entry,
          dependencies: entry.dependency ? list(entry.dependency) : (packages ?? [library]),
        })),
    );
    sharingTables.set(automaton, known);
  }
  return known;
}

/** A name that a file shares. */
interface SharedName {
  readonly root: string;
  readonly uri: string;
  /** The name of the export: `default` where the name is that of the file. */
  readonly exported: string;
}

/** What the applications of a package (asked in place of a URI) share by an entry of the models. */
const sharedIn = query<Workspace, ReadonlyMap<string, readonly SharedName[]>>({
  name: 'shared names of an application',
  compute: (workspace, owner, index) => {
    const table = new Map<string, SharedName[]>();
    const sharing = sharingsOf(automatonOf(workspace))[index];
    if (!sharing) return table;
    for (const uri of scriptFiles(workspace)) {
      const root = uri.startsWith(`${owner}/`) ? sharingRoot(workspace, uri, sharing) : null;
      if (root === null) continue;
      for (const [name, exported] of namesSharedBy(workspace, uri)) {
        const each = { root, uri, exported };
        const known = table.get(name);
        if (known) known.push(each);
        else table.set(name, [each]);
      }
    }
    return table;
  },
  fingerprint: (table) => JSON.stringify([...table]),
  onCycle: new Map(),
});

/** The names that a file finds without an import, each with the exports that it stands for. */
const sharedFor = query<Workspace, ReadonlyMap<string, readonly Omit<SharedName, 'root'>[]>>({
  name: 'shared names of a file',
  compute: (workspace, uri) => {
    const found = new Map<string, readonly Omit<SharedName, 'root'>[]>();
    sharingsOf(automatonOf(workspace)).forEach(({ entry, dependencies }, index) => {
      const application = applicationAround(workspace, uri, dependencies, entry.roots ?? []);
      if (!application || !liesBelow(uri, application.root, entry.readers ?? [''])) return;
      for (const [name, all] of sharedIn(workspace, application.owner, index)) {
        const own = all.filter(({ root }) => root === application.root);
        found.set(name, own.length ? own : all);
      }
    });
    return found;
  },
  fingerprint: (table) => JSON.stringify([...table]),
  onCycle: new Map(),
});

/** Whether a file finds a name without an import. */
export function isShared(workspace: Workspace, uri: string, name: string): boolean {
  return sharedFor(workspace, uri).has(name);
}

/** What a name that a file neither defines nor imports stands for there; empty where nothing shares it. */
export function sharedTargets(workspace: Workspace, uri: string, name: string): readonly ExportTarget[] {
  return (sharedFor(workspace, uri).get(name) ?? []).flatMap((each) =>
    exportTargets(workspace, each.uri, each.exported),
  );
}

function liesBelow(uri: string, root: string, folders: readonly string[]): boolean {
  return folders.some((folder) => uri.startsWith(folder === '' ? `${root}/` : `${root}/${folder}/`));
}

/** The application in which a file shares what it exports; null if it shares nothing. */
function sharingRoot(workspace: Workspace, uri: string, { entry, dependencies }: Sharing): string | null {
  const name = decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(scriptEnding, '');
  if (uri.endsWith('.d.ts') || uri.includes('/node_modules/')) return null;
  if (entry.except?.some((each) => name.endsWith(each.replace('*', '')))) return null;
  const application = applicationAround(workspace, uri, dependencies, entry.roots ?? []);
  if (!application) return null;
  const { root } = application;
  const isThere =
    liesBelow(uri, root, list(entry.under ?? [])) ||
    foldersIn(workspace, root, entry).some(({ folder, deep }) =>
      deep ? uri.startsWith(`${folder}/`) : folderOf(uri) === folder,
    );
  return isThere ? root : null;
}

// Folders that the settings of an application name

/** A folder whose files share what they export, and whether those in folders below it do. */
interface SharedFolder {
  readonly folder: string;
  readonly deep: boolean;
}

function foldersIn(workspace: Workspace, root: string, { configured }: FileEntry): readonly SharedFolder[] {
  return (configured ?? []).flatMap(({ named, at }) =>
    scriptExtensions
      .map((each) => `${root}/${named}.${each}`)
      .filter((each) => fileExists(workspace, each))
      .flatMap((uri) => textsIn(workspace, uri, at.split('.')))
      .map((text) => ({
        folder: new URL(text.replace(/(?:\/\*\*?)+$/, ''), `${root}/`).href.replace(/\/$/, ''),
        deep: text.includes('**'),
      })),
  );
}

/** The texts in a list that stands in the settings which a file exports, as they are or given to a function. */
function textsIn(workspace: Workspace, uri: string, path: readonly string[]): readonly string[] {
  const { code } = factsAt(workspace, uri);
  return code.exported.flatMap(({ name, expression }) => {
    if (name !== 'default' && name !== '=') return [];
    const exported = code.expressions[expression];
    const settings = exported?.kind === 'call' ? (exported.arguments[0] ?? NONE) : expression;
    const found = code.expressions[path.reduce((at, each) => propertyOf(code, at, each), settings)];
    return (found?.kind === 'array' ? found.elements : []).flatMap((each) => {
      const text = code.expressions[each];
      return text?.kind === 'literal' && typeof text.value === 'string' && !text.value.startsWith('!')
        ? [text.value]
        : [];
    });
  });
}

function propertyOf(code: Code, id: ExpressionId, name: string): ExpressionId {
  const expression = code.expressions[id];
  if (expression?.kind !== 'object') return NONE;
  return expression.properties.findLast(({ key, kind }) => key === name && kind !== 'spread')?.value ?? NONE;
}

// What a file shares

/** The names under which a file shares what it exports -> the names of its exports. */
function namesSharedBy(workspace: Workspace, uri: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const name of exportedNames(workspace, uri, 0))
    names.set(name === 'default' ? nameOfFile(uri) : name, name);
  return names;
}

function exportedNames(workspace: Workspace, uri: string, depth: number): readonly string[] {
  return outlineAt(workspace, uri).exports.flatMap((each) => {
    if (each.name !== null) return each.name === '=' ? [] : [each.name];
    const target = each.kind === 'all' ? resolveModule(workspace, uri, each.specifier) : null;
    if (target?.kind !== 'file' || depth >= DEPTH_LIMIT) return [];
    return exportedNames(workspace, target.uri, depth + 1).filter((name) => name !== 'default');
  });
}

/** A default export is known by the name of its file, or of the folder of an `index`, in camel case. */
function nameOfFile(uri: string): string {
  const parts = decoded(uri).replace(scriptEnding, '').split('/');
  const name = (parts.at(-1) === 'index' ? parts.at(-2) : parts.at(-1)) ?? '';
  const [first = '', ...others] = name.split(/[-_.]/).filter((part) => part !== '');
  return others.length
    ? [
        first.slice(0, 1).toLowerCase() + first.slice(1),
        ...others.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)),
      ].join('')
    : name;
}
