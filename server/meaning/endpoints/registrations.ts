/** The calls that register something on a router, file by file, with the rounds in which they run. */

import {
  type BindingId,
  type Code,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { applicationOf } from '../../workspace/settings-files.ts';
import { isTestFile } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { contextFelt } from '../values/felt.ts';
import { isDead } from '../values/known-truth.ts';
import { namesListed, namesOfMembers } from '../values/listed-names.ts';
import type { Located } from '../values/located.ts';
import { isListOfNames, listsAround } from '../values/loops.ts';
import { givesElements } from '../values/mapped-lists.ts';
import { tellsName } from '../values/name-texts.ts';
import { membersListed, pairsListed } from '../values/pairs.ts';
import { usesOfFunction } from '../values/uses.ts';
import {
  type ArrayValue,
  type Context,
  type ExpressionPlace,
  type LibraryValue,
  placeKey,
  type Value,
} from '../values/value.ts';
import { calleesOf, contextKey, isMadeSeveralTimes, receiverOf, valuesOf } from '../values/values.ts';
import { list } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { roundsOver } from './gathered.ts';
import { keysOf, type Registering, routeCallsAt, tablesOf } from './routes.ts';

/** Calls of a registering function, or elements of a table of routes, that are told apart. */
const ROUND_LIMIT = 500;

/** Functions that call a registering function, one within the other. */
const ROUND_DEPTH = 4;
/** Functions above a call that lead to it. */
const ORDER_LIMIT = 40;

/** A call that registers something on a router, in one of the rounds in which it runs. */
export interface Registration extends Registering {
  readonly model: string;
  /** Key of the router that it is registered on. */
  readonly router: string;
  /** Whether that router must be put into an application to answer anything. */
  readonly isPartial: boolean;
  /** Sorts registrations of one router in the order in which they run. */
  readonly order: readonly number[];
  /** The file whose code at the top begins what leads there. */
  readonly begins: string;
  /** Whether the call itself stands at that top. */
  readonly isTop: boolean;
  /** One of the calls of the function around, or one element of the list it is called with: `routes.forEach(r => app.use(r.path, r.router))`. */
  readonly context: Context | null;
}

/** The calls of a file that register something. */
export const registrationsIn = query<Workspace, readonly Registration[]>({
  name: 'registrations',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const names = registeringNames(workspace, '');
    const registrations: Registration[] = [];
    code.expressions.forEach((expression, id) => {
      if (expression.kind !== 'call' || !mayRegister(code, expression, names)) return;
      const call = { uri, expression: id };
      // Who calls the function around is asked only of calls that register something for at least one caller.
      if (!routeCallsAt(workspace, call).length && !isNamedInRounds(workspace, call)) return;
      if (isMountOfTests(workspace, call)) return;
      const rounds = contextsOf(workspace, call)
        .flatMap((each) => loopRounds(workspace, call, each))
        .filter((each) => !isDead(workspace, uri, expression.condition, each));
      rounds.forEach((context, round) => {
        const { begins, order } = orderOf(workspace, call, context);
        for (const { model, entry, callee } of routeCallsAt(workspace, call, context)) {
          const router =
            entry.router === 'result'
              ? keyOf(call, context)
              : (scopeAround(workspace, call, model, callee) ?? routerKey(callee, call));
          tablesOf(workspace, call, entry, context).forEach((table, i) => {
            const base = { call, entry, context, table, model, router };
            const own = {
              isPartial: isPartial(workspace, call, context),
              order: [...order, round, i],
              begins,
              isTop: order.length === 1,
            };
            for (const key of keysOf(workspace, base))
              registrations.push({ ...base, ...own, ...(key ? { key } : {}) });
          });
        }
      });
    });
    return registrations;
  },
  fingerprint: (registrations) => JSON.stringify(registrations),
  onCycle: [],
});

/**
 * The rounds in which a registration runs: once for each element of a list that a callback is called with, once for
 * each call of the function around it. One round without a context where that is all, or is not known.
 */
