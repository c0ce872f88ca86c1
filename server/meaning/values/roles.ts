/** What the parameters of a function stand for because of where the function is given: a handler, a callback of a library. */

import { type Definition, type FunctionId, NONE } from '../../facts/facts.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { handlersByDirective, handlersOfExport } from '../endpoints/file-places.ts';
import { loadedRole } from '../endpoints/loaded-files.ts';
import { macroModelOf } from '../endpoints/macros.ts';
import { operationsModelOf } from '../endpoints/operation-handlers.ts';
import { isHandlerArgument, routeCallsAt, runsBeforeLast } from '../endpoints/routes.ts';
import { resolverRoleOf } from '../endpoints/schema-fields.ts';
import { type Automaton, closure, selects } from '../vocabulary/automaton.ts';
import type { HandlerEntry, OperationEntry, ResolverEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { decorationsAt } from './decorations.ts';
import { loadingObject } from './folder-imports.ts';
import { middlewareModelOf } from './middleware-classes.ts';
import { handlerByNames } from './named-handlers.ts';
import { pluginRoles } from './plugin-exports.ts';
import { literalArgument, saidOfArguments } from './sayings.ts';
import { typeValues } from './type-values.ts';
import { type Passed, usesOfFunction } from './uses.ts';
import type { LibraryValue, Value } from './value.ts';
import { calleesOf, receiverOf, stepInto, valuesOf } from './values.ts';

/** No library gives a role to a parameter beyond these; a function and a parameter thus make one number. */
const PARAMETER_LIMIT = 16;

const rolesOfParameters = query<Workspace, readonly Value[]>({
  name: 'roles of parameters',
  compute: (workspace, uri, id) =>
    roles(workspace, uri, Math.floor(id / PARAMETER_LIMIT), id % PARAMETER_LIMIT),
  onCycle: [],
  perView: true,
});

/** Values of parameter `index` that follow from the function's roles; empty if it has none. */
export function callbackRoles(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  index: number,
): readonly Value[] {
  return index < PARAMETER_LIMIT ? rolesOfParameters(workspace, uri, id * PARAMETER_LIMIT + index) : [];
}

const rolesOfReceivers = query<Workspace, readonly Value[]>({
  name: 'roles of receivers',
  compute: (workspace, uri, id) => {
    const automaton = automatonOf(workspace);
    return usesOfFunction(workspace, uri, id).passed.flatMap((passed) =>
      passed.wrapped
        ? []
        : [
            ...(passed.path.length ? [] : decorationsAt(workspace, passed.call)).flatMap(
              ({ model, entry }) =>
                entry.read === undefined ? valueOfName(automaton, model, entry.onto) : [],
            ),
            ...handlerReceivers(workspace, passed),
          ],
    );
  },
  onCycle: [],
  perView: true,
});

/** What `this` is in a handler, by the library that it is registered with. */
function handlerReceivers(workspace: Workspace, { call, argument, path }: Passed): readonly Value[] {
  const automaton = automatonOf(workspace);
  return routeCallsAt(workspace, call).flatMap(({ model, entry }) => {
    const receiver = automaton.models.get(model)?.handler?.receiver;
    if (receiver === undefined || entry.kind === 'scope') return [];
    return isHandlerArgument(workspace, { call, entry, context: null, table: null }, argument, path)
      ? valueOfName(automaton, model, receiver)
      : [];
  });
}

/** What `this` stands for in a handler, or in a function that the project puts on values of a library; empty if it is not put on any. */
export function receiverRoles(workspace: Workspace, uri: string, id: FunctionId): readonly Value[] {
  return rolesOfReceivers(workspace, uri, id);
}

function roles(workspace: Workspace, uri: string, id: FunctionId, index: number): readonly Value[] {
  const seen = seenRoles(workspace, uri, id, index);
  if (seen.length) return seen;
  const named = handlerByNames(workspace, uri, id);
  return named
    ? roleValue(automatonOf(workspace), named.model, undefined, parameterCount(workspace, uri, id), index)
    : [];
}

/** The names of the parameters by which the function around a place is taken for a handler; empty if more than names speak, or nothing does. */
export function namesOfHandlerAround(
  workspace: Workspace,
  uri: string,
  innermost: FunctionId,
): readonly string[] {
  const { code } = factsAt(workspace, uri);
  for (let at = innermost; at > 0; at = code.functions[at]?.parent ?? NONE) {
    const named = handlerByNames(workspace, uri, at);
    if (named)
      return named.names.some((_, index) => seenRoles(workspace, uri, at, index).length) ? [] : named.names;
  }
  return [];
}

/** The roles of a function that is seen to be registered, given or typed. */
function seenRoles(workspace: Workspace, uri: string, id: FunctionId, index: number): readonly Value[] {
  const declared = declaredRoles(workspace, uri, id, index);
  if (declared.ofHandler.length) return declared.ofHandler;
  const exported = exportedRole(workspace, uri, id, index);
  if (exported.length) return exported;
  const loaded = loadedRole(workspace, uri, id, index);
  if (loaded.length) return loaded;
  const loading = loadingObject(workspace, uri, id, index);
  if (loading.length) return loading;
  const model =
    operationsModelOf(workspace, uri, id) ??
    macroModelOf(workspace, uri, id) ??
    middlewareModelOf(workspace, uri, id);
  if (model !== null)
    return roleValue(automatonOf(workspace), model, undefined, parameterCount(workspace, uri, id), index);
  const resolver = resolverRoleOf(workspace, uri, id);
  if (resolver) {
    const own = resolver.params ? { params: resolver.params } : undefined;
    return roleValue(automatonOf(workspace), resolver.model, own, parameterCount(workspace, uri, id), index);
  }
  const used = usesOfFunction(workspace, uri, id).passed.flatMap((passed) => {
    const role = handlerRole(workspace, uri, id, index, passed);
    if (role.length || passed.wrapped) return role;
    const resolver = resolverRole(workspace, uri, id, index, passed);
    if (resolver.length) return resolver;
    const operation = operationRole(workspace, uri, id, index, passed);
    if (operation.length) return operation;
    return [...callbackValues(workspace, passed, index), ...iterated(workspace, passed, index)];
  });
  // Who is seen to give it something says more of that than its type: a router with its prefix.
  if (used.length || declared.given.length) return used.length ? used : declared.given;
  return pluginRoles(workspace, uri, id).flatMap(({ model, params }) =>
    roleValue(automatonOf(workspace), model, { params }, parameterCount(workspace, uri, id), index),
  );
}

/** `const list: RequestHandler = (req, res) => …`: the annotation of the name says what the function is, or what it is given. */
function declaredRoles(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  index: number,
): { readonly ofHandler: readonly Value[]; readonly given: readonly Value[] } {
  const { code } = factsAt(workspace, uri);
  const expression = code.functions[id]?.expression ?? NONE;
  if (expression === NONE) return { ofHandler: [], given: [] };
  const automaton = automatonOf(workspace);
  const owner = code.expressions[expression]?.parent ?? NONE;
  const cast = code.expressions[owner];
  const types = cast?.kind === 'cast' && cast.type ? [cast.type] : [];
  for (const each of definitionsFrom(code).get(expression) ?? []) {
    const definition = code.definitions[each] as Definition;
    if (definition.into.length || (definition.from.kind === 'value' && definition.from.path.length)) continue;
    const type = code.bindings[definition.binding]?.type;
    if (type) types.push(type);
  }
  const count = parameterCount(workspace, uri, id);
  const ofHandler: Value[] = [];
  const given: Value[] = [];
  const states = types
    .flatMap((type) => typeValues(workspace, uri, type))
    .flatMap((value) => (value.kind === 'library' ? value.states : []));
  for (const state of states) {
    const [model, name = ''] = (automaton.nameOf.get(state) ?? '').split(':');
    if (model && name === 'handler') ofHandler.push(...roleValue(automaton, model, undefined, count, index));
    // `(App)` is the type of functions that get the value `App`.
    if (model && name.startsWith('('))
      given.push(...roleValue(automaton, model, { params: name.slice(1, -1).split(/,\s*/) }, count, index));
  }
  return { ofHandler, given };
}

/** `export function GET(request)` of a file that is a route by its place, and functions that a directive makes handlers. */
function exportedRole(workspace: Workspace, uri: string, id: FunctionId, index: number): readonly Value[] {
  const automaton = automatonOf(workspace);
  const count = parameterCount(workspace, uri, id);
  const handlers = [
    ...handlersByDirective(workspace, uri, id),
    ...usesOfFunction(workspace, uri, id).exported.flatMap((each) => handlersOfExport(workspace, each)),
  ];
  return handlers.flatMap(({ model, handler }) => roleValue(automaton, model, handler, count, index));
}

function handlerRole(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  index: number,
  passed: Passed,
): readonly Value[] {
  const { call, argument, path } = passed;
  const automaton = automatonOf(workspace);
  return routeCallsAt(workspace, call).flatMap(({ model, entry }) => {
    const registering = { call, entry, context: null, table: null };
    // What a scope is given gets a router, not a request; what stands in options before it runs for its routes.
    if (entry.kind === 'scope' && !(path.length && runsBeforeLast(entry))) return [];
    return isHandlerArgument(workspace, registering, argument, path)
      ? roleValue(
          automaton,
          model,
          entry.params && { params: entry.params },
          parameterCount(workspace, uri, id),
          index,
        )
      : [];
  });
}

/** A function in the resolvers that a call is given: below a type and a field, and sometimes a name for what it does. */
function resolverRole(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  index: number,
  { call, argument, path }: Passed,
): readonly Value[] {
  const names = path.filter((name) => name !== '*');
  if (names.length < 2) return [];
  return saidOfArguments<ResolverEntry>(workspace, call, 'resolvers').flatMap((said) => {
    const below = names.length - said.path.length;
    const isBelow = said.argument === argument && said.path.every((name, i) => name === names[i]);
    return isBelow && (below === 2 || below === 3)
      ? roleValue(automatonOf(workspace), said.model, undefined, parameterCount(workspace, uri, id), index)
      : [];
  });
}

/** A function that a call is given for an operation of an API description: by its name, or in an object. */
function operationRole(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  index: number,
  { call, argument, path }: Passed,
): readonly Value[] {
  const names = path.filter((name) => name !== '*');
  return saidOfArguments<OperationEntry>(workspace, call, 'operations').flatMap((said) => {
    const depth = said.path.length + (said.entry.name === undefined ? 1 : 0);
    const isGiven = said.argument === argument && said.path.every((name, i) => name === names[i]);
    return isGiven && names.length === depth
      ? roleValue(automatonOf(workspace), said.model, undefined, parameterCount(workspace, uri, id), index)
      : [];
  });
}

function parameterCount(workspace: Workspace, uri: string, id: FunctionId): number {
  return factsAt(workspace, uri).code.functions[id]?.parameters.length ?? 0;
}

/** The value of a handler's parameter in a model: `request`, `response`, … */
function roleValue(
  automaton: Automaton,
  model: string,
  entry: HandlerEntry | undefined,
  count: number,
  index: number,
): readonly LibraryValue[] {
  const handler = entry ?? automaton.models.get(model)?.handler;
  const role = (handler?.error?.length === count ? handler.error : handler?.params)?.[index];
  return role === undefined ? [] : valueOfName(automaton, model, role);
}

/** What a name of a model's `values` stands for. */
function valueOfName(automaton: Automaton, model: string, name: string): readonly LibraryValue[] {
  const state = automaton.names.get(`${model}:${name}`);
  if (state === undefined) return [];
  return [
    {
      kind: 'library',
      package: model,
      label: name,
      states: closure(automaton, [state]).states,
      site: null,
      context: null,
      call: null,
      entity: null,
    },
  ];
}

function callbackValues(workspace: Workspace, passed: Passed, index: number): readonly Value[] {
  const automaton = automatonOf(workspace);
  const expression = factsAt(workspace, passed.call.uri).code.expressions[passed.call.expression];
  if (expression?.kind !== 'call') return [];
  const below = passed.path.filter((name) => name !== '*');
  return calleesOf(workspace, passed.call).flatMap((callee) =>
    callee.kind === 'library'
      ? callee.states.flatMap((state) =>
          (automaton.states[state]?.callbackParameters ?? []).flatMap((each): readonly Value[] => {
            const isThere =
              each.path.length === below.length &&
              each.path.every((name, i) => name === '*' || name === below[i]);
            if (each.index !== index || !isThere) return [];
            if (!selects(each.which, passed.argument, expression.arguments.length)) return [];
            if (each.texts.length) {
              const first = expression.arguments[0] ?? NONE;
              const text = literalArgument(workspace, passed.call, first, [], null);
              if (each.texts.includes(String(text).toLowerCase()) === each.isOther) return [];
            }
            const { states, named } = closure(automaton, [each.to]);
            return [
              { ...callee, states, label: `${callee.label}(…)`, site: named ? passed.call : callee.site },
            ];
          }),
        )
      : [],
  );
}

/** `list.map((element) => …)` and `promise.then((value) => …)`: the parameter stands for the receiver's elements, or for what it gives. */
function iterated(workspace: Workspace, passed: Passed, index: number): readonly Value[] {
  const automaton = automatonOf(workspace);
  const { uri } = passed.call;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[passed.call.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member' || callee.property === null) return [];
  const said = (automaton.states[automaton.any]?.members.get(callee.property) ?? [])
    .flatMap((state) => automaton.states[state]?.callbackParameters ?? [])
    .filter((each) => each.index === index && selects(each.which, passed.argument, call.arguments.length))
    .flatMap((each) => automaton.states[each.to]?.ofValue ?? []);
  const isElement = said.some(({ section }) => section === 'iterations');
  const isWhole = said.some(({ section, entry }) => section === 'steps' && entry === 'result');
  if (!isElement && !isWhole) return [];
  const receiver = receiverOf(code, passed.call.expression);
  const values = valuesOf(workspace, { uri, expression: receiver });
  return isElement ? values.flatMap((value) => stepInto(workspace, value, '*')) : values;
}
