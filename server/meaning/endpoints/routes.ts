/** Reads a call that registers handlers: which of its arguments, or what below them, is the path, and which are handlers. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { testHolds } from '../values/argument-tests.ts';
import { elementsOf, type Located, locatedBelow } from '../values/located.ts';
import type { Context, ExpressionPlace, LibraryValue } from '../values/value.ts';
import { calleesOf, valuesOf } from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import { type ArgumentPath, list, type RouteEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { gatheredElements } from './gathered.ts';
import { type Keyed, keyedHandlers } from './keyed-handlers.ts';
import { macroHandlersIn } from './macros.ts';

type Call = Extract<Expression, { kind: 'call' }>;

export interface RouteCall {
  readonly model: string;
  readonly entry: RouteEntry;
  /** The callee's library value; its `site` is where the router was made. */
  readonly callee: LibraryValue;
}

/** Route entries of the models for a call; empty for any other call. */
export function routeCallsAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null = null,
): readonly RouteCall[] {
  const automaton = automatonOf(workspace);
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return [];
  return calleesOf(workspace, place, context).flatMap((callee) =>
    callee.kind === 'library'
      ? callee.states.flatMap((id) =>
          (automaton.states[id]?.ofCall ?? []).flatMap((saying) => {
            if (saying.section !== 'routes') return [];
            const entry = saying.entry as RouteEntry;
            const registers = (entry.when ?? []).every((test) =>
              testHolds(workspace, test, call, place.uri, context),
            );
            return registers ? [{ model: saying.model, entry, callee }] : [];
          }),
        )
      : [],
  );
}

/** One registration: a call that registers, or one of the tables in a list that it is given. */
export interface Registering {
  readonly call: ExpressionPlace;
  readonly entry: RouteEntry;
  /** The model of the entry; missing where options that the project names do not matter. */
  readonly model?: string;
  readonly context: Context | null;
  /** The table that is meant of those in an argument; null where the arguments themselves are meant. */
  readonly table: Table | null;
  /** The handler that is meant of those in an object; missing where there is no such object. */
  readonly key?: Keyed;
}

/** One element of a list that is an argument of a call. */
export interface Table extends Located {
  readonly argument: number;
}

/** The tables of a registering call: one null if it takes no list of tables. */
export function tablesOf(
  workspace: Workspace,
  call: ExpressionPlace,
  entry: RouteEntry,
  context: Context | null,
): readonly (Table | null)[] {
  const read = argumentOf(list(entry.path ?? entry.prefix)[0]);
  if (read?.which.kind !== 'index' || !read.path.length) return [null];
  const argument = read.which.index;
  const expression = callAt(workspace, call)?.arguments[argument] ?? NONE;
  const lists = valuesOf(workspace, { uri: call.uri, expression }, context).filter(
    (value) => value.kind === 'array',
  );
  const tables = lists.flatMap((each) =>
    gatheredElements(workspace, each).flatMap((one) => flat(workspace, one)),
  );
  return tables.length ? tables.map((each) => ({ ...each, argument })) : [null];
}

/** The handlers in the object that a registering call is given; one undefined if it takes none. */
export function keysOf(workspace: Workspace, registering: Registering): readonly (Keyed | undefined)[] {
  const { keys, handlers, actions } = registering.entry;
  if (actions)
    return givenAt(workspace, registering, list(handlers).at(-1)).flatMap((at) => actionsAt(at, actions));
  if (!keys) return [undefined];
  return givenAt(workspace, registering, list(handlers).at(-1)).flatMap((at) =>
    keyedHandlers(workspace, at, keys),
  );
}

/** The routes that the methods of a class are: `{ show: 'GET /:id' }`. */
function actionsAt(at: Located, actions: Readonly<Record<string, string>>): readonly Keyed[] {
  return Object.entries(actions).flatMap(([action, said]) => {
    const [methods = '', path = null] = said.split(' ');
    return methods.split('|').map((method) => ({ ...at, method, path, action }));
  });
}

