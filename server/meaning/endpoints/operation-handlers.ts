/**
 * The handlers that code names for the operations of an API description: in an object or a class, one by one, or in
 * modules that the description names.
 */
import { type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { exportTargets, scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { applicationOf } from '../../workspace/settings-files.ts';
import { fileExists, type Workspace } from '../../workspace/workspace.ts';
import type { ApiDescription, Operation } from '../openapi/description.ts';
import { allDescriptions } from '../openapi/find.ts';
import { testHolds } from '../values/argument-tests.ts';
import { uriPattern, uriPatternFrom } from '../values/folders.ts';
import { importsPackageOf } from '../values/imported-packages.ts';
import { type Located, locatedAt, locatedBelow } from '../values/located.ts';
import { literalArgument, saidOfArguments } from '../values/sayings.ts';
import { usesOfFunction } from '../values/uses.ts';
import type { ExpressionPlace, FunctionValue, Value } from '../values/value.ts';
import { stepInto, valuesOf } from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { ArgumentPath, OperationEntry, OperationModules } from '../vocabulary/model.ts';
import { defaultExportPlaces } from './loaded-files.ts';

/** Endings of the name of a module, in the order in which they are looked for. */
const moduleEndings = ['.js', '.ts', '.mjs', '.cjs', '.mts', '.cts', '/index.js', '/index.ts'];

/** A call that is given handlers, or what decides about them. */
export interface Naming {
  readonly model: string;
  readonly entry: OperationEntry;
  readonly place: ExpressionPlace;
  /** Where the handlers stand. */
  readonly given: readonly Located[];
  /** The operation that the one handler is for, where the call says so; null if it is not known. */
  readonly named: string | null | undefined;
}

/** A handler with the call that named it. */
export interface NamedHandler {
  readonly naming: Naming;
  /** Where it stands; for a method, where the object is given. */
  readonly at: Located;
  /** The method that it is, where it stands in a class. */
  readonly method: FunctionValue | null;
}

type Found = Omit<NamedHandler, 'naming'>;

/** The calls of a file that name handlers. */
export function namingsIn(workspace: Workspace, uri: string): readonly Naming[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((call, expression) => {
    if (call.kind !== 'call' || !call.arguments.length) return [];
    const place = { uri, expression };
    const said = saidOfArguments<OperationEntry>(workspace, place, 'operations');
    return said
      .filter(({ entry }) => (entry.when ?? []).every((test) => testHolds(workspace, test, call, uri, null)))
      .map(({ model, entry, argument, path }) => ({
        model,
        entry,
        place,
        given: locatedBelow(workspace, argumentAt(place, call.arguments[argument]), path),
        named: entry.name === undefined ? undefined : textAt(workspace, place, entry.name),
      }));
  });
}

function argumentAt({ uri }: ExpressionPlace, expression: ExpressionId | undefined): Located {
  return { place: { uri, expression: expression ?? NONE }, context: null };
}

function textAt(workspace: Workspace, call: ExpressionPlace, at: ArgumentPath): string | null {
  const [given] = givenAtCall(workspace, call, at);
  const value = given && literalArgument(workspace, given.place, given.place.expression, [], given.context);
  return typeof value === 'string' ? value : null;
}

/** What a call is given at an argument, or at a property below it. */
export function givenAtCall(
  workspace: Workspace,
  call: ExpressionPlace,
  at: ArgumentPath,
): readonly Located[] {
  const parsed = argumentOf(at);
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  if (!parsed || expression?.kind !== 'call') return [];
  const { length } = expression.arguments;
  return expression.arguments
    .filter((_, index) => selects(parsed.which, index, length))
    .flatMap((each) => locatedBelow(workspace, argumentAt(call, each), parsed.path));
}

/** What an object, or an instance of a class, has under a name. */
export function handlersBelow(workspace: Workspace, at: Located, name: string): readonly Found[] {
  const written = locatedBelow(workspace, at, [name]).map((each) => ({ at: each, method: null }));
  if (written.length || at.place.expression === NONE) return written;
  return valuesOf(workspace, at.place, at.context).flatMap((value) =>
    value.kind === 'instance' || value.kind === 'class'
      ? stepInto(workspace, value, name).flatMap((method) =>
          method.kind === 'function' ? [{ at, method }] : [],
        )
      : [],
  );
}

/** The handlers that stand under a name which is no operation's, such as one for all requests that are refused. */
export function handlersNamed(
  workspace: Workspace,
  namings: readonly Naming[],
  name: string,
): readonly NamedHandler[] {
  return namings.flatMap((naming) =>
    naming.entry.modules ? [] : inGiven(workspace, naming, name).map((found) => ({ naming, ...found })),
  );
}

function inGiven(workspace: Workspace, { entry, named, given }: Naming, name: string): readonly Found[] {
  if (entry.name !== undefined) return named === name ? given.map((at) => ({ at, method: null })) : [];
  return given.flatMap((each) => handlersBelow(workspace, each, name));
}

/** The handler of an operation: the last one that is given for it takes the place of others. */
export function handlerOfOperation(
  workspace: Workspace,
  namings: readonly Naming[],
  description: ApiDescription,
  operation: Operation,
): NamedHandler | null {
  const found = namings.flatMap((naming) => {
    const names = namesOf(naming.entry, operation);
    const { modules } = naming.entry;
    const all = names.flatMap((name) => {
      if (!modules) return inGiven(workspace, naming, name);
      const named = moduleOf(modules, description, operation, name);
      return named ? inModules(workspace, naming, named, modules.whole === true) : [];
    });
    return all.map((each) => ({ naming, ...each }));
  });
  return found.at(-1) ?? null;
}

/** Names under which a handler may stand: libraries write `_` for a slash, which no name of a function holds. */
function namesOf({ ids = [] }: OperationEntry, { operationId, extensions }: Operation): readonly string[] {
  const id = ids.flatMap((field) => extensions.get(field)?.text ?? [])[0] ?? operationId;
  if (id === null) return [];
  return id.includes('/') ? [id, id.replaceAll('/', '_')] : [id];
}

/** Module and name of a handler. */
interface NamedModule {
  readonly module: string;
  readonly name: string;
}

/** The module that is named for an operation; null if none is. */
function moduleOf(
  { named = [], before }: OperationModules,
  { extensions }: ApiDescription,
  operation: Operation,
  id: string,
): NamedModule | null {
  const end = before === undefined ? -1 : id.indexOf(before);
  if (before !== undefined && end > 0)
    return { module: id.slice(0, end), name: id.slice(end + before.length) };
  const fields = [operation.extensions, operation.pathExtensions, extensions];
  const [module] = fields.flatMap((each) => named.flatMap((field) => each.get(field)?.text ?? []));
  return module === undefined ? null : { module, name: id };
}

function inModules(
  workspace: Workspace,
  { given }: Naming,
  { module, name }: NamedModule,
  isWhole: boolean,
): readonly Found[] {
  return given.flatMap((at) => {
    const inObject = locatedBelow(workspace, at, [module]);
    if (inObject.length) return inObject.flatMap((each) => handlersBelow(workspace, each, name));
    const file = moduleFile(workspace, at, module);
    return file === null ? [] : exportedHandlers(workspace, file, name, isWhole);
  });
}

/** The file of a module in the folder that a text names: seen from the file with the text, or from the application. */
function moduleFile(workspace: Workspace, at: Located, module: string): string | null {
  const folders = [
    uriPattern(workspace, at),
    uriPatternFrom(workspace, at, applicationOf(workspace, at.place.uri)),
  ];
  for (const folder of folders) {
    if (folder === null || folder.includes('*')) continue;
    for (const ending of moduleEndings) {
      const uri = `${folder}/${module.replace(/^\.?\/+/, '')}${ending}`;
      if (fileExists(workspace, uri)) return uri;
    }
  }
  return null;
}

function exportedHandlers(
  workspace: Workspace,
  file: string,
  name: string,
  isWhole: boolean,
): readonly Found[] {
  const written = (places: readonly Located[]) => places.map((at) => ({ at, method: null }));
  const own = locatedAt(workspace, exportTargets(workspace, file, name));
  if (own.length) return written(own);
  const whole = defaultExportPlaces(workspace, file);
  const inside = whole.flatMap((at) => handlersBelow(workspace, at, name));
  if (inside.length || !isWhole) return inside;
  return written(locatedAt(workspace, exportTargets(workspace, file, 'default')));
}

/**
 * Functions that are handlers of operations although no call is given them: `file name` of what modules export, and
 * `file#number` of methods, with the model that says so.
 */
const handlersElsewhere = query<Workspace, ReadonlyMap<string, string>>({
  name: 'handlers of operations in modules and classes',
  compute: (workspace) => {
    const found = new Map<string, string>();
    for (const uri of scriptFiles(workspace))
      if (importsPackageOf(workspace, uri, 'operations'))
        for (const naming of namingsIn(workspace, uri))
          for (const key of keysOf(workspace, naming)) found.set(key, naming.model);
    return found;
  },
  fingerprint: (found) => JSON.stringify([...found]),
  onCycle: new Map(),
});

function keysOf(workspace: Workspace, naming: Naming): readonly string[] {
  const { entry, given } = naming;
  const { modules } = entry;
  if (entry.name !== undefined) return [];
  const instances = modules ? [] : given.flatMap((at) => instancesAt(workspace, at));
  if (!modules && !instances.length) return [];
  return allDescriptions(workspace).flatMap((description) =>
    description.operations.flatMap((operation) =>
      namesOf(entry, operation).flatMap((id): readonly string[] => {
        if (!modules)
          return instances.flatMap((each) =>
            stepInto(workspace, each, id).flatMap((method) =>
              method.kind === 'function' ? [`${method.uri}#${method.function}`] : [],
            ),
          );
        const named = moduleOf(modules, description, operation, id);
        const files = named ? given.flatMap((at) => filesOf(workspace, at, named.module)) : [];
        const names = [named?.name ?? '', ...(modules.whole ? ['default'] : [])];
        return files.flatMap((file) => names.map((name) => `${file} ${name}`));
      }),
    ),
  );
}

function instancesAt(workspace: Workspace, { place, context }: Located): readonly Value[] {
  if (place.expression === NONE) return [];
  return valuesOf(workspace, place, context).filter(({ kind }) => kind === 'instance' || kind === 'class');
}

/** The files of a module: in the folder that is named, or those that the values of a property stand for. */
function filesOf(workspace: Workspace, at: Located, module: string): readonly string[] {
  const inObject = locatedBelow(workspace, at, [module]);
  if (!inObject.length) return [moduleFile(workspace, at, module)].filter((each) => each !== null);
  return inObject.flatMap(({ place, context }) =>
    valuesOf(workspace, place, context).flatMap((value) =>
      value.kind === 'module' || value.kind === 'object' ? [value.uri] : [],
    ),
  );
}

/** The model of the library that calls a function for an operation of a description, though it is given to no call; null if none does. */
export function operationsModelOf(workspace: Workspace, uri: string, id: FunctionId): string | null {
  const known = handlersElsewhere(workspace, '');
  if (!known.size) return null;
  const method = known.get(`${uri}#${id}`);
  if (method !== undefined) return method;
  for (const each of usesOfFunction(workspace, uri, id).exported) {
    const path = [each.name, ...each.path].filter((name) => name !== '=' && name !== '*');
    const model = path.length < 2 ? known.get(`${each.uri} ${path[0] ?? 'default'}`) : undefined;
    if (model !== undefined) return model;
  }
  return null;
}
