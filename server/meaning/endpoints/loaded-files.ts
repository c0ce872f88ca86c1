/** Files that a call loads from a folder, each of which gives a callback that gets a router: `@fastify/autoload`. */
import { type FunctionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportTargets, scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { testHolds } from '../values/argument-tests.ts';
import { uriPattern } from '../values/folders.ts';
import type { Located } from '../values/located.ts';
import { literalArgument } from '../values/sayings.ts';
import { mentionsIn } from '../values/uses.ts';
import type { ExpressionPlace, LibraryValue, Value } from '../values/value.ts';
import { targetValues, valuesOf } from '../values/values.ts';
import { closure } from '../vocabulary/automaton.ts';
import type { LoadedFolder, RouteEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { givenAt, type Registering } from './routes.ts';

const hookFile = /^[_.]?auto_?hooks\.[cm]?[jt]s$/i;
const indexFile = /^index\.[cm]?[jt]s$/i;
const scriptFile = /(?<!\.d)\.[cm]?[jt]s$/i;

/** A file that gives a callback. */
export interface LoadedFile {
  readonly uri: string;
  /** Folders that become part of the path. */
  readonly prefix: string;
  /** Files whose callbacks add hooks for this one, in the order in which they run. */
  readonly hooks: readonly string[];
}

interface Loading {
  readonly call: ExpressionPlace;
  readonly model: string;
  readonly entry: RouteEntry;
  /** URI of the folder, without a slash at the end. */
  readonly folder: string;
}

/** What models say of calls that load folders. */
const loadingEntries = query<
  Workspace,
  readonly { readonly model: string; readonly entry: RouteEntry; readonly call: string }[]
>({
  name: 'calls that load folders',
  compute: (workspace) =>
    [...automatonOf(workspace).models].flatMap(([model, { routes }]) =>
      (routes ?? []).flatMap((entry) => (entry.folder ? [{ model, entry, call: String(entry.call) }] : [])),
    ),
  onCycle: [],
});

/** Calls that load folders. They are told by what they are given: their receiver may be known only through them. */
const loadings = query<Workspace, readonly Loading[]>({
  name: 'loadings of folders',
  compute: (workspace) => {
    const entries = loadingEntries(workspace, '');
    return scriptFiles(workspace).flatMap((uri) =>
      entries.flatMap(({ model, entry, call }) => loadingsIn(workspace, uri, model, entry, call)),
    );
  },
  fingerprint: (found) => JSON.stringify(found.map(({ call, folder }) => [call, folder])),
  onCycle: [],
});

function loadingsIn(
  workspace: Workspace,
  uri: string,
  model: string,
  entry: RouteEntry,
  name: string,
): readonly Loading[] {
  const { code } = factsAt(workspace, uri);
  return (mentionsIn(workspace, uri).get(name) ?? []).flatMap((mention) => {
    const expression = code.expressions[mention]?.parent ?? NONE;
    const call = code.expressions[expression];
    if (call?.kind !== 'call' || call.callee !== mention) return [];
    if (!(entry.when ?? []).every((test) => testHolds(workspace, test, call, uri, null))) return [];
    const place = { uri, expression };
    const folder = folderOf(workspace, { call: place, entry, context: null, table: null });
    return folder ? [{ call: place, model, entry, folder }] : [];
  });
}

function folderOf(workspace: Workspace, registering: Registering): string | null {
  const [at] = givenAt(workspace, registering, registering.entry.folder?.at);
  const pattern = at ? uriPattern(workspace, at) : null;
  return pattern?.includes('*') ? null : pattern;
}

/** The files that a registration loads, in the order of their names. */
export function loadedFiles(workspace: Workspace, registering: Registering): readonly LoadedFile[] {
  const { folder: words } = registering.entry;
  const folder = folderOf(workspace, registering);
  if (!words || !folder) return [];
  const flag = (at: LoadedFolder['at'] | undefined) =>
    at !== undefined &&
    givenAt(workspace, registering, at).some(
      ({ place, context }) => literalArgument(workspace, place, place.expression, [], context) === true,
    );
  const isFlat =
    words.flat !== undefined &&
    givenAt(workspace, registering, words.flat).some(
      ({ place, context }) => literalArgument(workspace, place, place.expression, [], context) === false,
    );
  const files = scriptFiles(workspace)
    .filter((uri) => uri.startsWith(`${folder}/`))
    .map((uri) => uri.slice(folder.length + 1));
  const hasHooks = flag(words.hooks);
  const cascades = flag(words.cascade);
  const parameters = flag(words.parameters);
  return files.flatMap((path) => {
    const names = path.split('/');
    const own = names.pop() ?? '';
    const dir = names.join('/');
    const beside = files.filter((each) => each.split('/').slice(0, -1).join('/') === dir);
    const hasIndex = beside.some((each) => indexFile.test(each.split('/').at(-1) ?? ''));
    if (!scriptFile.test(own) || hookFile.test(own) || (hasIndex && !indexFile.test(own))) return [];
    const levels = hasHooks
      ? cascades
        ? names
            .map((_, i) => i + 1)
            .concat(0)
            .sort()
        : [names.length]
      : [];
    const hooks = levels.flatMap((count) => {
      const level = names.slice(0, count).join('/');
      return files.filter((each) => {
        const parts = each.split('/');
        return hookFile.test(parts.pop() ?? '') && parts.join('/') === level;
      });
    });
    const folders = isFlat ? '' : names.map((name) => (parameters ? asParameter(name) : name)).join('/');
    const uri = `${folder}/${path}`;
    const prefix = (words.prefix && exportedText(workspace, uri, words.prefix)) ?? folders;
    return [{ uri, prefix, hooks: hooks.map((each) => `${folder}/${each}`) }];
  });
}

/** The text that a file exports under a name; undefined if there is none. */
function exportedText(workspace: Workspace, uri: string, name: string): string | undefined {
  const values = exportTargets(workspace, uri, name).flatMap((target) => targetValues(workspace, target));
  const [value] = values;
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** `_id` is `:id`, `__country-__language` is `:country-:language`. */
function asParameter(name: string): string {
  return name.includes('__') ? name.replaceAll('__', ':') : name.replace(/^_/, ':');
}

/** What a file exports by default. */
export function defaultExport(workspace: Workspace, uri: string): readonly Value[] {
  return ['default', '='].flatMap((name) =>
    exportTargets(workspace, uri, name).flatMap((target) => targetValues(workspace, target)),
  );
}

/** What is written behind `export default` in a file, if it is an expression. */
export function defaultExportPlaces(workspace: Workspace, uri: string): readonly Located[] {
  return factsAt(workspace, uri).code.exported.flatMap(({ name, expression }) =>
    (name === 'default' || name === '=') && expression !== NONE
      ? [{ place: { uri, expression }, context: null }]
      : [],
  );
}

/** Where the router of a function that is called for a folder is made: at the function itself. */
export function siteOfFunction(workspace: Workspace, uri: string, id: FunctionId): ExpressionPlace | null {
  const expression = factsAt(workspace, uri).code.functions[id]?.expression ?? NONE;
  return expression === NONE ? null : { uri, expression };
}

/** The router that the first parameter of a function is, because its file is loaded from a folder, or because it loads one with it. */
export function loadedRole(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  index: number,
): readonly Value[] {
  if (index !== 0) return [];
  const { code } = factsAt(workspace, uri);
  const site = siteOfFunction(workspace, uri, id);
  if (!site) return [];
  const parameter = code.functions[id]?.parameters[0]?.binding ?? NONE;
  for (const { call, model, entry, folder } of loadings(workspace, '')) {
    const isLoaded = uri.startsWith(`${folder}/`) && isDefaultExport(workspace, uri, id);
    if (
      !isLoaded &&
      !(call.uri === uri && parameter !== NONE && receiverBinding(workspace, call) === parameter)
    )
      continue;
    return [routerValue(workspace, model, entry, site)];
  }
  return [];
}

/** Whether a function is what a file exports as a whole. */
export function isDefaultExport(workspace: Workspace, uri: string, id: FunctionId): boolean {
  const { code } = factsAt(workspace, uri);
  const own = code.functions[id]?.expression ?? NONE;
  return code.exported.some(({ name, expression, binding }) => {
    if (name !== 'default' && name !== '=') return false;
    if (expression === own) return true;
    const place = { uri, expression: code.bindings[binding]?.references[0] ?? expression };
    const named = (code.bindings[binding]?.definitions ?? []).some((definition) => {
      const from = code.definitions[definition]?.from;
      return from?.kind === 'value' && from.value === own && !from.path.length;
    });
    return (
      named ||
      valuesOf(workspace, place).some(
        (value) => value.kind === 'function' && value.uri === uri && value.function === id,
      )
    );
  });
}

function receiverBinding(workspace: Workspace, { uri, expression }: ExpressionPlace): number {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const object = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
  return object?.kind === 'reference' ? object.binding : NONE;
}

function routerValue(
  workspace: Workspace,
  model: string,
  entry: RouteEntry,
  site: ExpressionPlace,
): LibraryValue {
  const automaton = automatonOf(workspace);
  const name = String(Array.isArray(entry.on) ? entry.on[0] : entry.on);
  const state = automaton.names.get(`${model}:${name}`);
  return {
    kind: 'library',
    package: model,
    label: name,
    states: state === undefined ? [] : closure(automaton, [state]).states,
    site,
    context: null,
    call: null,
    entity: null,
  };
}
