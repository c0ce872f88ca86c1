/**
 * Which files are handlers because of where they lie: the words `files` of the models, laid over the names of files.
 * What such a file exports is the question of `file-endpoints.ts`.
 */
import type { FunctionId } from '../../facts/facts.ts';
import { decoded } from '../../text/uri-part.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { reexportsOf } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { dependenciesOf, folderOf, packageOf } from '../../workspace/settings-files.ts';
import { programFiles } from '../../workspace/test-files.ts';
import { allFolders, fileAt, fileExists, type Workspace } from '../../workspace/workspace.ts';
import { functionsWithDirective } from '../values/directives.ts';
import { applicationAround, scriptEnding, scriptExtensions } from '../values/file-applications.ts';
import { settingAbove } from '../values/named-settings.ts';
import { toldExports } from '../values/told-exports.ts';
import type { Exported } from '../values/uses.ts';
import type { Automaton } from '../vocabulary/automaton.ts';
import {
  type FileEntry,
  type FilePathEntry,
  type HandlerEntry,
  list,
  type NamedSetting,
} from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { type Deployed, deployedIn } from './deployments.ts';
import { join, type Prefix } from './endpoint-paths.ts';
import { type FolderGiving, folderGivings } from './given-folders.ts';
import { listedIn } from './listed-files.ts';

/** Files that re-export one another in a row. */
const DEPTH_LIMIT = 4;

/** A file as an entry of a model sees it. */
export interface FilePlace {
  readonly model: string;
  readonly entry: FileEntry;
  /** The folder of the application. */
  readonly root: string;
  /** The path that follows from the place, starting with `/`; empty for the root, and where the place says nothing of it. */
  readonly path: string;
  /** Files whose middleware runs before the handlers, from the outside in; their own is not among them. */
  readonly above?: readonly string[];
  /** What a file of settings puts before it. */
  readonly base?: Prefix & { readonly isSeen: boolean };
  /** The folders that the path was made of, as they are written. */
  readonly route?: string;
  /** The method that the name of the file tells; null if it tells none. */
  readonly method: string | null;
  /** Whether nothing says at which path the platform calls it. */
  readonly isPathUnknown?: true;
  /** Guards that the platform runs before the handlers. */
  readonly guards?: Deployed['guards'];
  /** The call that is given the folder of the file, and the path of the file below it, as descriptions write it. */
  readonly given?: { readonly giving: FolderGiving; readonly template: string };
}

/** An entry with what is cheap to test first. */
interface Pattern {
  readonly model: string;
  readonly entry: FileEntry;
  readonly dependencies: readonly string[];
  readonly under: readonly string[];
  readonly named: readonly string[];
}

// Follows from the models alone and lives as long as they do.
const patternTables = new WeakMap<Automaton, readonly Pattern[]>();

function patternsOf(automaton: Automaton): readonly Pattern[] {
  const known = patternTables.get(automaton);
  if (known) return known;
  const made = [...automaton.models].flatMap(([model, { library, packages, files }]) =>
    // What is shared is asked for by name: see `shared-names.ts`.
    (files ?? [])
      .filter(({ kind }) => kind !== 'shared')
      .map((entry) => ({
        model,
        entry,
        dependencies: entry.dependency ? list(entry.dependency) : (packages ?? [library]),
        // The deeper folder counts first: `src/proxy.ts` lies in `src`, not in the root.
        under: [...list(entry.under ?? [])].sort((a, b) => b.length - a.length),
        named: list(entry.named ?? '*'),
      })),
  );
  patternTables.set(automaton, made);
  return made;
}

const places = query<Workspace, readonly FilePlace[]>({
  name: 'places of files',
  compute: (workspace, uri) => {
    const deployed = deployedIn(workspace, uri).map((each) => deployedPlace(workspace, each));
    const places = patternsOf(automatonOf(workspace)).flatMap((each) => placeOf(workspace, uri, each));
    // What is deployed for certain requests is not called for others.
    const named = new Set(deployed.flatMap(({ entry }) => Object.keys(entry.exports)));
    return [
      ...deployed,
      ...places.filter(
        ({ entry }) => !entry.told || !Object.keys(entry.exports).some((each) => named.has(each)),
      ),
    ];
  },
  fingerprint: (found) =>
    JSON.stringify(
      found.map(({ model, root, path, route, above, base, method, entry, guards, given }) => [
        model,
        root,
        path,
        route,
        above,
        base,
        method,
        entry.exports,
        guards,
        given,
      ]),
    ),
  onCycle: [],
});

