/** Imports whose file is put together when the program runs: `require(path.join(__dirname, 'routes', file))`. */
import { type Code, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportTargets, scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { defaultExport, isDefaultExport } from '../endpoints/loaded-files.ts';
import { matches, uriPattern } from './folders.ts';
import { tellsName } from './name-texts.ts';
import { saidOfArguments } from './sayings.ts';
import type { Context, ExpressionPlace, Value } from './value.ts';
import { callResult, receiverOf, targetValues, valuesOf } from './values.ts';

/** Files that one import may load. */
const FILE_LIMIT = 200;
/** What loads a file: `import` is no name in code that can be read. */
const importers: ReadonlySet<string> = new Set(['require', 'import']);

/** What an object of a library loads a file with, where a model says that it does (`loads`). */
const loader = 'import';

interface FolderImport {
  readonly place: ExpressionPlace;
  /** Whether it is a method, which may load a file and call what that exports. */
  readonly isMethod: boolean;
  readonly files: readonly string[];
}

/** Imports in a file whose argument is no literal; nearly all files have none. */
const computedImports = query<Workspace, readonly ExpressionId[]>({
  name: 'computed imports',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    return code.expressions.flatMap((_, id) => (isComputed(code, id) ? [id] : []));
  },
  fingerprint: (ids) => ids.join(),
  onCycle: [],
});

const folderImports = query<Workspace, readonly FolderImport[]>({
  name: 'imports of folders',
  compute: (workspace) => {
    const all = scriptFiles(workspace).filter((uri) => !/\.d\.[cm]?ts$/.test(uri));
    return all.flatMap((uri) =>
      computedImports(workspace, uri).flatMap((expression) => {
        const place = { uri, expression };
        const files = filesOf(workspace, place, all);
        const { code } = factsAt(workspace, uri);
        return files.length ? [{ place, isMethod: isMethod(code, expression), files }] : [];
      }),
    );
  },
  fingerprint: (found) => JSON.stringify(found),
  onCycle: [],
});

/** Whether a call is `object.import(…)`. */
function isMethod(code: Code, id: ExpressionId): boolean {
  const call = code.expressions[id];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  return callee?.kind === 'member' && callee.property === loader;
}

/** Whether a call is `require(…)`, `import(…)` or `object.import(…)` of something that is no literal. */
function isComputed(code: Code, id: ExpressionId): boolean {
  const call = code.expressions[id];
  if (call?.kind !== 'call' || call.arguments.length !== 1) return false;
  const callee = code.expressions[call.callee];
  const isImport = callee?.kind === 'reference' && callee.binding === NONE && importers.has(callee.name);
  if (!isImport && !isMethod(code, id)) return false;
  return code.expressions[call.arguments[0] ?? NONE]?.kind !== 'literal';
}

function filesOf(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  all: readonly string[],
): readonly string[] {
  const call = factsAt(workspace, uri).code.expressions[expression];
  const argument = call?.kind === 'call' ? (call.arguments[0] ?? NONE) : NONE;
  const pattern = uriPattern(workspace, { place: { uri, expression: argument }, context: null });
  if (!pattern || !saysWhich(pattern.replace(/^file:\/\//, ''))) return [];
  return all.filter((each) => each !== uri && matches(pattern, each)).slice(0, FILE_LIMIT);
}

/** Whether a pattern tells the folder, or the name that a file has in any folder. Else it says nothing but "some file". */
function saysWhich(path: string): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]sx?$/, '');
  return /[^/*]\/[^/]+$/.test(path) || /^[\w-]{3,}$/.test(last);
}

/**
 * The files that a computed import may load; empty for any other call. In a round that tells the name of a file, only those
 * that this name means.
 */
export function importedFiles(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  context: Context | null = null,
): readonly string[] {
  const { code } = factsAt(workspace, uri);
  if (!isComputed(code, expression)) return [];
  const found = folderImports(workspace, '').find(
    ({ place }) => place.uri === uri && place.expression === expression,
  );
  const files = found?.files ?? [];
  if (!files.length || !tellsName(context)) return files;
  const call = code.expressions[expression];
  const argument = call?.kind === 'call' ? (call.arguments[0] ?? NONE) : NONE;
  const pattern = uriPattern(workspace, { place: { uri, expression: argument }, context });
  return pattern ? files.filter((each) => matches(pattern, each)) : files;
}

/** The computed imports that may load a file. */
export function folderImportersOf(workspace: Workspace, file: string): readonly ExpressionPlace[] {
  return importersOf(workspace, file, false);
}

/** Calls such as `object.import(path)` that may load a file, if the object does so. */
function loadersOf(workspace: Workspace, file: string): readonly ExpressionPlace[] {
  return importersOf(workspace, file, true);
}

function importersOf(workspace: Workspace, file: string, ofMethods: boolean): readonly ExpressionPlace[] {
  return folderImports(workspace, '').flatMap(({ place, isMethod, files }) =>
    isMethod === ofMethods && files.includes(file) ? [place] : [],
  );
}

/** Whether an object loads the file whose path it is given, and calls what that exports. */
function isLoading(workspace: Workspace, place: ExpressionPlace): boolean {
  return saidOfArguments(workspace, place, 'loads').length > 0;
}

/** What `require` or `import` gives, which loads one of several files, or an object that loads them and calls what they export. */
export function loadedValues(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly Value[] {
  const files = importedFiles(workspace, place, context);
  if (!files.length || !isMethod(factsAt(workspace, place.uri).code, place.expression))
    return files.flatMap((file) => importedValues(workspace, file));
  if (!isLoading(workspace, place)) return [];
  return files
    .flatMap((file) => defaultExport(workspace, file))
    .flatMap((value) => (value.kind === 'function' ? callResult(workspace, value, null, null) : []));
}

/** The object that the function which a file exports is given first, because it loads the file: `sequelize.import(file)`. */
export function loadingObject(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  index: number,
): readonly Value[] {
  if (index !== 0) return [];
  const loaders = loadersOf(workspace, uri).filter((place) => isLoading(workspace, place));
  if (!loaders.length || !isDefaultExport(workspace, uri, id)) return [];
  return loaders.flatMap((place) =>
    valuesOf(workspace, {
      uri: place.uri,
      expression: receiverOf(factsAt(workspace, place.uri).code, place.expression),
    }),
  );
}

/** What `require` or `import` of a file gives. */
export function importedValues(workspace: Workspace, file: string): readonly Value[] {
  const assigned = exportTargets(workspace, file, '=').flatMap((target) => targetValues(workspace, target));
  return assigned.length ? assigned : [{ kind: 'module', uri: file }];
}
