/**
 * Endpoints: what answers which request, and what runs before it. Registrations are read per file; then routers are
 * put together over files by their mounts, in the order in which registrations run.
 */
import {
  type BindingId,
  type Code,
  type ConditionId,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { groupedBy } from '../../text/groups.ts';
import { hash } from '../../text/hash.ts';
import type { Place, Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { isTestFile, programFiles } from '../../workspace/test-files.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { answersPlainly } from '../replies/answers.ts';
import { returnedByHandlers } from '../replies/returned-replies.ts';
import { valuesPass } from '../values/argument-tests.ts';
import { importedFiles, importedValues } from '../values/folder-imports.ts';
import { elementsOf, type Located } from '../values/located.ts';
import { pathTextsAt } from '../values/path-texts.ts';
import { type ReturnedReply, returnedBy } from '../values/returned.ts';
import { propertyValues } from '../values/sayings.ts';
import { usesOfFunction } from '../values/uses.ts';
import type { Context, ExpressionPlace, FunctionValue, LibraryValue, Value } from '../values/value.ts';
import {
  calleesOf,
  contextKey,
  isMadeSeveralTimes,
  receiverOf,
  stepInto,
  valueKey,
  valuesOf,
} from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import { type GuardEntry, type GuardKind, list, type RouteEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { answeredRequests } from './answered-requests.ts';
import { type ChainLink, type Endpoint, linksAt, takenApart } from './chain.ts';
import { endpointsOfClasses } from './class-endpoints.ts';
import { endpointsOfDescriptions } from './described-endpoints.ts';
import { join, PATH_LIMIT, type Prefix, segments } from './endpoint-paths.ts';
import { isExempt } from './exemptions.ts';
import { fileEndpoints, fileReplies } from './file-endpoints.ts';
import { withRoutersOfFiles } from './file-routers.ts';
import { defaultExport, defaultExportPlaces, loadedFiles, siteOfFunction } from './loaded-files.ts';
import { methodsOf } from './methods.ts';
import { endpointsOfProcedures } from './procedures.ts';
import { runsFor } from './request-line.ts';
import { endpointsOfResolvers } from './resolver-endpoints.ts';
import {
  givenAt,
  handlersAt,
  pathAt,
  type Registering,
  routeCallsAt,
  schemaGiven,
  tablesOf,
} from './routes.ts';

/** Routers mounted deeper than this are not followed: a cycle of mounts ends here. */
const MOUNT_LIMIT = 12;
/** Calls of a registering function, or elements of a table of routes, that are told apart. */
const ROUND_LIMIT = 500;
/** Functions that call a registering function, one within the other. */
const ROUND_DEPTH = 3;

interface Registration extends Registering {
  readonly model: string;
  /** Key of the router that it is registered on. */
  readonly router: string;
  /** Whether that router must be put into an application to answer anything. */
  readonly isPartial: boolean;
  /** Sorts registrations of one router in the order in which they run. */
  readonly order: readonly number[];
  /** One of the calls of the function around, or one element of the list it is called with: `routes.forEach(r => app.use(r.path, r.router))`. */
  readonly context: Context | null;
}

/** The calls of a file that register something. */
const registrationsIn = query<Workspace, readonly Registration[]>({
  name: 'registrations',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const names = registeringNames(workspace, '');
    const registrations: Registration[] = [];
    code.expressions.forEach((expression, id) => {
      if (expression.kind !== 'call' || !mayRegister(code, expression, names)) return;
      const call = { uri, expression: id };
      // Who calls the function around is asked only of calls that register something for at least one caller.
      if (!routeCallsAt(workspace, call).length) return;
      const order = orderOf(workspace, call);
      if (isMountOfTests(workspace, call)) return;
      contextsOf(workspace, call).forEach((context, round) => {
        for (const { model, entry, callee } of routeCallsAt(workspace, call, context)) {
          const router = entry.router === 'result' ? keyOf(call, context) : routerKey(callee, call);
          tablesOf(workspace, call, entry, context).forEach((table, i) => {
            registrations.push({
              call,
              entry,
              context,
              table,
              model,
              router,
              isPartial: isPartial(workspace, call, context),
              order: [...order, round, i],
            });
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
  if (id === 0 || !fact?.parameters.length) return [null];
  const { passed } = usesOfFunction(workspace, uri, id);
  const calls = roundsOf(workspace, uri, id, ROUND_DEPTH);
  const isBelow = calls.length === 1 && calls[0]?.self !== undefined;
  if ((calls.length > 1 || isBelow) && calls.length <= ROUND_LIMIT) return calls;
  // A method that registers what it is given registers nothing where nobody calls it.
  if (!calls.length && !passed.length && fact.kind === 'method' && isFirstGiven(code, call.expression, id))
    return [];
  const [given, ...others] = passed;
  if (!given || others.length || calls.length || given.wrapped || given.path.length) return [null];
  const elements = iteratedElements(workspace, given.call, given.argument);
  if (!elements.length || elements.length > ROUND_LIMIT) return [null];
  return elements.map((element) => ({ uri, function: id, call: given.call, outer: null, element }));
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
    return (found.length ? found : [null]).map((each) => {
      const callee = calleesOf(workspace, call, each).find(
        (value) => value.kind === 'function' && value.uri === uri && value.function === id,
      );
      const own = { uri, function: id, call, outer: each };
      return callee?.kind === 'function' && callee.self ? { ...own, self: callee.self } : own;
    });
  });
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
): readonly ExpressionPlace[] {
  const automaton = automatonOf(workspace);
  const { code } = factsAt(workspace, call.uri);
  const expression = code.expressions[call.expression];
  const callee = expression?.kind === 'call' ? code.expressions[expression.callee] : undefined;
  if (expression?.kind !== 'call' || callee?.kind !== 'member' || callee.property === null) return [];
  const isIteration = (automaton.states[automaton.any]?.members.get(callee.property) ?? []).some((state) =>
    automaton.states[state]?.callbackParameters.some(
      (each) =>
        each.index === 0 &&
        selects(each.which, argument, expression.arguments.length) &&
        automaton.states[each.to]?.ofValue.some((saying) => saying.section === 'iterations'),
    ),
  );
  if (!isIteration) return [];
  const lists = valuesOf(workspace, { uri: call.uri, expression: callee.object });
  const [list] = lists;
  if (lists.length !== 1 || list?.kind !== 'array') return [];
  const array = factsAt(workspace, list.uri).code.expressions[list.expression];
  return array?.kind === 'array'
    ? array.elements.map((element) => ({ uri: list.uri, expression: element }))
    : [];
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

/** A call of a member of such a name, or of something that is imported: `mount('/api', app)`. */
function mayRegister(
  code: Code,
  call: Extract<Expression, { kind: 'call' }>,
  names: ReadonlySet<string>,
): boolean {
  const callee = code.expressions[call.callee];
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

/** Routers are told apart by where they are made; one that came from nowhere known is named by its file. */
function routerKey({ site, context }: LibraryValue, call: ExpressionPlace): string {
  return site ? keyOf(site, context) : `?${call.uri}`;
}

/** A router that a function makes is another one in each call of the function. */
function keyOf(site: ExpressionPlace, context: Context | null): string {
  return context ? `${placeKey(site)}@${contextKey({ ...context, outer: null })}` : placeKey(site);
}

/** The key without the call that made the router. */
function baseOf(key: string): string {
  return key.split('@')[0] as string;
}

function placeKey({ uri, expression }: ExpressionPlace): string {
  return `${uri}#${expression}`;
}

/**
 * Where in the run a call happens: offsets of the calls that lead to it, outermost first. Calls at the top level of
 * different files are not compared by this alone.
 */
function orderOf(workspace: Workspace, call: ExpressionPlace, depth = 0): readonly number[] {
  const { code } = factsAt(workspace, call.uri);
  const expression = code.expressions[call.expression] as Expression;
  const own = expression.kind === 'call' && expression.open !== NONE ? expression.open : expression.start;
  if (expression.function === 0 || depth > 8) return [own];
  const caller = firstCaller(workspace, call.uri, expression.function);
  return caller ? [...orderOf(workspace, caller, depth + 1), own] : [own];
}

function firstCaller(workspace: Workspace, uri: string, id: FunctionId): ExpressionPlace | null {
  return usesOfFunction(workspace, uri, id).calls[0] ?? null;
}

/** Replies by returned values, of handlers that a file registers or is. */
export function returnedReplies(workspace: Workspace, uri: string): readonly ReturnedReply[] {
  const registered = registrationsIn(workspace, uri).flatMap((registration): readonly ReturnedReply[] => {
    const { model, call, entry } = registration;
    const returns = entry.returns ?? automatonOf(workspace).models.get(model)?.handler?.returns;
    if (!returns || (entry.kind ?? 'endpoint') !== 'endpoint') return [];
    const last = handlersAt(workspace, registration).at(-1);
    const links = last ? linksAt(workspace, last.place, 'route', last.context) : [];
    return returnedBy(workspace, { registration: call, model }, returns, links.at(-1)?.functions ?? []);
  });
  return [...returnedByHandlers(workspace, uri), ...registered, ...fileReplies(workspace, uri)];
}

interface Routing {
  readonly endpoints: readonly Endpoint[];
  readonly lost: number;
}

const routing = query<Workspace, Routing>({
  name: 'routing',
  compute: (workspace) => new Assembly(workspace).run(),
  onCycle: { endpoints: [], lost: 0 },
});

/**
 * The ways in which routes are written down: calls that register handlers, put together here. A way that is no call
 * (decorated classes, files at certain places) is a file of its own beside this one, and one entry in this list.
 */
const WAYS: readonly ((workspace: Workspace) => readonly Endpoint[])[] = [
  (workspace) => withRoutersOfFiles(workspace, fileEndpoints(workspace), routing(workspace, '').endpoints),
  endpointsOfClasses,
  endpointsOfProcedures,
  endpointsOfResolvers,
  endpointsOfDescriptions,
];

/** Endpoints, and what tells apart what is said of each: equal prints mean equal endpoints. */
interface Printed {
  readonly all: readonly Endpoint[];
  readonly prints: ReadonlyMap<string, string>;
}

const endpoints = query<Workspace, Printed>({
  name: 'endpoints',
  compute: (workspace) => {
    const all = WAYS.flatMap((way) => way(workspace)).filter(
      ({ place }) => !isTestFile(workspace, place.uri),
    );
    // Endpoints share the links of routers above them, which are written out once.
    const links = new Map<ChainLink, string>();
    const linkPrint = (link: ChainLink) => {
      const known = links.get(link);
      if (known !== undefined) return known;
      const print = hash(JSON.stringify(link));
      links.set(link, print);
      return print;
    };
    const print = ({ chain, ...rest }: Endpoint) => hash(JSON.stringify([rest, chain.map(linkPrint)]));
    return { all, prints: new Map(all.map((each) => [each.id, print(each)])) };
  },
  onCycle: { all: [], prints: new Map() },
});

/**
 * All endpoints of the workspace. Who asks rests on all of them and their places; what is asked often is better asked
 * of `endpointsIn`, `siblingsOf` and the like.
 */
export function allEndpoints(workspace: Workspace): readonly Endpoint[] {
  return endpoints(workspace, '').all;
}

/** A short text that is the same for equal endpoints only, for the fingerprints of answers that hold some. */
export function printOf(workspace: Workspace, { id }: Endpoint): string {
  return endpoints(workspace, '').prints.get(id) ?? id;
}

/** Registrations that were seen but whose path or handler could not be told. */
export function lostRegistrations(workspace: Workspace): number {
  return routing(workspace, '').lost;
}

/** The endpoints by a key, and the prints of each group. */
function groupsOf(
  workspace: Workspace,
  keyOf: (endpoint: Endpoint) => string,
): ReadonlyMap<string, PrintedGroup> {
  const { all, prints } = endpoints(workspace, '');
  return new Map(
    groupedBy(all, keyOf).map(([key, group]) => [
      key,
      { endpoints: group, print: group.map(({ id }) => prints.get(id)).join() },
    ]),
  );
}

interface PrintedGroup {
  readonly endpoints: readonly Endpoint[];
  readonly print: string;
}

const noGroup: PrintedGroup = { endpoints: [], print: '' };

const endpointsByFile = query<Workspace, ReadonlyMap<string, PrintedGroup>>({
  name: 'endpoints by file',
  compute: (workspace) => groupsOf(workspace, ({ registration }) => registration.uri),
  onCycle: new Map(),
});

/** The files that register endpoints. */
export function filesWithEndpoints(workspace: Workspace): readonly string[] {
  return [...endpointsByFile(workspace, '').keys()];
}

/** Most files register none, and what is asked of one does not rest on the endpoints of others. */
const ownEndpoints = query<Workspace, PrintedGroup>({
  name: 'endpoints of a file',
  compute: (workspace, uri) => endpointsByFile(workspace, '').get(uri) ?? noGroup,
  fingerprint: ({ print }) => print,
  onCycle: noGroup,
});

/** Endpoints registered in a file. */
export function endpointsIn(workspace: Workspace, uri: string): readonly Endpoint[] {
  return ownEndpoints(workspace, uri).endpoints;
}

const endpointsByRouter = query<Workspace, ReadonlyMap<string, PrintedGroup>>({
  name: 'endpoints by router',
  compute: (workspace) => groupsOf(workspace, ({ router }) => router),
  onCycle: new Map(),
});

/** Asked about the key of a router instead of a file. */
const ofRouter = query<Workspace, PrintedGroup>({
  name: 'endpoints of a router',
  compute: (workspace, router) => endpointsByRouter(workspace, '').get(router) ?? noGroup,
  fingerprint: ({ print }) => print,
  onCycle: noGroup,
});

/** The endpoints of the same router, itself among them, in order. */
export function siblingsOf(workspace: Workspace, { router }: Endpoint): readonly Endpoint[] {
  return ofRouter(workspace, router).endpoints;
}

/** The numbers of the expressions in a file that stand in the chain of any endpoint. */
const linksByFile = query<Workspace, ReadonlyMap<string, ReadonlySet<number>>>({
  name: 'links of chains',
  compute: (workspace) => {
    const table = new Map<string, Set<number>>();
    for (const { chain } of allEndpoints(workspace)) {
      for (const { place } of chain) {
        const known = table.get(place.uri);
        if (known) known.add(place.expression);
        else table.set(place.uri, new Set([place.expression]));
      }
    }
    return table;
  },
  onCycle: new Map(),
});

const linksOfFile = query<Workspace, ReadonlySet<number>>({
  name: 'links of chains in a file',
  compute: (workspace, uri) => linksByFile(workspace, '').get(uri) ?? new Set(),
  fingerprint: (numbers) => [...numbers].sort((a, b) => a - b).join(),
  onCycle: new Set(),
});

/** Whether an expression stands in the chain of any endpoint. */
export function isInChain(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  return linksOfFile(workspace, uri).has(expression);
}

interface Active {
  readonly prefix: Prefix;
  /** Only requests of exactly this path, or any path below. */
  readonly exact: boolean;
  /** HTTP method it applies to; `*` for all. */
  readonly method: string;
  readonly link: ChainLink;
  /** Kinds of guards of which it holds for routes that say nothing else themselves: a guard given by its name, a plugin. */
  readonly defaults: readonly GuardKind[];
}

interface Shared {
  readonly hooks: readonly Active[];
  readonly middleware: readonly Active[];
}

interface FileRouter {
  readonly key: string;
  /** Whether its hooks hold for what it is put into, too. */
  readonly isShared: boolean;
}

const nowhere: Prefix = { text: '', known: true };
const everywhere = { prefix: nowhere, exact: false, method: '*', defaults: [] };

/** Puts registrations together; lives only while `routing` is computed. */
class Assembly {
  private readonly byRouter = new Map<string, Registration[]>();
  private readonly byBase = new Map<string, string[]>();
  private readonly mounted = new Set<string>();
  /** Router of one object -> the router of its class, on which a method registers that is called for any object. */
  private readonly classOf = new Map<string, string>();
  /** Groups by their key, and which of them are put somewhere else than where they were made. */
  private readonly groups = new Map<string, Registration>();
  private readonly handedOn = new Set<string>();
  /** Routers that are being walked over. */
  private readonly walking = new Set<string>();
  private readonly reached = new Set<string>();
  private readonly endpoints = new Map<string, Endpoint>();
  /** Whether the walk began at a router that is never seen to be put anywhere. */
  private isAdrift = false;
  private lost = 0;

  constructor(private readonly workspace: Workspace) {}

  run(): Routing {
    // A test puts routers where they are not in use.
    for (const uri of programFiles(this.workspace)) {
      for (const registration of registrationsIn(this.workspace, uri)) {
        const { router } = registration;
        const known = this.byRouter.get(router);
        if (known) known.push(registration);
        else {
          this.byRouter.set(router, [registration]);
          this.byBase.set(baseOf(router), [...(this.byBase.get(baseOf(router)) ?? []), router]);
        }
      }
    }
    for (const list of this.byRouter.values()) list.sort(inOrder);
    for (const [key, list] of this.byRouter) for (const each of list) this.noteMounted(key, each);
    const keys = [...this.byRouter.keys()].sort();
    for (const key of keys) if (!this.isMounted(key)) this.start(key);
    // A router that is only mounted within a cycle of mounts still has endpoints.
    for (const key of keys) if (!this.reached.has(key)) this.start(key);
    return { endpoints: [...this.endpoints.values()].sort(byPlace), lost: this.lost };
  }

  private start(key: string): void {
    // The call that makes a router with a prefix is none that is made on it.
    const registrations = this.registrationsOn(key).filter(({ entry }) => entry.router !== 'result');
    this.isAdrift = registrations.length > 0 && registrations.every((each) => each.isPartial);
    this.router(key, nowhere, this.hooksForAll(key, new Set()), 0);
  }

  private isMounted(key: string): boolean {
    const base = baseOf(key);
    if (this.mounted.has(key) || this.mounted.has(base)) return true;
    return key === base && [...this.mounted].some((each) => baseOf(each) === base);
  }

  /** Registrations on a router. Those of a router that no known call made belong to each that a call made, and the other way round. */
  private registrationsOn(key: string): readonly Registration[] {
    const base = baseOf(key);
    const own = this.byRouter.get(key) ?? [];
    const class_ = this.classOf.get(key);
    const others =
      key !== base
        ? [base, ...(class_ ? [class_] : [])].flatMap((each) => this.byRouter.get(each) ?? [])
        : own.length
          ? []
          : (this.byBase.get(base) ?? []).slice(0, 1).flatMap((each) => this.byRouter.get(each) ?? []);
    this.reached.add(key);
    for (const each of [...own, ...others]) this.reached.add(each.router);
    return others.length ? [...own, ...others].sort(inOrder) : own;
  }

  private noteMounted(router: string, registration: Registration): void {
    const { entry, call, context } = registration;
    if (entry.kind === 'group' || entry.kind === 'scope') this.mounted.add(keyOf(call, context));
    if (entry.kind === 'group') this.groups.set(keyOf(call, context), registration);
    if (entry.kind !== 'mount' && entry.kind !== 'scope') return;
    for (const file of entry.folder ? loadedFiles(this.workspace, registration) : [])
      for (const uri of [file.uri, ...file.hooks])
        for (const { key } of this.fileRouters(uri)) this.mounted.add(key);
    for (const at of this.givenHandlers(registration))
      for (const key of this.routersAt(at)) {
        if (key === router) continue;
        this.mounted.add(key);
        const class_ = this.classOf.get(key);
        if (class_) this.mounted.add(class_);
        this.handedOn.add(key);
      }
  }

  /** The routers that a handler argument stands for. */
  private routersAt({ place, context }: Located): readonly string[] {
    const files = importedFiles(this.workspace, place);
    const values = files.length
      ? files.flatMap((file) => importedValues(this.workspace, file))
      : valuesOf(this.workspace, place, context);
    const keys = values.map((value) => this.mountedKey(value));
    return [...new Set(keys.filter((key) => key !== null))];
  }

  /** The router that a value is, or null. */
  private mountedKey(value: Value): string | null {
    if (value.kind !== 'library' || !value.site) return null;
    const { routers } = automatonOf(this.workspace);
    if (!value.states.some((state) => routers.has(state))) return null;
    const key = keyOf(value.site, value.context);
    const class_ = value.context?.function === NONE ? value.context.outer : null;
    if (class_) this.classOf.set(key, keyOf(value.site, class_));
    return key;
  }

  private givenHandlers(registration: Registration): readonly Located[] {
    return handlersAt(this.workspace, registration).flatMap((each) => takenApart(this.workspace, each));
  }

  /**
   * Walks over what is registered on a router.
   * @param siblings key under which the endpoints count as neighbours: that of the router a group of routes belongs to
   * @returns what a router may share: its hooks, and the middleware that still runs when none of its routes answered
   */
  private router(
    key: string,
    under: Prefix,
    above: readonly Active[],
    depth: number,
    siblings = key,
    within: readonly FunctionValue[] | null = null,
  ): Shared {
    // A router that is mounted within itself gives nothing new there.
    if (this.walking.has(key) || depth > MOUNT_LIMIT) return { hooks: [], middleware: [] };
    this.walking.add(key);
    const shared = this.walk(key, under, above, depth, siblings, within);
    this.walking.delete(key);
    return shared;
  }

  private walk(
    key: string,
    under: Prefix,
    above: readonly Active[],
    depth: number,
    siblings: string,
    within: readonly FunctionValue[] | null,
  ): Shared {
    const all = this.registrationsOn(key);
    const registrations = within ? all.filter((each) => this.isWithin(each, within)) : all;
    const of = (...kinds: readonly RouteEntry['kind'][]) =>
      registrations.filter(({ entry }) => kinds.includes(entry.kind));
    const prefix = of('prefix')
      .flatMap((each) => this.paths(each).slice(0, 1))
      .reduce(join, under);
    const hooksThat = (isSo: (entry: RouteEntry) => boolean) =>
      of('hook')
        .filter(({ entry }) => entry.reach !== 'all' && isSo(entry))
        .flatMap((each) => this.hooksOf(each));
    const hooks = hooksThat(({ reach }) => reach !== 'own');
    const own = hooksThat(({ reach }) => reach === 'own');
    for (const each of of('scope')) {
      for (const path of this.paths(each))
        hooks.push(...this.scope(each, join(prefix, path), [...above, ...hooks, ...own], depth));
    }
    if (of('hook').some(({ entry }) => entry.shares)) hooks.push(...own.splice(0));
    const active = [...above, ...hooks, ...own];
    const before = active.length;
    for (const each of of(undefined, 'endpoint', 'mount', 'group')) {
      for (const path of this.paths(each).map((path) => join(prefix, path))) {
        if (each.entry.kind === 'mount') this.mount(each, key, path, active, depth);
        else if (each.entry.kind === 'group') {
          const group = keyOf(each.call, each.context);
          if (!this.handedOn.has(group)) this.router(group, path, active, depth + 1, siblings);
        } else this.endpoint(each, siblings, path, active);
      }
    }
    return { hooks, middleware: active.slice(before) };
  }

  /** A callback gets a router of its own; a router that is given instead shares its hooks, as does middleware of a library. */
  private scope(
    registration: Registration,
    prefix: Prefix,
    above: readonly Active[],
    depth: number,
  ): readonly Active[] {
    const key = keyOf(registration.call, registration.context);
    if (registration.entry.folder) return this.folder(registration, prefix, above, depth);
    // Of several callbacks in one call each has its own prefix.
    const callbacks = registration.table
      ? this.givenHandlers(registration).flatMap(({ place, context }) =>
          valuesOf(this.workspace, place, context).filter((value) => value.kind === 'function'),
        )
      : null;
    this.router(key, prefix, relabel(above), depth + 1, key, callbacks);
    return this.givenHandlers(registration).flatMap((at): readonly Active[] => {
      const routers = this.routersAt(at).filter((each) => each !== key && each !== registration.router);
      if (routers.length)
        return routers.flatMap((each) => this.router(each, prefix, relabel(above), depth + 1).hooks);
      return this.plugins([at]);
    });
  }

  private isWithin({ call }: Registration, callbacks: readonly FunctionValue[]): boolean {
    const { code } = factsAt(this.workspace, call.uri);
    for (
      let at = code.expressions[call.expression]?.function ?? NONE;
      at !== NONE;
      at = code.functions[at]?.parent ?? NONE
    )
      if (callbacks.some((each) => each.uri === call.uri && each.function === at)) return true;
    return false;
  }

  /** Each file of a folder is a scope of its own; what its files share among each other is shared with the router, too. */
  private folder(
    registration: Registration,
    prefix: Prefix,
    above: readonly Active[],
    depth: number,
  ): readonly Active[] {
    const shared: Active[] = [];
    for (const file of loadedFiles(this.workspace, registration)) {
      const under = join(prefix, { text: file.prefix, known: true });
      const before = relabel([...above, ...shared]);
      const hooks = file.hooks.flatMap((uri) =>
        this.fileRouters(uri).flatMap(({ key }) => this.router(key, under, before, depth + 1).hooks),
      );
      for (const { key, isShared } of this.fileRouters(file.uri)) {
        const own = this.router(key, under, [...before, ...hooks], depth + 1);
        if (isShared) shared.push(...own.hooks);
      }
      const exported = defaultExportPlaces(this.workspace, file.uri);
      shared.push(...this.plugins(exported), ...this.namedPlugins(registration.model, exported));
    }
    return shared;
  }

  /** Plugins that guard by being registered, as a hook of the model says: those that a file of a folder only exports. */
  private namedPlugins(model: string, given: readonly Located[]): readonly Active[] {
    const { models, nameOf } = automatonOf(this.workspace);
    return given.flatMap((at) => {
      const values = valuesOf(this.workspace, at.place, at.context);
      const isNamed = (name: string | undefined) =>
        values.some(
          (value) =>
            value.kind === 'library' &&
            value.states.some((state) => nameOf.get(state) === `${model}:${name}`),
        );
      return (models.get(model)?.routes ?? []).flatMap(({ kind, guard, when = [] }): readonly Active[] => {
        if (kind !== 'hook' || !guard || !when.some((test) => test.value && isNamed(test.value))) return [];
        return linksAt(this.workspace, at.place, 'router', at.context).map((link) => {
          const guards = [{ kind: guard.kind, why: `${link.name} is registered` }];
          return { ...everywhere, link: { ...link, unknown: false, guards }, defaults: [guard.kind] };
        });
      });
    });
  }

  /** Middleware that libraries' plugins put before all routes of the router to which they are given. */
  private plugins(given: readonly Located[]): readonly Active[] {
    return given
      .flatMap((at) => linksAt(this.workspace, at.place, 'router', at.context))
      .filter((link) => !link.functions.length && !link.unknown)
      .map((link) => ({ ...everywhere, link, defaults: this.kindsOf(link) }));
  }

  /** The routers that the default export of a file gets, or shares. */
  private fileRouters(uri: string): readonly FileRouter[] {
    return defaultExport(this.workspace, uri).flatMap((value): readonly FileRouter[] => {
      const site =
        value.kind === 'function' ? siteOfFunction(this.workspace, value.uri, value.function) : null;
      if (site) return [{ key: keyOf(site, null), isShared: false }];
      const shared = this.mountedKey(value);
      return shared ? [{ key: shared, isShared: true }] : [];
    });
  }

  private hooksOf(registration: Registration): Active[] {
    const named = this.namedGuard(registration);
    const links = this.givenHandlers(registration).flatMap((at) =>
      linksAt(this.workspace, at.place, 'router', at.context),
    );
    return [
      ...links.map((link) => ({ ...everywhere, link })),
      ...(named?.link ? [{ ...everywhere, link: named.link, defaults: [named.kind] }] : []),
    ];
  }

  /** Hooks of a router, and of the scopes in it, that hold for all routes of the whole server. */
  private hooksForAll(key: string, seen: Set<string>): readonly Active[] {
    if (seen.has(key)) return [];
    seen.add(key);
    return this.registrationsOn(key).flatMap((each): readonly Active[] => {
      if (each.entry.kind === 'hook') return each.entry.reach === 'all' ? this.hooksOf(each) : [];
      if (each.entry.kind !== 'scope') return [];
      const inner = [
        keyOf(each.call, each.context),
        ...this.givenHandlers(each).flatMap((at) => this.routersAt(at)),
      ];
      return inner.flatMap((other) => this.hooksForAll(other, seen));
    });
  }

  private mount(
    registration: Registration,
    key: string,
    prefix: Prefix,
    active: Active[],
    depth: number,
  ): void {
    const here: Active[] = [];
    const isPattern = registration.entry.match === 'pattern' && pathAt(this.workspace, registration) !== null;
    const below = isPattern ? /^(.*?)\/?\*$/.exec(prefix.text) : null;
    const where = below ? { ...prefix, text: below[1] ?? '' } : prefix;
    const exact = isPattern && !below;
    for (const at of this.givenHandlers(registration)) {
      const routers = this.routersAt(at).filter((each) => each !== key);
      for (const each of routers) {
        const group = this.groups.get(each);
        const siblings = this.isSingleRoute(each) ? key : each;
        // A group that is put somewhere takes its own path with it.
        for (const own of group ? this.paths(group) : [nowhere]) {
          const under = join(prefix, own);
          const before = relabel([...active, ...here]);
          const { middleware } = this.router(each, under, before, depth + 1, siblings);
          if (registration.entry.shares) here.push(...relabel(middleware));
        }
      }
      if (routers.length) continue;
      for (const link of linksAt(this.workspace, at.place, 'router', at.context)) {
        if (!this.isErrorHandler(registration.model, link))
          here.push({ prefix: where, exact, method: '*', link, defaults: [] });
      }
    }
    active.push(...here);
  }

  /** A middleware that is one route (`route.get('/', handler)`) counts as a route of where it is put. */
  private isSingleRoute(key: string): boolean {
    const registrations = this.byRouter.get(key) ?? [];
    return registrations.length > 0 && registrations.every(({ entry }) => entry.router === 'result');
  }

  private isErrorHandler(model: string, link: ChainLink): boolean {
    const error = automatonOf(this.workspace).models.get(model)?.handler?.error;
    return (
      !!error &&
      link.functions.length > 0 &&
      link.functions.every(
        (value) =>
          factsAt(this.workspace, value.uri).code.functions[value.function]?.parameters.length ===
          error.length,
      )
    );
  }

  private endpoint(registration: Registration, key: string, path: Prefix, active: Active[]): void {
    const links = handlersAt(this.workspace, registration).flatMap((at) =>
      linksAt(this.workspace, at.place, 'route', at.context),
    );
    const last = links.at(-1);
    if (!last) {
      if (registration.entry.answers === 'itself') this.answered(registration, key, path, active);
      else this.lost++;
      return;
    }
    // An application that is given instead of a handler answers itself.
    if (registration.entry.path === 'export' && !last.functions.length && !last.unknown) return;
    if (registration.entry.answers === 'any') {
      this.answering(registration, key, path, active, links, last);
      return;
    }
    const methods = this.methods(registration);
    if (this.onlyPasses(registration.model, last)) {
      for (const method of methods)
        for (const link of links) active.push({ prefix: path, exact: true, method, link, defaults: [] });
      return;
    }
    const named = this.namedGuard(registration);
    for (const method of methods) {
      const here = active.filter((each) => isMet(each, method, path));
      const isReplaced = ({ defaults }: Active) => named !== null && defaults.includes(named.kind);
      const isWaived = (each: Active) =>
        (named?.link === null && isReplaced(each)) ||
        isExempt(this.workspace, each.link, method, path.text || '/');
      const before = here.filter((each) => !isReplaced(each) && !isWaived(each));
      const waived = here.filter(isWaived).map(({ link }) => link);
      const own = named?.link ? [named.link] : [];
      const route = links
        .slice(0, -1)
        .filter((link) => !isExempt(this.workspace, link, method, path.text || '/'));
      const chain = [...before.map((each) => each.link), ...own, ...route];
      this.add(registration, key, method, path, chain, last, waived);
    }
  }

  /** An endpoint that the library answers itself. */
  private answered(registration: Registration, key: string, path: Prefix, active: readonly Active[]): void {
    for (const method of this.methods(registration)) {
      const before = active.filter((each) => isMet(each, method, path)).map(({ link }) => link);
      this.add(registration, key, method, path, before, null, []);
    }
  }

  /** A handler that is called for all paths: an endpoint for each request that it tells apart. */
  private answering(
    registration: Registration,
    key: string,
    path: Prefix,
    active: readonly Active[],
    links: readonly ChainLink[],
    last: ChainLink,
  ): void {
    const { model } = registration;
    const before = [...active.map((each) => each.link), ...links.slice(0, -1)];
    const byReturning = automatonOf(this.workspace).models.get(model)?.handler?.returns !== undefined;
    const requests = answeredRequests(this.workspace, last, byReturning);
    for (const request of requests) {
      const { uri, span } = request;
      const at = { text: request.path, known: true };
      this.add(registration, key, request.method, join(path, at), before, last, [], { uri, span });
    }
    // What only hands requests on, to an application for example, answers none itself.
    if (requests.length || !last.functions.some((each) => this.answersItself(each, byReturning))) return;
    const methods = methodsOf(this.workspace, last, byReturning);
    for (const { method } of methods.length ? methods : [{ method: '*' }])
      this.add(registration, key, method, join(path, { text: '/*', known: false }), before, last, []);
  }

  private answersItself(value: FunctionValue, byReturning: boolean): boolean {
    if (!byReturning) return answersPlainly(this.workspace, value);
    const { code } = factsAt(this.workspace, value.uri);
    const { routers } = automatonOf(this.workspace);
    return (code.functions[value.function]?.exits ?? []).some(({ kind, value: expression }) => {
      if (kind !== 'return' || expression === NONE) return false;
      const at = code.expressions[expression];
      const call = at?.kind === 'await' ? at.operand : expression;
      const receiver = { uri: value.uri, expression: receiverOf(code, call) };
      return !valuesOf(this.workspace, receiver, value.context).some(
        (each) => each.kind === 'library' && each.states.some((state) => routers.has(state)),
      );
    });
  }

  private add(
    registration: Registration,
    router: string,
    method: string,
    path: Prefix,
    chain: readonly ChainLink[],
    handler: ChainLink | null,
    waived: readonly ChainLink[],
    place: Place | null = null,
  ): void {
    const { call, table, model, entry } = registration;
    const written = this.writtenAt(registration);
    const where = `${placeKey(call)}${table ? `:${placeKey(table.place)}` : ''} ${method} ${path.text}`;
    // A function that registers may be called many times, from tests too: what is the same in each call counts once.
    const key = [where, ...[...chain, ...(handler ? [handler] : [])].map(identityOf)].join(' ');
    if (this.endpoints.has(key)) return;
    const schemas = (entry.schemas ?? []).flatMap(({ at, part, form }) =>
      schemaGiven(this.workspace, registration, at).map((each) => ({ ...each, part, form })),
    );
    this.endpoints.set(key, {
      id: `${where} ${this.endpoints.size}`,
      method,
      path: path.text || '/',
      pathKnown: path.known,
      ...(this.isAdrift ? { prefixKnown: false as const } : {}),
      framework: model,
      registration: written,
      place: place ?? this.markOf(registration, written),
      router,
      chain,
      handler,
      ...(schemas.length ? { schemas } : {}),
      ...this.requirementOf(registration),
      ...(waived.length ? { waived } : {}),
    });
  }

  /** What a route says that it requires: `security: [{ bearer: [] }]`. */
  private requirementOf(registration: Registration): Pick<Endpoint, 'requires'> {
    const lists = givenAt(this.workspace, registration, registration.entry.requires).flatMap(
      ({ place, context }) =>
        valuesOf(this.workspace, place, context).filter((value) => value.kind === 'array'),
    );
    const names = lists
      .flatMap((list) => elementsOf(this.workspace, list))
      .map(({ place, context }) =>
        valuesOf(this.workspace, place, context).flatMap((value) => keysOf(this.workspace, value)),
      );
    const [name] = names.flat();
    // An empty requirement among others lets everybody through.
    return name !== undefined && names.every((each) => each.length)
      ? { requires: { name, of: 'route' } }
      : {};
  }

  /** What models say that a link guards against. */
  private kindsOf({ libraries }: ChainLink): readonly GuardKind[] {
    const { states } = automatonOf(this.workspace);
    return libraries.flatMap((value) =>
      value.states.flatMap((state) =>
        (states[state]?.ofValue ?? []).flatMap(({ section, entry }) =>
          section === 'guards' ? [(entry as GuardEntry).kind] : [],
        ),
      ),
    );
  }

  /** The guard that a registration is given by its name or by its settings, or none if it says that there is none; null if it says nothing. */
  private namedGuard(
    registration: Registration,
  ): { readonly kind: GuardKind; readonly link: ChainLink | null } | null {
    const { guard } = registration.entry;
    const [at] = list(guard?.at).flatMap((each) => givenAt(this.workspace, registration, each));
    if (!guard || !at) return null;
    const below = (path: string) =>
      propertyValues(this.workspace, at.place, path ? path.split('.') : [], at.context);
    const isOpen = guard.except?.some((test) => valuesPass(this.workspace, test, below(test.at)));
    const { kind } = guard;
    if (isOpen) return { kind, link: null };
    const [link] = linksAt(this.workspace, at.place, 'route', at.context);
    if (!link) return null;
    const why = `the registration names ${link.name}`;
    const values = below('').filter((value) => value.kind !== 'unknown');
    if (!values.length) return { kind, link: { ...link, unclear: `\`${link.name}\` could not be resolved` } };
    const authorizes = guard.authorizes !== undefined && below(guard.authorizes).length > 0;
    const guards = [{ kind, why }, ...(authorizes ? [{ kind: 'authorization' as const, why }] : [])];
    return { kind, link: { ...link, unknown: false, guards } };
  }

  /** Whether the last handler of a registration always hands the request on, so that another registration answers it. */
  private onlyPasses(model: string, link: ChainLink): boolean {
    const passes = automatonOf(this.workspace).models.get(model)?.handler?.passes;
    if (!passes || !link.functions.length) return false;
    const index =
      automatonOf(this.workspace).models.get(model)?.handler?.params.indexOf(passes.replace(/\(.*$/, '')) ??
      -1;
    return link.functions.every((value) => {
      const { code } = factsAt(this.workspace, value.uri);
      // What answers browsers that ask what they may do hands everything else on.
      const isAsked = (uri: string, condition: ConditionId) =>
        ['GET', 'POST'].some((method) => {
          const line = { method, path: '/' };
          return runsFor(this.workspace, uri, code, condition, value.context, line) !== false;
        });
      if (answersPlainly(this.workspace, value, isAsked)) return false;
      const fact = code.functions[value.function];
      const binding = fact?.parameters[index]?.binding ?? NONE;
      if (!fact || binding === NONE) return false;
      return fact.calls.some((id) => {
        const each = code.expressions[id];
        const callee = each?.kind === 'call' ? code.expressions[each.callee] : undefined;
        return (
          callee?.kind === 'reference' &&
          callee.binding === binding &&
          each?.kind === 'call' &&
          !each.arguments.length
        );
      });
    });
  }

  /** The HTTP methods of a registration in upper case; `*` for any, and where they are not known. */
  private methods(registration: Registration): readonly string[] {
    const { entry, call } = registration;
    if (typeof entry.method === 'string') return [entry.method.toUpperCase()];
    if (entry.method) {
      const values = givenAt(this.workspace, registration, entry.method.argument)
        .flatMap(({ place, context }) => valuesOf(this.workspace, place, context))
        .flatMap((value) => this.elements(value));
      const names = values.flatMap((value) =>
        value.kind === 'literal' && typeof value.value === 'string' ? [value.value.toUpperCase()] : [],
      );
      return names.length ? [...new Set(names)] : ['*'];
    }
    const { callee } = this.call(registration);
    const name = this.computedName(registration, callee) ?? calledName(this.workspace, call.uri, callee);
    return [name === null ? '*' : name === 'del' ? 'DELETE' : name.toUpperCase()];
  }

  /** The name of a method that is computed: `router[options.method](…)`. */
  private computedName({ call, context }: Registration, callee: ExpressionId): string | null {
    const member = factsAt(this.workspace, call.uri).code.expressions[callee];
    if (member?.kind !== 'member' || member.property !== null) return null;
    const place = { uri: call.uri, expression: member.computed };
    const [value, ...others] = valuesOf(this.workspace, place, context);
    return value?.kind === 'literal' && !others.length ? String(value.value) : null;
  }

  /** Where a route is written down: in a class below the one that registers it, the call of the method above. */
  private writtenAt({ call, context }: Registration): ExpressionPlace {
    let written = call;
    for (let at = context; at?.self; at = at.outer) written = at.call;
    return written;
  }

  /** What to mark: from the start of the registration, or of its table, to the end of its path, if that is one line. */
  private markOf(registration: Registration, written: ExpressionPlace): Place {
    const { table, call } = registration;
    const path = pathAt(this.workspace, registration);
    const end = path && this.spanAt(path.place);
    if (written !== call) {
      const { start, end: last } = this.spanAt(written);
      const isWithin = end && path.place.uri === written.uri && end.start >= start && end.end <= last;
      const span = { start, end: isWithin ? end.end : this.calleeEnd(written) };
      return { uri: written.uri, span: this.hasLines(written.uri, span) && end ? end : span };
    }
    const start = table ? table.place : call;
    const whole = this.spanAt(start);
    const { code } = factsAt(this.workspace, call.uri);
    const callee = code.expressions[this.call(registration).callee];
    const before = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
    const isLong =
      callee?.kind === 'member' &&
      before !== undefined &&
      this.isLong(call.uri, { start: before.start, end: callee.propertySpan.start });
    if (!table && callee?.kind === 'member' && isLong) {
      const from = callee.propertySpan.start;
      const to = end && end.start > from && path?.place.uri === call.uri ? end.end : callee.end;
      return { uri: call.uri, span: { start: from, end: to } };
    }
    if (!path || !end) {
      const span = table ? whole : { start: whole.start, end: callee?.end ?? whole.end };
      return { uri: start.uri, span: span.end > span.start ? span : whole };
    }
    const isInside = path.place.uri === start.uri && end.start >= whole.start && end.end <= whole.end;
    if (!isInside) return { uri: start.uri, span: { start: whole.start, end: callee?.end ?? whole.end } };
    const span = { start: whole.start, end: end.end };
    const isPlain = !table && this.call(registration).arguments.includes(path.place.expression);
    return isPlain || !this.hasLines(start.uri, span)
      ? { uri: start.uri, span }
      : { uri: start.uri, span: end };
  }

  private calleeEnd({ uri, expression }: ExpressionPlace): number {
    const { code } = factsAt(this.workspace, uri);
    const call = code.expressions[expression];
    return (call?.kind === 'call' ? code.expressions[call.callee]?.end : call?.end) ?? 0;
  }

  private call({ call }: Registration): Extract<Expression, { kind: 'call' }> {
    const { code } = factsAt(this.workspace, call.uri);
    return code.expressions[call.expression] as Extract<Expression, { kind: 'call' }>;
  }

  private spanAt({ uri, expression }: ExpressionPlace): Span {
    const { start, end } = factsAt(this.workspace, uri).code.expressions[expression] as Expression;
    return { start, end };
  }

  private hasLines(uri: string, { start, end }: Span): boolean {
    return fileAt(this.workspace, uri)?.text.slice(start, end).includes('\n') ?? false;
  }

  /** A long chain (`router.route('/x').get(a).post(b)`), or one over several lines, is marked at its last name only. */
  private isLong(uri: string, object: Span): boolean {
    return object.end - object.start > 40 || this.hasLines(uri, object);
  }

  /** The path of a registration, or of the one before it in a chain: `app.get('/', list).post(add)`. */
  private pathInChain(registration: Registration, depth = 0): Located | null {
    const { call, entry, context } = registration;
    const own = pathAt(this.workspace, registration);
    const { code } = factsAt(this.workspace, call.uri);
    const receiver = receiverOf(code, call.expression);
    if (own || (entry.kind ?? 'endpoint') !== 'endpoint' || !Array.isArray(entry.path) || depth > 20)
      return own;
    if (code.expressions[receiver]?.kind !== 'call') return null;
    const before = { uri: call.uri, expression: receiver };
    const [found] = routeCallsAt(this.workspace, before, context);
    return found
      ? this.pathInChain({ ...registration, call: before, entry: found.entry, table: null }, depth + 1)
      : null;
  }

  /** The paths of a registration; an unknown part is `*` and not known. */
  private paths(registration: Registration): readonly Prefix[] {
    const { under = '' } = registration.entry;
    const found = this.ownPaths(registration);
    return under ? found.map((each) => join({ text: under, known: true }, each)) : found;
  }

  private ownPaths(registration: Registration): readonly Prefix[] {
    if (registration.entry.path === 'export') return this.exportNames(registration);
    const path = this.pathInChain(registration);
    if (path) {
      const found = pathTextsAt(this.workspace, path.place, path.context);
      return found.length ? found.slice(0, PATH_LIMIT) : [{ text: '/*', known: false }];
    }
    const { entry } = registration;
    const isPrefixUnread = list(entry.prefix).some(
      (at) => (argumentOf(at)?.path.length ?? 0) > 0 && givenAt(this.workspace, registration, at).length > 0,
    );
    if (isPrefixUnread) return [{ text: '/*', known: false }];
    const isNeeded = (entry.kind ?? 'endpoint') === 'endpoint' && list(entry.path).length > 0;
    return isNeeded && this.isUnread(registration) ? [{ text: '/*', known: false }] : [nowhere];
  }

  /** The names under which the result of a call is exported. */
  private exportNames({ call: { uri, expression } }: Registration): readonly Prefix[] {
    const { code } = factsAt(this.workspace, uri);
    const names = code.exported.flatMap((each) => {
      const isIt =
        each.expression === expression ||
        (code.bindings[each.binding]?.definitions ?? []).some((id) => {
          const { from } = code.definitions[id] ?? {};
          return from?.kind === 'value' && from.value === expression && !from.path.length;
        });
      return isIt && each.name !== 'default' && each.name !== '=' ? [each.name] : [];
    });
    return names.length
      ? names.map((name) => ({ text: `/${name}`, known: true }))
      : [{ text: '/*', known: false }];
  }

  /** Whether the path stands below an argument that could not be read. */
  private isUnread(registration: Registration): boolean {
    const below = list(registration.entry.path).some((at) => (argumentOf(at)?.path.length ?? 0) > 0);
    return below && this.call(registration).arguments.length > 0;
  }

  /** Elements of arrays of handlers, at any depth. */
  private elements(value: Value, depth = 0): readonly Value[] {
    if (value.kind !== 'array' || depth > 4) return [value];
    return stepInto(this.workspace, value, '*').flatMap((each) => this.elements(each, depth + 1));
  }
}

/** The keys that an object literal is written with; none for anything else. */
function keysOf(workspace: Workspace, value: Value): readonly string[] {
  if (value.kind !== 'object') return [];
  const literal = factsAt(workspace, value.uri).code.expressions[value.expression];
  return literal?.kind === 'object' ? literal.properties.flatMap(({ key }) => key ?? []) : [];
}

function relabel(active: readonly Active[]): readonly Active[] {
  return active.map((each) => ({
    ...each,
    link: each.link.scope === 'router' ? { ...each.link, scope: 'above' as const } : each.link,
  }));
}

function inOrder(a: Registration, b: Registration): number {
  if (
    a.call.uri !== b.call.uri &&
    (a.order.length === 1) === (b.order.length === 1) &&
    a.order.length === 1
  ) {
    return a.call.uri < b.call.uri ? -1 : 1;
  }
  for (let i = 0; i < Math.min(a.order.length, b.order.length); i++) {
    const difference = (a.order[i] as number) - (b.order[i] as number);
    if (difference) return difference;
  }
  return a.order.length - b.order.length;
}

function byPlace(a: Endpoint, b: Endpoint): number {
  if (a.registration.uri !== b.registration.uri) return a.registration.uri < b.registration.uri ? -1 : 1;
  return a.place.span.start - b.place.span.start || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

/** Whether middleware runs for requests of a method and a path. */
function isMet(active: Active, method: string, path: Prefix): boolean {
  const isMethod = active.method === '*' || method === '*' || active.method === method;
  return isMethod && applies(active, path);
}

/** Whether middleware put under a prefix sees requests of a path. */
function applies(active: Active, path: Prefix): boolean {
  const pattern = segments(active.prefix.text);
  const target = segments(path.text);
  // A text that is not known may be empty, or several parts: what follows it decides.
  if (!active.prefix.known && pattern[0] === '*' && pattern.length > 1) {
    const rest = { ...active, prefix: { text: pattern.slice(1).join('/'), known: true } };
    return target.some((_, i) => applies(rest, { ...path, text: target.slice(i).join('/') }));
  }
  if (pattern.length > target.length) return false;
  // What is known to take any path is met by what runs for some of them only now and then.
  const isOpen = !path.known;
  for (let i = 0; i < pattern.length; i++) {
    const wanted = pattern[i] as string;
    if (wanted.startsWith('*') || wanted.startsWith('(')) return true;
    if (
      wanted !== target[i] &&
      !(wanted.startsWith(':') && !active.exact) &&
      !(isOpen && (target[i] as string).startsWith('*'))
    ) {
      if (!(wanted.startsWith(':') && (target[i] as string).startsWith(':'))) return false;
    }
  }
  return active.exact ? pattern.length === target.length || pattern.at(-1)?.startsWith('*') === true : true;
}

/** The name under which a function is called, or under which it was imported; null if it has none. */
function calledName(workspace: Workspace, uri: string, id: ExpressionId): string | null {
  const { code, outline } = factsAt(workspace, uri);
  const callee = code.expressions[id];
  if (callee?.kind === 'member') return callee.property;
  if (callee?.kind !== 'reference') return null;
  for (const definition of code.bindings[callee.binding]?.definitions ?? []) {
    const from = code.definitions[definition]?.from;
    if (from?.kind === 'import') return outline.imports[from.import]?.imported ?? null;
    if (from?.kind === 'value') return from.path.at(-1) ?? null;
  }
  return null;
}

/** Tells links apart: where they stand, and what they are in this call of the function around. */
function identityOf({ place, functions, libraries }: ChainLink): string {
  const values = [...functions, ...libraries].map((each) => valueKey(each));
  return `${placeKey(place)}=${values.join('|')}`;
}

/** Middleware or hooks that a file registers on a router. */
export interface RegisteredMiddleware {
  readonly call: ExpressionPlace;
  /** Key of the router: endpoints with the same key are registered on it. */
  readonly router: string;
  readonly links: readonly ChainLink[];
}

/** What a file registers that runs before endpoints, in the order of the text. */
export function middlewareIn(workspace: Workspace, uri: string): readonly RegisteredMiddleware[] {
  return registrationsIn(workspace, uri).flatMap((registration): readonly RegisteredMiddleware[] => {
    const { kind = 'endpoint' } = registration.entry;
    if (kind !== 'mount' && kind !== 'hook') return [];
    const links = handlersAt(workspace, registration).flatMap(({ place, context }) =>
      linksAt(workspace, place, 'router', context),
    );
    return [{ call: registration.call, router: registration.router, links }];
  });
}