/** What a file is because of its place; empty for nearly all files. */
export function filePlacesOf(workspace: Workspace, uri: string): readonly FilePlace[] {
  return places(workspace, uri);
}

/** An export that a file of data deploys for a request. */
function deployedPlace(
  workspace: Workspace,
  { model, root, names, method, path, guards }: Deployed,
): FilePlace {
  const { handler } = automatonOf(workspace).models.get(model) ?? {};
  const exports = Object.fromEntries(names.map((each) => [each, method]));
  const entry: FileEntry = { exports, ...(handler ? { handler } : {}) };
  return { model, entry, root, path, method: null, guards };
}

/** A file with exports that tell themselves that they are handlers: each a place of its own. */
function toldPlaces(workspace: Workspace, uri: string, { model, entry }: Pattern): readonly FilePlace[] {
  const [method = '*'] = Object.values(entry.exports);
  return toldExports(workspace, uri, model, entry).map((name) => ({
    model,
    entry: { ...entry, exports: { [name]: method } },
    root: folderOf(uri),
    path: '',
    method: null,
    isPathUnknown: true,
  }));
}

/** A file that a list of the application names: a place for each time it stands there. */
function listedPlaces(workspace: Workspace, uri: string, pattern: Pattern): readonly FilePlace[] {
  const { model, entry } = pattern;
  const root = rootOf(workspace, uri, pattern);
  if (root === null) return [];
  const lists = scriptExtensions
    .map((each) => `${root}/${entry.listed}.${each}`)
    .filter((each) => each !== uri && fileExists(workspace, each));
  return lists
    .flatMap((list) => listedIn(workspace, list))
    .filter((each) => each.uri === uri)
    .map(({ path, above }) => ({
      model,
      entry,
      root,
      path: path.text,
      method: null,
      ...(entry.middleware === undefined ? {} : { above }),
      ...(path.known ? {} : { isPathUnknown: true as const }),
    }));
}

function placeOf(workspace: Workspace, uri: string, pattern: Pattern): readonly FilePlace[] {
  const { model, entry, under, named } = pattern;
  if (uri.endsWith('.d.ts') || uri.includes('/node_modules/')) return [];
  if (entry.told) return toldPlaces(workspace, uri, pattern);
  if (entry.listed !== undefined) return listedPlaces(workspace, uri, pattern);
  if (entry.directive) return directedPlace(workspace, uri, pattern);
  const given = entry.given ? givenPlaces(workspace, uri, pattern) : null;
  if (given) return given;
  const full = decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(scriptEnding, '');
  const { name, method } = withoutSuffix(full, entry.suffixes ?? {});
  if (!named.some((each) => isLike(full, each)) || entry.except?.some((each) => isLike(full, each)))
    return [];
  if (!under.some((each) => each === '' || uri.includes(`/${each}/`))) return [];
  const found = below(workspace, uri, pattern);
  if (!found) return [];
  const folders = found.rest.split('/').slice(0, -1).map(decoded);
  if (entry.flat && folders.length) return [];
  if (folders.some((folder) => entry.hidden?.some((each) => isLike(folder, each)))) return [];
  const parts = entry.path?.name ? [...folders, name] : folders;
  return [
    {
      model,
      entry,
      root: found.root,
      path: entry.path ? pathOf(parts, entry.path) : '',
      ...(entry.path ? { route: `/${parts.join('/')}` } : {}),
      ...(entry.middleware === undefined ? {} : { above: filesAbove(workspace, uri, found.rest) }),
      ...(entry.path?.under ? baseOf(workspace, uri, entry.path.under) : {}),
      method,
      ...(entry.anyPath ? { isPathUnknown: true as const } : {}),
    },
  ];
}

