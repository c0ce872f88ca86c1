/**
 * Handlers that nobody is seen to register: in a file of its own, for a router that comes from elsewhere, or in a piece of
 * code that was cut out. The names of the parameters say what they may be, and what is done with them shows it.
 */

import { type BindingId, type Code, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Automaton, closure, type Saying, type State } from '../vocabulary/automaton.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { usesOfFunction } from './uses.ts';

/** The model whose handler a function looks like. */
export interface NamedHandler {
  readonly model: string;
  /** The names of the parameters that were taken for those of a handler. */
  readonly names: readonly string[];
}

/**
 * What a function is by the names of its parameters: null unless they are those that handlers of a model have, and a
 * part of the request is read of one of them which nobody else has, or any part is and another is asked to answer.
 */
export function handlerByNames(workspace: Workspace, uri: string, id: FunctionId): NamedHandler | null {
  const { code } = factsAt(workspace, uri);
  const parameters = code.functions[id]?.parameters ?? [];
  const placed = handlerByPlace(workspace, uri, id);
  if (placed) return placed;
  if (!parameters.length || parameters.some(({ type, rest }) => type || rest)) return null;
  // One name alone says little: the function has to be given for a path besides.
  if (parameters.length === 1 && !isGivenForPath(code, id)) return null;
  const automaton = automatonOf(workspace);
  for (const [model, { handler }] of automaton.models) {
    const named = handler?.named;
    if (!named || parameters.length > named.length) continue;
    const names = parameters.map(({ name }) => name ?? '');
    if (!names.every((name, i) => named[i]?.includes(name))) continue;
    const roles = handler.params;
    const bindingOf = (i: number) => parameters[i]?.binding ?? NONE;
    const stateOf = (role: string) => automaton.states[automaton.names.get(`${model}:${role}`) ?? NONE];
    const does = (counts: (saying: Saying) => boolean) =>
      roles.some((role, i) => {
        const state = stateOf(role);
        return state !== undefined && uses(automaton, state, counts, code, bindingOf(i));
      });
    // `(req, reply) => reply(…)` answers a message of a queue: replies of servers are objects.
    const isCallable = (role: string) => handler.passes === `${role}()` || !!stateOf(role)?.called.length;
    if (roles.some((role, i) => !isCallable(role) && isRun(code, bindingOf(i)))) continue;
    const answers = () => does(({ section }) => section === 'replies');
    const reads = () => does(({ section }) => section === 'sources');
    // Requests that are made have headers and addresses, too; a body that was parsed, a query or a cookie they have not.
    const readsParsed = () =>
      does(({ section, entry }) => section === 'sources' && parsed.has(String(entry)));
    if ((readsParsed() || (answers() && reads())) && !isCalled(workspace, uri, id)) return { model, names };
  }
  return null;
}

/** Parameters of a handler that is told by the object in which it stands: what comes before the data, the data, and two more. */
const PLACED_PARAMETERS = 4;
/** Names from a function out to the object that tells what it is: `resolve`, the field, the type. */
const NAME_DEPTH = 3;

/** What a function is by the object in which it stands: a field of `Query`, whose second parameter holds what was sent. */
function handlerByPlace(workspace: Workspace, uri: string, id: FunctionId): NamedHandler | null {
  const { code } = factsAt(workspace, uri);
  const { parameters = [], expression = NONE } = code.functions[id] ?? {};
  const [before, data] = parameters;
  if (!before || !data || parameters.length > PLACED_PARAMETERS || expression === NONE) return null;
  const isUsed = ({ name, binding }: (typeof parameters)[number]) =>
    name === null || (code.bindings[binding]?.references ?? []).length > 0;
  // A root type has nothing before it.
  if (!isUsed(data) || isUsed(before) || parameters.some(({ rest }) => rest)) return null;
  const [, ...around] = namesAround(code, expression);
  if (!around.length) return null;
  for (const [model, { handler }] of automatonOf(workspace).models)
    if (handler?.below?.some((name) => around.includes(name)) && !isCalled(workspace, uri, id))
      return { model, names: parameters.map(({ name }) => name ?? '').filter(Boolean) };
  return null;
}