/** The tables in a list that is an element of the list of tables, as `[books, authors].flat()` leaves it; else the table itself. */
function flat(workspace: Workspace, table: Located): readonly Located[] {
  const values = valuesOf(workspace, table.place, table.context);
  const inner = values.flatMap((value) => (value.kind === 'array' ? elementsOf(workspace, value) : []));
  return inner.length ? inner : [table];
}

/** The expressions that an argument path of a model means in a registration. */
export function givenAt(
  workspace: Workspace,
  registering: Registering,
  at: ArgumentPath | undefined,
): readonly Located[] {
  const parsed = argumentOf(at);
  const { call, context, table } = registering;
  const given = callAt(workspace, call)?.arguments ?? [];
  if (!parsed) return [];
  return given.flatMap((expression, i) => {
    if (!selects(parsed.which, i, given.length)) return [];
    const base = table?.argument === i ? table : { place: { uri: call.uri, expression }, context };
    return locatedBelow(workspace, base, parsed.path);
  });
}

/**
 * Where a schema stands that a registration names; what is put together elsewhere, and cannot be looked into, stands for
 * what would lie below it: `request: { body: described(schema) }`.
 */
export function schemaGiven(
  workspace: Workspace,
  registering: Registering,
  at: ArgumentPath | undefined,
): readonly Located[] {
  const found = givenAt(workspace, registering, at);
  const names = String(at).split('.');
  for (let length = names.length - 1; !found.length && length > 1; length--) {
    const above = givenAt(workspace, registering, names.slice(0, length).join('.'));
    if (above.length)
      return above.filter(
        ({ place, context }) =>
          !valuesOf(workspace, place, context).some(
            (value) => value.kind === 'object' || value.kind === 'literal',
          ),
      );
  }
  return found;
}

/** Where the path of a registration stands; null if it has none. */
export function pathAt(workspace: Workspace, registering: Registering): Located | null {
  const { entry } = registering;
  if (entry.path === 'called') return pathOfCalled(workspace, registering);
  const several = Array.isArray(entry.path);
  for (const at of list(entry.path ?? entry.prefix)) {
    const [found] = givenAt(workspace, registering, at);
    if (!found) continue;
    const isSure = !several && entry.path !== undefined;
    if (isSure || isPath(workspace, found.place, found.context)) return found;
  }
  return null;
}

/** The first argument of the call that made what a registration calls. */
function pathOfCalled(workspace: Workspace, { call, context }: Registering): Located | null {
  const { code } = factsAt(workspace, call.uri);
  const made = code.expressions[callAt(workspace, call)?.callee ?? NONE];
  const expression = made?.kind === 'call' ? (made.arguments[0] ?? NONE) : NONE;
  return expression === NONE ? null : { place: { uri: call.uri, expression }, context };
}

/** Where the handlers of a registration stand, in the order in which they run. */
export function handlersAt(workspace: Workspace, registering: Registering): readonly Located[] {
  const { entry, model } = registering;
  const written = handlersOf(workspace, registering);
  if (entry.macros === undefined || model === undefined) return written;
  return [...macroHandlersIn(workspace, model, givenAt(workspace, registering, entry.macros)), ...written];
}

function handlersOf(workspace: Workspace, registering: Registering): readonly Located[] {
  const { entry, call, context } = registering;
  if (entry.handlers === undefined) return [];
  if (entry.handlers === 'rest') {
    const path = pathAt(workspace, registering)?.place.expression ?? NONE;
    return (callAt(workspace, call)?.arguments ?? [])
      .filter((each) => each !== path)
      .map((expression) => ({ place: { uri: call.uri, expression }, context }))
      .filter(({ place }) => !Array.isArray(entry.path) || !isPath(workspace, place, context));
  }
  const selectors = list(entry.handlers);
  const { key } = registering;
  if (key) {
    const before = selectors.slice(0, -1).flatMap((at) => givenAt(workspace, registering, at));
    return [...before, ...handlersWithin(workspace, key, entry.within ?? [])];
  }
  if (selectors.length < 2) return selectors.flatMap((at) => givenAt(workspace, registering, at));
  return selectors
    .flatMap((at) => givenAt(workspace, registering, at))
    .flatMap((each) => withoutOptions(workspace, each));
}