/** The files whose names, with a dot behind them, begin that of a file: `books.tsx` for `books.$id.tsx`. */
function filesAbove(workspace: Workspace, uri: string, rest: string): readonly string[] {
  const folder = uri.slice(0, uri.length - rest.length);
  const own = rest.replace(scriptEnding, '').replace(/\/(?:route|index)$/, '');
  const parts = splitOutside(own, '.');
  return parts.slice(1).flatMap((_, i) => {
    const name = `${folder}${parts.slice(0, i + 1).join('.')}`;
    const found = [name, `${name}/route`, `${name}/index`]
      .flatMap((each) => scriptExtensions.map((extension) => `${each}.${extension}`))
      .find((each) => each !== uri && fileExists(workspace, each));
    return found ?? [];
  });
}

function baseOf(workspace: Workspace, uri: string, setting: NamedSetting): Pick<FilePlace, 'base'> {
  return { base: { ...settingAbove(workspace, uri, setting), isSeen: setting.seen === true } };
}

/** A file in a folder that a call is given. Null where no call of the application is. */
function givenPlaces(workspace: Workspace, uri: string, pattern: Pattern): readonly FilePlace[] | null {
  const { model, entry } = pattern;
  const givings = folderGivings(workspace).filter((each) => each.model === model);
  // Nearly no workspace has any, and this is asked for each of its files.
  const root = givings.length ? rootOf(workspace, uri, pattern) : null;
  if (root === null) return null;
  const all = givings.filter(({ call }) => rootOf(workspace, call.uri, pattern) === root);
  if (!all.length) return null;
  const file = decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(scriptEnding, '');
  if (entry.except?.some((each) => isLike(file, each))) return [];
  return all.flatMap((giving) =>
    pathsIn(giving, uri).map(({ template, path }): FilePlace => {
      const before = { text: giving.base.replaceAll(/\{([^{}]+)\}/g, ':$1'), known: true };
      const whole = join(before, { text: path, known: true }).text;
      return { model, entry, root, path: whole, method: null, given: { giving, template } };
    }),
  );
}

/** The path of a file below the folders, or as one of the modules, that a call is given. */
function pathsIn(
  { folders, modules }: FolderGiving,
  uri: string,
): readonly { readonly template: string; readonly path: string }[] {
  const [folder] = folders.filter((each) => uri.startsWith(`${each}/`));
  const below = folder === undefined ? null : uri.slice(folder.length + 1).replace(scriptEnding, '');
  const written = [
    ...(below === null
      ? []
      : [
          `/${below
            .split('/')
            .map(decoded)
            .join('/')
            .replace(/(^|\/)index$/, '')}`,
        ]),
    ...modules.filter((each) => each.uri === uri).map(({ path }) => path),
  ];
  return written.map((each) => {
    const template = each.replace(/(?<=.)\/$/, '');
    return { template, path: template.replaceAll(/\{([^{}]+)\}/g, ':$1') };
  });
}

/** A file that holds a directive: the text is looked for, whether it stands in the right place is seen later. */
function directedPlace(workspace: Workspace, uri: string, pattern: Pattern): readonly FilePlace[] {
  const { model, entry } = pattern;
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'script' || !file.text.includes(entry.directive as string)) return [];
  const root = rootOf(workspace, uri, pattern);
  return root === null ? [] : [{ model, entry, root, path: '', method: null }];
}

/** The application that a file belongs to, and the rest of the file's path below one of the entry's folders. */
function below(
  workspace: Workspace,
  uri: string,
  pattern: Pattern,
): { readonly root: string; readonly rest: string } | null {
  const root = rootOf(workspace, uri, pattern);
  if (root === null)
    return importsIt(workspace, uri, pattern) && !hasList(workspace, uri, pattern)
      ? anywhere(workspace, uri, pattern)
      : null;
  for (const folder of pattern.under) {
    const start = folder === '' ? `${root}/` : `${root}/${folder}/`;
    if (uri.startsWith(start)) return { root, rest: uri.slice(start.length) };
  }
  return importsIt(workspace, uri, pattern) ? anywhere(workspace, uri, pattern) : null;
}