function contextsOf(workspace: Workspace, call: ExpressionPlace): readonly (Context | null)[] {
  const { uri } = call;
  const { code } = factsAt(workspace, uri);
  const id = code.expressions[call.expression]?.function ?? 0;
  const fact = code.functions[id];
  if (id === 0 || !fact) return [null];
  if (!fact.parameters.length) return roundsAround(workspace, uri, id, ROUND_DEPTH);
  const { passed } = usesOfFunction(workspace, uri, id);
  const calls = roundsOf(workspace, uri, id, ROUND_DEPTH);
  const isBelow = calls.length === 1 && (calls[0]?.self !== undefined || isOfRound(calls[0]?.outer ?? null));
  if ((calls.length > 1 || isBelow) && calls.length <= ROUND_LIMIT) return calls;
  // A method that registers what it is given registers nothing where nobody calls it.
  if (!calls.length && !passed.length && fact.kind === 'method' && isFirstGiven(code, call.expression, id))
    return [];
  return calls.length ? [null] : iterations(workspace, uri, id, ROUND_DEPTH);
}

/** Whether a context tells the round of a loop, or of what calls a function with the elements of a list. */
function isOfRound(context: Context | null): boolean {
  for (let at = context; at; at = at.outer) if (at.element) return true;
  return false;
}

/**
 * The rounds of a function that is called with the elements of a list, one within the other where it is written in
 * another such function, or in a loop. One round without a context where nothing is known of it.
 */
function iterations(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  depth: number,
): readonly (Context | null)[] {
  const { calls, passed } = usesOfFunction(workspace, uri, id);
  const around = roundsAround(workspace, uri, id, depth);
  const [given, ...others] = passed;
  if (!given || others.length || calls.length || given.wrapped || given.path.length) return around;
  const rounds = around.flatMap((outer): readonly (Context | null)[] => {
    const elements = iteratedElements(workspace, given.call, given.argument, outer);
    if (!elements.length) return [outer];
    return elements.map(({ place: element, context: within, key, name }) => ({
      uri,
      function: id,
      call: given.call,
      outer,
      element,
      ...(key === undefined ? {} : { key }),
      ...(name === undefined ? {} : { name }),
      ...(within && within !== outer ? { within } : {}),
    }));
  });
  return rounds.length > ROUND_LIMIT ? [null] : rounds;
}

/** The rounds in which a function is made that is written where it is given to a call; one without a context for any other function. */
function roundsAround(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  depth: number,
): readonly (Context | null)[] {
  const { code } = factsAt(workspace, uri);
  const { expression = NONE } = code.functions[id] ?? {};
  const call = code.expressions[expression]?.parent ?? NONE;
  if (depth <= 0 || code.expressions[call]?.kind !== 'call') return [null];
  const around = code.expressions[expression]?.function ?? 0;
  const outer = around === 0 ? [null] : iterations(workspace, uri, around, depth - 1);
  const rounds = outer.flatMap((each) => loopRounds(workspace, { uri, expression }, each));
  return rounds.length > ROUND_LIMIT || !rounds.length ? [null] : rounds;
}

/** An element of a list, or of a list of pairs the value, with its name. */
interface RoundElement extends Located {
  readonly key?: string;
  /** The element itself, of a list of names. */
  readonly name?: string;
}

/** Elements that are names, which are written nowhere. */
function namedElements(uri: string, names: readonly string[]): readonly RoundElement[] {
  return names.map((name) => ({ place: { uri, expression: NONE }, context: null, name }));
}

/**
 * The rounds of the loops around a call: a context for each element of a list that is written down, one loop within the
 * other. One round where the call is the same in all, or nothing is known of the list.
 */
function loopRounds(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  outer: Context | null,
): readonly (Context | null)[] {
  const { code } = factsAt(workspace, uri);
  const loop = code.expressions[expression]?.function ?? 0;
  let rounds: readonly (Context | null)[] = [outer];
  for (const list of listsAround(code, expression)) {
    const next = rounds.flatMap((around): readonly (Context | null)[] => {
      const at = { place: { uri, expression: list }, context: around };
      const names = isListOfNames(code, list) ? namesOfMembers(workspace, at) : namesListed(workspace, at);
      const pairs = names.length
        ? namedElements(uri, names)
        : [...pairsListed(workspace, at), ...membersListed(workspace, at)];
      const lists = pairs.length ? [] : writtenLists(workspace, { uri, expression: list }, around);
      const elements: readonly RoundElement[] = pairs.length
        ? pairs
        : lists.flatMap((each) => roundsOver(workspace, each));
      if (!elements.length) return [around];
      return elements.map(({ place: element, context: within, key, name }) => ({
        uri,
        function: NONE,
        loop,
        call: { uri, expression: list },
        outer: around ?? lists[0]?.context ?? null,
        element,
        ...(key === undefined ? {} : { key }),
        ...(name === undefined ? {} : { name }),
        ...(within && within !== around ? { within } : {}),
      }));
    });
    if (next.length > ROUND_LIMIT) return rounds;
    rounds = next;
  }
  const isFelt = rounds.some(
    (each) =>
      each?.loop !== undefined && contextFelt(workspace, { uri, expression }, each)?.loop !== undefined,
  );
  return isFelt ? rounds : [outer];
}