/** The names under which an expression stands in objects, from the inside out, and that of the variable which holds the outermost. */
function namesAround(code: Code, expression: ExpressionId): readonly string[] {
  const names: string[] = [];
  for (let at = expression, depth = 0; depth <= NAME_DEPTH; depth++) {
    const parent = code.expressions[at]?.parent ?? NONE;
    const object = code.expressions[parent];
    if (object?.kind !== 'object') {
      const owners = (definitionsFrom(code).get(at) ?? []).flatMap((each) => code.definitions[each] ?? []);
      const held = owners.find(
        ({ from, into }) => from.kind === 'value' && !from.path.length && !into.length,
      );
      return held ? [...names, code.bindings[held.binding]?.name ?? ''] : names;
    }
    const own = object.properties.find(({ value }) => value === at);
    if (!own || own.key === null) return names;
    names.push(own.key);
    at = parent;
  }
  return names;
}

/** Whether a name is called itself. */
function isRun(code: Code, binding: BindingId): boolean {
  return (code.bindings[binding]?.references ?? []).some((reference) => {
    const call = code.expressions[code.expressions[reference]?.parent ?? NONE];
    return call?.kind === 'call' && call.callee === reference;
  });
}

/** Parts of a request that only who answers it has. */
const parsed: ReadonlySet<string> = new Set(['body', 'query', 'path', 'cookie', 'file']);

/** Methods by which routers of all frameworks take handlers. */
const registering = new Set('get,post,put,patch,delete,all'.split(','));

/** Whether a function is given, behind a path, to something that the function around gets: `app.post('/books', fn)` of `(app) => …`. */
function isGivenForPath(code: Code, id: FunctionId): boolean {
  const own = code.functions[id]?.expression ?? NONE;
  const call = code.expressions[code.expressions[own]?.parent ?? NONE];
  if (call?.kind !== 'call' || call.arguments.indexOf(own) < 1) return false;
  const callee = code.expressions[call.callee];
  const path = code.expressions[call.arguments[0] ?? NONE];
  if (callee?.kind !== 'member' || !registering.has(callee.property ?? '')) return false;
  if (path?.kind !== 'literal' || typeof path.value !== 'string' || !path.value.startsWith('/')) return false;
  const router = code.expressions[callee.object];
  return router?.kind === 'reference' && code.bindings[router.binding]?.kind === 'parameter';
}

/** Whoever calls the function knows what it is given. */
function isCalled(workspace: Workspace, uri: string, id: FunctionId): boolean {
  return usesOfFunction(workspace, uri, id).calls.length > 0;
}

/** Whether a member of a parameter is used of which the model says something that counts. */
function uses(
  automaton: Automaton,
  role: State,
  counts: (saying: Saying) => boolean,
  code: Code,
  binding: BindingId,
): boolean {
  const usesAt = (state: State, at: ExpressionId, depth: number): boolean =>
    membersRead(code, at).some(({ name, expression }) => {
      const reached = state.members.get(name) ?? [];
      if (reached.some((to) => says(automaton, to, counts))) return true;
      if (expression === NONE || depth <= 1) return false;
      return closure(automaton, reached).states.some((to) => {
        const next = automaton.states[to];
        return next !== undefined && usesAt(next, expression, depth - 1);
      });
    });
  return (code.bindings[binding]?.references ?? []).some((reference) =>
    usesAt(role, reference, MEMBER_DEPTH),
  );
}

/** Members of members that are looked at: `ctx.request.body`. */
const MEMBER_DEPTH = 2;

/** The members that are read where a value stands: `req.body`, `const { body: { name } } = req`; NONE where one is only taken apart. */
function membersRead(
  code: Code,
  at: ExpressionId,
): readonly { readonly name: string; readonly expression: ExpressionId }[] {
  const parent = code.expressions[at]?.parent ?? NONE;
  const member = code.expressions[parent];
  if (member?.kind === 'member' && member.object === at && member.property !== null)
    return [{ name: member.property, expression: parent }];
  return (definitionsFrom(code).get(at) ?? []).flatMap((id) => {
    const from = code.definitions[id]?.from;
    const [name] = from?.kind === 'value' ? from.path : [];
    return name === undefined ? [] : [{ name, expression: NONE }];
  });
}

/** Whether something that counts is said of a state, of its arguments or of what its calls give. */
function says(automaton: Automaton, id: number, counts: (saying: Saying) => boolean): boolean {
  const state = automaton.states[id];
  if (!state) return false;
  const ofResult = state.called.flatMap((to) => automaton.states[to]?.ofValue ?? []);
  return [...state.ofValue, ...state.ofArguments, ...ofResult].some(counts);
}