/** Whether the application of a file lists its routes, so that none follows from the name of a file alone. */
function hasList(workspace: Workspace, uri: string, { model }: Pattern): boolean {
  return patternsOf(automatonOf(workspace)).some((other) => {
    const { listed } = other.entry;
    const root = other.model === model && listed !== undefined ? rootOf(workspace, uri, other) : null;
    return (
      root !== null && scriptExtensions.some((each) => fileExists(workspace, `${root}/${listed}.${each}`))
    );
  });
}

/** Where nothing says which folder is the application, the first folder of that name in the path counts. */
function anywhere(
  workspace: Workspace,
  uri: string,
  { under }: Pattern,
): { readonly root: string; readonly rest: string } | null {
  const top = folderAround(workspace, uri);
  const starts = under
    .filter((folder) => folder !== '')
    .map((folder) => ({ at: uri.indexOf(`/${folder}/`, top.length), folder }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const [first] = starts;
  return first ? { root: uri.slice(0, first.at), rest: uri.slice(first.at + first.folder.length + 2) } : null;
}

/** The folder of the application that a file belongs to; null if it belongs to none. */
function rootOf(workspace: Workspace, uri: string, { entry, dependencies }: Pattern): string | null {
  return (
    applicationAround(workspace, uri, dependencies, entry.roots ?? [])?.root ??
    undeclaredRoot(workspace, uri, dependencies)
  );
}

/**
 * The folder of a file of which nothing says on what it depends, as of code that was cut out: its scripts say so by what
 * they import. Null where a `package.json` lists dependencies, and where no script imports any of the packages.
 */
function undeclaredRoot(workspace: Workspace, uri: string, dependencies: readonly string[]): string | null {
  const manifest = packageOf(workspace, uri)?.uri;
  if (manifest !== undefined && dependenciesOf(workspace, manifest).size) return null;
  const root = manifest === undefined ? folderAround(workspace, uri) : folderOf(manifest);
  const imported = packagesImported(workspace, '');
  return root !== '' && dependencies.some((each) => imported.has(each)) ? root : null;
}

/** The packages that scripts import, where not all of them lie below a `package.json` that lists any. */
const packagesImported = query<Workspace, ReadonlySet<string>>({
  name: 'packages that scripts import',
  compute: (workspace) =>
    new Set(
      programFiles(workspace).flatMap((uri) =>
        outlineAt(workspace, uri).imports.map(
          ({ specifier }) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier,
        ),
      ),
    ),
  fingerprint: (found) => [...found].sort().join(),
  onCycle: new Set(),
});

function folderAround(workspace: Workspace, uri: string): string {
  return allFolders(workspace, '').find((each) => uri.startsWith(`${each}/`)) ?? '';
}

function importsIt(workspace: Workspace, uri: string, { model }: Pattern): boolean {
  const { packages, library } = automatonOf(workspace).models.get(model) ?? { packages: [], library: model };
  const names = packages ?? [library];
  return outlineAt(workspace, uri).imports.some((each) =>
    names.some(
      (name) => each.specifier === name || each.specifier.startsWith(`${name.replace(/\/\*$/, '')}/`),
    ),
  );
}

// Names and paths

function withoutSuffix(
  full: string,
  suffixes: Readonly<Record<string, string>>,
): { readonly name: string; readonly method: string | null } {
  const at = full.lastIndexOf('.');
  const suffix = at < 0 ? '' : full.slice(at + 1).toLowerCase();
  return Object.hasOwn(suffixes, suffix)
    ? { name: full.slice(0, at), method: suffixes[suffix] ?? null }
    : { name: full, method: null };
}

/** Whether a name is like a pattern with at most one `*`. */
function isLike(name: string, pattern: string): boolean {
  const at = pattern.indexOf('*');
  if (at < 0) return name === pattern;
  return (
    name.length >= pattern.length - 1 &&
    name.startsWith(pattern.slice(0, at)) &&
    name.endsWith(pattern.slice(at + 1))
  );
}

/** The path that folders and a name make. */
function pathOf(parts: readonly string[], { prefix = '', separator, segments = {} }: FilePathEntry): string {
  const found = parts
    .flatMap((part) => (separator ? splitOutside(part, separator) : [part]))
    .flatMap((part) => segmentOf(part, segments));
  return join({ text: prefix, known: true }, { text: found.join('/'), known: true }).text;
}

/** Splits at a sign that does not stand in brackets: `sitemap[.]xml` is one part. */
function splitOutside(text: string, sign: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const each of text) {
    if (each === '[') depth++;
    if (each === ']') depth--;
    if (each === sign && depth <= 0) parts.push('');
    else parts[parts.length - 1] += each;
  }
  return parts;
}

/** One part of the path as endpoints write it; none if the part is dropped. */
function segmentOf(part: string, segments: Readonly<Record<string, string>>): readonly string[] {
  let text = part;
  for (const [written, meant] of Object.entries(segments)) {
    const pattern = templateOf(written, meant === '');
    if (meant === '' && pattern.test(text)) return [];
    if (meant !== '') text = text.replace(pattern, (_, name = '') => meant.replace('{name}', name));
  }
  return [text];
}

// Follows from texts of models alone.
const templates = new Map<string, RegExp>();

/**
 * A template of a model such as `[...{name}]` as an expression with the name as its group. One that drops parts, or
 * has the name at its edge (`${name}`), is meant for a part as a whole.
 */
function templateOf(written: string, drops: boolean): RegExp {
  const key = `${drops} ${written}`;
  let pattern = templates.get(key);
  if (!pattern) {
    const isWhole = drops || /^\{\w+\}|\{\w+\}$/.test(written) || !written.includes('{');
    const escaped = written
      .split(/\{\w+\}/)
      .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join(isWhole ? '(.+)' : '([^[\\]()]+)');
    templates.set(key, (pattern = new RegExp(isWhole ? `^${escaped}$` : escaped, isWhole ? '' : 'g')));
  }
  return pattern;
}

// Exports

/** The handlers that an export is in its own file, and in files that export it on. */
export function handlersOfExport(
  workspace: Workspace,
  { uri, name, path }: Pick<Exported, 'uri' | 'name' | 'path'>,
  depth = 0,
): readonly { readonly model: string; readonly handler: HandlerEntry }[] {
  const wanted = [name === '=' ? 'default' : name, ...path].join('.');
  const isWanted = (entry: FileEntry) =>
    isExport(workspace, uri, entry, wanted) ||
    // `module.exports = { list }`
    (name === '=' && path.length === 1 && Object.hasOwn(entry.exports, path[0] as string));
  const own = filePlacesOf(workspace, uri).flatMap(({ model, entry }) =>
    entry.handler && isWanted(entry) ? [{ model, handler: entry.handler }] : [],
  );
  if (own.length || depth > DEPTH_LIMIT) return own;
  return reexportsOf(workspace, uri).flatMap(({ uri: importer, fact }) => {
    const isIt = fact.kind === 'all' ? fact.name === null && name !== 'default' : fact.imported === name;
    const onward = fact.kind === 'from' ? fact.name : name;
    return isIt ? handlersOfExport(workspace, { uri: importer, name: onward, path }, depth + 1) : [];
  });
}

/** The handlers that a function is because it begins with a directive. */
export function handlersByDirective(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
): readonly { readonly model: string; readonly handler: HandlerEntry }[] {
  return filePlacesOf(workspace, uri).flatMap(({ model, entry: { directive, handler } }) =>
    directive &&
    handler &&
    id !== 0 &&
    functionsWithDirective(factsAt(workspace, uri).code, directive).has(id)
      ? [{ model, handler }]
      : [],
  );
}

function isExport(workspace: Workspace, uri: string, entry: FileEntry, wanted: string): boolean {
  if (entry.directive && !functionsWithDirective(factsAt(workspace, uri).code, entry.directive).has(0))
    return false;
  const names = [...Object.keys(entry.exports), ...(entry.middleware ? [`${entry.middleware}.*`] : [])];
  return names.some((each) => isLike(wanted, each));
}