/**
 * Whether a call puts what its function is given somewhere, and only tests give something: `createTestApp(router)`. What
 * is put there is in use elsewhere.
 */
function isMountOfTests(workspace: Workspace, place: ExpressionPlace): boolean {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call' || call.function === 0) return false;
  const isGiven = call.arguments.some((id) => {
    const argument = code.expressions[id];
    return argument?.kind === 'reference' && isParameterOf(code, argument, call.function);
  });
  if (!isGiven || !routeCallsAt(workspace, place).some(({ entry }) => entry.kind === 'mount')) return false;
  const { calls, passed } = usesOfFunction(workspace, uri, call.function);
  return calls.length > 0 && !passed.length && calls.every((each) => isTestFile(workspace, each.uri));
}

/** A context for each call of a function, and where the call hands on what it was given, for each call around it. */
function roundsOf(workspace: Workspace, uri: string, id: FunctionId, depth: number): readonly Context[] {
  const { calls: all } = usesOfFunction(workspace, uri, id);
  const used = all.filter((each) => !isTestFile(workspace, each.uri));
  const calls = used.length ? used : all;
  if (calls.length > ROUND_LIMIT) return [];
  return calls.flatMap((call): readonly Context[] => {
    const { code } = factsAt(workspace, call.uri);
    const around = code.expressions[call.expression]?.function ?? 0;
    const outer = depth > 1 && handsOn(workspace, call, around) ? around : 0;
    const found = outer ? roundsOf(workspace, call.uri, outer, depth - 1) : [];
    // A method that only hands on what it is given (`get(path, handler) { this.route(…); }`) does nothing where nobody calls it.
    if (outer && !found.length && isNeverCalled(workspace, call.uri, outer)) return [];
    const above: readonly (Context | null)[] = found.length ? found : roundsAt(workspace, call, depth - 1);
    return above.flatMap((each) => {
      const callees = calleesOf(workspace, call, each);
      const callee = callees.find(
        (value) => value.kind === 'function' && value.uri === uri && value.function === id,
      );
      // A function that is given others to run, `group('/admin', (add) => …)`, runs one of them for each of its callers.
      const isOther = each !== null && !callee && callees.length > 0 && callees.every(isFunction);
      if (isOther || isDead(workspace, call.uri, code.expressions[call.expression]?.condition ?? NONE, each))
        return [];
      const own = { uri, function: id, call, outer: each };
      return [callee?.kind === 'function' && callee.self ? { ...own, self: callee.self } : own];
    });
  });
}

/** The rounds in which a call runs that stands in a loop, or in a function that is called with the elements of a list. */
function roundsAt(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  depth: number,
): readonly (Context | null)[] {
  const around = factsAt(workspace, uri).code.expressions[expression]?.function ?? 0;
  const outer = around === 0 || depth <= 0 ? [null] : iterations(workspace, uri, around, depth);
  const rounds = outer.flatMap((each) => loopRounds(workspace, { uri, expression }, each));
  return rounds.length > ROUND_LIMIT || !rounds.length ? [null] : rounds;
}

function isFunction({ kind }: Value): boolean {
  return kind === 'function';
}

/** Whether a function is a method that nobody is seen to call or to hand on. */
function isNeverCalled(workspace: Workspace, uri: string, id: FunctionId): boolean {
  const { calls, passed } = usesOfFunction(workspace, uri, id);
  const isMethod = factsAt(workspace, uri).code.functions[id]?.kind === 'method';
  return isMethod && !calls.length && !passed.length;
}

/** Whether the first argument of a call is a parameter of the function around it. */
function isFirstGiven(code: Code, id: ExpressionId, around: FunctionId): boolean {
  const call = code.expressions[id];
  const first = call?.kind === 'call' ? code.expressions[call.arguments[0] ?? NONE] : undefined;
  return first?.kind === 'reference' && isParameterOf(code, first, around);
}