/** The handler at a place, with the middleware beside it where it is one property of an object. */
function handlersWithin(workspace: Workspace, at: Located, names: readonly string[]): readonly Located[] {
  const found = names.flatMap((name) => locatedBelow(workspace, at, [name]));
  return found.length ? found : [{ place: at.place, context: at.context }];
}

/** Objects of options among handlers are none themselves, and neither are those in a list of handlers. */
function withoutOptions(workspace: Workspace, at: Located): readonly Located[] {
  const values = valuesOf(workspace, at.place, at.context);
  const [only] = values;
  if (only?.kind !== 'array' || values.length > 1) return isOptions(workspace, at) ? [] : [at];
  const elements = elementsOf(workspace, only);
  const handlers = elements.filter((each) => !isOptions(workspace, each));
  return handlers.length === elements.length ? [at] : handlers;
}

/**
 * Whether what is given to a call, inside an argument at a path of properties, is one of its handlers.
 * @param path elements of lists are `*` on it
 */
export function isHandlerArgument(
  workspace: Workspace,
  registering: Registering,
  argument: number,
  path: readonly string[],
): boolean {
  const { entry, call } = registering;
  const given = callAt(workspace, call)?.arguments ?? [];
  const names = path.filter((name) => name !== '*');
  if (entry.handlers === 'rest')
    return (
      !names.length &&
      handlersOf(workspace, registering).some((each) => each.place.expression === given[argument])
    );
  const depths = (entry.keys?.length ?? 0) + (entry.within ? 1 : 0);
  return list(entry.handlers).some((at, i, { length }) => {
    const isKeyed = entry.keys !== undefined && i === length - 1;
    const parsed = argumentOf(at);
    const below = names.length - (parsed?.path.length ?? 0);
    return (
      parsed !== null &&
      selects(parsed.which, argument, given.length) &&
      (isKeyed ? below > 0 && below <= depths : below === 0) &&
      parsed.path.every((name, i) => name === names[i])
    );
  });
}

/** Whether the last argument is a callback that makes routes, and all other handlers run before those: `app.guard({ beforeHandle }, (app) => …)`. */
export function runsBeforeLast({ handlers }: RouteEntry): boolean {
  return Array.isArray(handlers) && handlers.length > 1 && handlers.at(-1) === 'last';
}

/** An object of options beside the handlers is none of them. */
function isOptions(workspace: Workspace, { place, context }: Located): boolean {
  const values = valuesOf(workspace, place, context);
  return values.length > 0 && values.every((value) => value.kind === 'object');
}

function callAt(workspace: Workspace, { uri, expression }: ExpressionPlace): Call | null {
  const call = factsAt(workspace, uri).code.expressions[expression];
  return call?.kind === 'call' ? call : null;
}

/** Whether an argument is a path (a text, a regular expression, or an array of them) rather than a handler. */
function isPath(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  if (expression?.kind === 'template' || expression?.kind === 'binary') return true;
  const values = valuesOf(workspace, place, context).filter((value) => value.kind !== 'unknown');
  if (!values.length) return isTextual(code, place.expression);
  return values.every(
    (value) =>
      (value.kind === 'literal' && typeof value.value === 'string') ||
      value.kind === 'regex' ||
      (value.kind === 'array' && elementsArePaths(workspace, value.uri, value.expression)),
  );
}

function elementsArePaths(workspace: Workspace, uri: string, array: ExpressionId): boolean {
  const expression = factsAt(workspace, uri).code.expressions[array];
  return (
    expression?.kind === 'array' &&
    expression.elements.length > 0 &&
    expression.elements.every((each) => isPath(workspace, { uri, expression: each }, null))
  );
}

/** A joined text behind a name: nothing is known of its value, but it is no function. */
function isTextual(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind !== 'reference') return false;
  return expression.definitions.some((definition) => {
    const from = code.definitions[definition]?.from;
    const kind = from?.kind === 'value' && !from.path.length ? code.expressions[from.value]?.kind : undefined;
    return kind === 'template' || kind === 'binary';
  });
}