function isParameterOf(
  code: Code,
  { binding }: Extract<Expression, { kind: 'reference' }>,
  around: FunctionId,
): boolean {
  return (code.bindings[binding]?.definitions ?? []).some((definition) => {
    const { from } = code.definitions[definition] ?? {};
    return from?.kind === 'parameter' && from.function === around;
  });
}

/** Whether a call is given parameters of the function around it; in a constructor, whether it runs for several objects. */
function handsOn(
  workspace: Workspace,
  { uri, expression: call }: ExpressionPlace,
  around: FunctionId,
): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[around];
  const { start, end } = code.expressions[call] as Expression;
  if (around === 0 || !fact?.parameters.length) return false;
  if (fact.kind === 'constructor') return isMadeSeveralTimes(workspace, { uri, class: fact.class });
  return code.expressions.some(
    (each) =>
      each.kind === 'reference' &&
      each.start >= start &&
      each.end <= end &&
      isParameterOf(code, each, around),
  );
}

/** The elements of the list literal whose elements a call gives to a function; empty if it is no such call. */
function iteratedElements(
  workspace: Workspace,
  call: ExpressionPlace,
  argument: number,
  context: Context | null,
): readonly RoundElement[] {
  const { code } = factsAt(workspace, call.uri);
  const expression = code.expressions[call.expression];
  const callee = expression?.kind === 'call' ? code.expressions[expression.callee] : undefined;
  if (expression?.kind !== 'call' || callee?.kind !== 'member' || callee.property === null) return [];
  const list = { uri: call.uri, expression: callee.object };
  // `import(file).then((module) => …)`, in a round that tells which file is meant.
  if (callee.property === 'then' && argument === 0 && tellsName(context)) return [{ place: list, context }];
  if (!givesElements(workspace, callee.property, argument, expression.arguments.length)) return [];
  const at = { place: list, context };
  const names = namesListed(workspace, at);
  if (names.length) return namedElements(call.uri, names);
  const pairs = pairsListed(workspace, at);
  if (pairs.length) return pairs;
  const members = membersListed(workspace, at);
  if (members.length) return members;
  return writtenLists(workspace, list, context).flatMap((each) => roundsOver(workspace, each));
}

/** The list literals that an expression stands for; none where it may be another thing. */
function writtenLists(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly ArrayValue[] {
  const values = valuesOf(workspace, place, context);
  const lists = values.flatMap((value) => (value.kind === 'array' ? [value] : []));
  return lists.length === values.length ? lists : [];
}

/** Names of members that register something in some model: a cheap test before values are asked. */
const registeringNames = query<Workspace, ReadonlySet<string>>({
  name: 'names that register',
  compute: (workspace) => {
    const names = new Set<string>();
    for (const { routes } of automatonOf(workspace).models.values())
      for (const entry of routes ?? [])
        for (const call of list(entry.call))
          for (const name of call.replace(/\(\)$/, '').split(/[.{},\s]+/)) if (name) names.add(name);
    return names;
  },
  onCycle: new Set(),
});

/** A call of a member of such a name, or of something that is imported or made by that: `mount('/api', app)`. */
function mayRegister(
  code: Code,
  call: Extract<Expression, { kind: 'call' }>,
  names: ReadonlySet<string>,
): boolean {
  const made = code.expressions[call.callee];
  const callee = made?.kind === 'call' ? code.expressions[made.callee] : made;
  if (callee?.kind === 'member') return callee.property === null || names.has(callee.property);
  return callee?.kind === 'reference' && isImported(code, callee.binding);
}

function isImported(code: Code, binding: BindingId): boolean {
  return (code.bindings[binding]?.definitions ?? []).some((id) => {
    const from = code.definitions[id]?.from;
    if (from?.kind === 'import') return true;
    return from?.kind === 'value' && code.imports.some((each) => each.expression === from.value);
  });
}

/** Whether a method of a router is called whose name only the rounds of a loop may tell: `app[verb](path, handler)`. */
function isNamedInRounds(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (callee?.kind !== 'member' || callee.property !== null) return false;
  const { routers } = automatonOf(workspace);
  return valuesOf(workspace, { uri, expression: callee.object }).some(
    (value) => value.kind === 'library' && value.states.some((state) => routers.has(state)),
  );
}

/** Whether what a call is made on must be put into an application to answer anything: `express.Router()`. */
function isPartial(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  context: Context | null,
): boolean {
  const { partial, routers } = automatonOf(workspace);
  const receiver = receiverOf(factsAt(workspace, uri).code, expression);
  const alive = valuesOf(workspace, { uri, expression: receiver }, context)
    .flatMap((value) => (value.kind === 'library' ? value.states : []))
    .filter((state) => routers.has(state));
  return alive.length > 0 && alive.every((state) => partial.has(state));
}

/**
 * The router of what is registered on a value that all files share, in a library whose scopes hold what is registered while
 * their callback runs: the innermost scope around the call, or else the one of the application. Null for other routers.
 */
function scopeAround(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  model: string,
  { site }: LibraryValue,
): string | null {
  if (
    site ||
    !automatonOf(workspace)
      .models.get(model)
      ?.routes?.some(({ around }) => around)
  )
    return null;
  const { code } = factsAt(workspace, uri);
  for (
    let id = code.expressions[expression]?.function ?? 0;
    id > 0;
    id = code.functions[id]?.parent ?? NONE
  ) {
    const call = code.expressions[code.functions[id]?.expression ?? NONE]?.parent ?? NONE;
    const scope = { uri, expression: call };
    const isScope =
      code.expressions[call]?.kind === 'call' &&
      routeCallsAt(workspace, scope).some(({ entry }) => entry.kind === 'scope' && entry.around);
    if (isScope) return keyOf(scope, null);
  }
  return `?${model} ${applicationOf(workspace, uri)}`;
}

/** Routers are told apart by where they are made; one that came from nowhere known is named by its file. */
export function routerKey({ site, context }: LibraryValue, call: ExpressionPlace): string {
  return site ? keyOf(site, context) : `?${call.uri}`;
}

/** A router that a function makes is another one in each call of the function. */
export function keyOf(site: ExpressionPlace, context: Context | null): string {
  return context ? `${placeKey(site)}@${contextKey({ ...context, outer: null })}` : placeKey(site);
}

/** The key without the call that made the router. */
export function baseOf(key: string): string {
  return key.split('@')[0] as string;
}

/**
 * Where in the run a call happens: offsets of the calls that lead to it, outermost first. Calls at the top level of
 * different files are not compared by this alone.
 */
function orderOf(
  workspace: Workspace,
  call: ExpressionPlace,
  context: Context | null,
  passed: readonly string[] = [],
): Pick<Registration, 'order' | 'begins'> {
  const { code } = factsAt(workspace, call.uri);
  const expression = code.expressions[call.expression] as Expression;
  const own = expression.kind === 'call' && expression.open !== NONE ? expression.open : expression.start;
  const alone = { order: [own], begins: call.uri };
  // All ways that lead through a function have to end at the same place above it, or they could not be compared.
  const around = `${call.uri}#${expression.function}`;
  if (expression.function === 0 || passed.includes(around) || passed.length > ORDER_LIMIT) return alone;
  const further = [...passed, around];
  // The call at hand, where several call the function around: `guard(router)` in the file of each router.
  const isKnown = context?.uri === call.uri && context.function === expression.function && !context.element;
  const caller = isKnown ? context.call : firstCaller(workspace, call.uri, expression.function);
  if (!caller) return orderOfCallback(workspace, call.uri, expression.function, own, further) ?? alone;
  const { order, begins } = orderOf(workspace, caller, isKnown ? context.outer : null, further);
  return { order: [...order, own], begins };
}

/**
 * What a callback does that is written in the call it is given to, such as `routers.forEach((router) => app.use(router))`,
 * happens where that call stands among the others of its function. Null for other functions.
 */
function orderOfCallback(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  own: number,
  passed: readonly string[],
): Pick<Registration, 'order' | 'begins'> | null {
  const { code } = factsAt(workspace, uri);
  const written = code.expressions[code.functions[id]?.expression ?? NONE];
  const given = code.expressions[written?.parent ?? NONE];
  if (!written || given?.kind !== 'call') return null;
  const { order, begins } = orderOf(workspace, { uri, expression: written.parent }, null, passed);
  return { order: [...order.slice(0, -1), own], begins };
}

function firstCaller(workspace: Workspace, uri: string, id: FunctionId): ExpressionPlace | null {
  return usesOfFunction(workspace, uri, id).calls[0] ?? null;
}
