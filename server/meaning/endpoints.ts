/**
 * Endpoints: what answers which request, and what runs before it. Registrations are read per file; then routers are
 * put together over files by their mounts, in the order in which registrations run.
 */
import { type Expression, type ExpressionId, type FunctionId, NONE } from '../facts/facts.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { scriptFiles } from '../workspace/links.ts';
import { query } from '../workspace/memo.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { selects } from './automaton.ts';
import { type ChainLink, type Endpoint, linksAt } from './chain.ts';
import { combine, join, PATH_LIMIT, type Prefix, segments } from './endpoint-paths.ts';
import type { RouteEntry } from './model.ts';
import { automatonOf } from './model-set.ts';
import { routeArguments, routeCallsAt } from './routes.ts';
import { usesOfFunction } from './uses.ts';
import type { Context, ExpressionPlace, LibraryValue, Value } from './value.ts';
import { stepInto, valuesOf } from './values.ts';

/** Routers mounted deeper than this are not followed: a cycle of mounts ends here. */
const MOUNT_LIMIT = 12;
/** Calls of a registering function, or elements of a table of routes, that are told apart. */
const ROUND_LIMIT = 60;

interface Registration {
  readonly call: ExpressionPlace;
  readonly entry: RouteEntry;
  readonly model: string;
  readonly router: string;
  /** Sorts registrations of one router in the order in which they run. */
  readonly order: readonly number[];
  readonly callName: string;
  /** One of the calls of the function around, or one element of the list it is called with: `routes.forEach(r => app.use(r.path, r.router))`. */
  readonly context: Context | null;
}

interface FileRegistrations {
  readonly registrations: readonly Registration[];
  /** Registrations whose router could not be told. */
  readonly lost: number;
}

/** The calls of a file that register something. */
const registrationsIn = query<Workspace, FileRegistrations>({
  name: 'registrations',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const registrations: Registration[] = [];
    const names = registeringNames(workspace);
    code.expressions.forEach((expression, id) => {
      if (expression.kind !== 'call' || !mayRegister(code.expressions[expression.callee], names)) return;
      const call = { uri, expression: id };
      const order = orderOf(workspace, call);
      const callName = calledName(code.expressions[expression.callee]);
      contextsOf(workspace, call).forEach((context, round) => {
        for (const { model, entry, callee } of routeCallsAt(workspace, call, context)) {
          registrations.push({
            call,
            entry,
            model,
            router: routerKey(callee, call),
            order: [...order, round],
            callName,
            context,
          });
        }
      });
    });
    return { registrations, lost: 0 };
  },
  fingerprint: ({ registrations }) => JSON.stringify(registrations),
  onCycle: { registrations: [], lost: 0 },
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
  const { calls, passed } = usesOfFunction(workspace, uri, id);
  if (calls.length > 1 && calls.length <= ROUND_LIMIT)
    return calls.map((each) => ({ uri, function: id, call: each, outer: null }));
  const [given, ...others] = passed;
  if (!given || others.length || calls.length || given.wrapped || given.path.length) return [null];
  const elements = iteratedElements(workspace, given.call, given.argument);
  if (!elements.length || elements.length > ROUND_LIMIT) return [null];
  return elements.map((element) => ({ uri, function: id, call: given.call, outer: null, element }));
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

/** Member names that register something in some model: a cheap test before values are asked. */
function registeringNames(workspace: Workspace): ReadonlySet<string> {
  const names = new Set<string>();
  for (const model of automatonOf(workspace).models.values()) {
    for (const entry of model.routes ?? []) for (const call of list(entry.call)) names.add(call);
  }
  return names;
}

function mayRegister(callee: Expression | undefined, names: ReadonlySet<string>): boolean {
  return callee?.kind === 'member' && (callee.property === null || names.has(callee.property));
}

function calledName(callee: Expression | undefined): string {
  return callee?.kind === 'member' ? (callee.property ?? '*') : '';
}

/** Routers are told apart by where they are made; one that came from nowhere known is named by its file. */
function routerKey(value: LibraryValue, call: ExpressionPlace): string {
  return value.site ? placeKey(value.site) : `?${call.uri}`;
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
  (workspace) => routing(workspace, '').endpoints,
];

const endpoints = query<Workspace, readonly Endpoint[]>({
  name: 'endpoints',
  compute: (workspace) => WAYS.flatMap((way) => way(workspace)),
  onCycle: [],
});

/** All endpoints of the workspace. */
export function allEndpoints(workspace: Workspace): readonly Endpoint[] {
  return endpoints(workspace, '');
}

/** Registrations that were seen but whose path or handler could not be told. */
export function lostRegistrations(workspace: Workspace): number {
  return routing(workspace, '').lost;
}

/** Endpoints registered in a file. */
export function endpointsIn(workspace: Workspace, uri: string): readonly Endpoint[] {
  return allEndpoints(workspace).filter((endpoint) => endpoint.registration.uri === uri);
}

interface Active {
  readonly prefix: Prefix;
  /** Only requests of exactly this path, or any path below. */
  readonly exact: boolean;
  /** HTTP method it applies to; `*` for all. */
  readonly method: string;
  readonly link: ChainLink;
}

/** Puts registrations together; lives only while `routing` is computed. */
class Assembly {
  private readonly byRouter = new Map<string, Registration[]>();
  private readonly mounted = new Set<string>();
  private readonly endpoints: Endpoint[] = [];
  private lost = 0;

  constructor(private readonly workspace: Workspace) {}

  run(): Routing {
    for (const uri of scriptFiles(this.workspace)) {
      for (const registration of registrationsIn(this.workspace, uri).registrations) {
        const known = this.byRouter.get(registration.router);
        if (known) known.push(registration);
        else this.byRouter.set(registration.router, [registration]);
      }
    }
    for (const list of this.byRouter.values()) list.sort(inOrder);
    for (const [key, list] of this.byRouter) for (const each of list) this.noteMounted(key, each);
    const root: Prefix = { text: '', known: true };
    for (const key of [...this.byRouter.keys()].sort())
      if (!this.mounted.has(key)) this.router(key, root, [], 0);
    for (const key of [...this.byRouter.keys()].sort()) {
      // A router that is only mounted within a cycle of mounts still has endpoints.
      if (!this.reached.has(key)) this.router(key, root, [], 0);
    }
    this.endpoints.sort(byPlace);
    return { endpoints: this.endpoints, lost: this.lost };
  }

  private readonly reached = new Set<string>();

  private noteMounted(router: string, registration: Registration): void {
    const { entry } = registration;
    if (entry.kind === 'group') this.mounted.add(placeKey(registration.call));
    if (entry.kind !== 'mount') return;
    for (const place of this.handlersOf(registration)) {
      for (const value of valuesOf(this.workspace, place, registration.context)) {
        for (const each of this.elements(value)) {
          const key = this.mountedKey(each);
          if (key && key !== router) this.mounted.add(key);
        }
      }
    }
  }

  /** The router that a handler argument stands for, or null. */
  private mountedKey(value: Value): string | null {
    if (value.kind !== 'library' || !value.site) return null;
    const automaton = automatonOf(this.workspace);
    const isRouter = value.states.some((state) => {
      const [model, name] = (automaton.nameOf.get(state) ?? '').split(':');
      return automaton.models
        .get(model ?? '')
        ?.routes?.some((entry) => entry.kind === 'mount' && list(entry.on).includes(name ?? ''));
    });
    return isRouter ? placeKey(value.site) : null;
  }

  private call(registration: Registration): Extract<Expression, { kind: 'call' }> {
    const { code } = factsAt(this.workspace, registration.call.uri);
    return code.expressions[registration.call.expression] as Extract<Expression, { kind: 'call' }>;
  }

  private handlersOf(registration: Registration): readonly ExpressionPlace[] {
    const { uri } = registration.call;
    const { handlers } = routeArguments(
      this.workspace,
      uri,
      this.call(registration),
      registration.entry,
      registration.context,
    );
    return handlers.map((expression) => ({ uri, expression }));
  }

  /** @param siblings key under which the endpoints count as neighbours: that of the router a group of routes belongs to */
  private router(key: string, prefix: Prefix, above: readonly Active[], depth: number, siblings = key): void {
    this.reached.add(key);
    if (depth > MOUNT_LIMIT) return;
    const active = [...above];
    for (const registration of this.byRouter.get(key) ?? []) {
      const paths = this.paths(registration).map((path) => join(prefix, path));
      switch (registration.entry.kind) {
        case 'mount':
          for (const path of paths) this.mount(registration, key, path, active, depth);
          break;
        case 'group':
          for (const path of paths)
            this.router(placeKey(registration.call), path, active, depth + 1, siblings);
          break;
        default:
          for (const path of paths) this.endpoint(registration, siblings, path, active);
      }
    }
  }

  private mount(
    registration: Registration,
    key: string,
    prefix: Prefix,
    active: Active[],
    depth: number,
  ): void {
    const here: Active[] = [];
    for (const place of this.handlersOf(registration)) {
      const values = valuesOf(this.workspace, place, registration.context).flatMap((value) =>
        this.elements(value),
      );
      const routers = values
        .map((value) => this.mountedKey(value))
        .filter((each): each is string => each !== null && each !== key);
      for (const router of new Set(routers))
        this.router(router, prefix, relabel([...active, ...here]), depth + 1);
      if (routers.length) continue;
      for (const link of linksAt(this.workspace, place, 'router', registration.context)) {
        if (!this.isErrorHandler(registration.model, link))
          here.push({ prefix, exact: false, method: '*', link });
      }
    }
    active.push(...here);
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
    const { entry, call } = registration;
    const method = this.method(registration);
    const links = this.handlersOf(registration).flatMap((place) =>
      linksAt(this.workspace, place, 'route', registration.context),
    );
    const last = links.at(-1) ?? null;
    if (!last) {
      this.lost++;
      return;
    }
    if (this.onlyPasses(registration.model, last)) {
      for (const link of links) active.push({ prefix: path, exact: true, method, link });
      return;
    }
    const before = active
      .filter(
        (each) => (each.method === '*' || method === '*' || each.method === method) && applies(each, path),
      )
      .map((each) => each.link);
    this.endpoints.push({
      id: `${placeKey(call)} ${this.endpoints.length} ${method} ${path.text}`,
      method,
      path: path.text || '/',
      pathKnown: path.known,
      framework: registration.model,
      registration: call,
      place: { uri: call.uri, span: this.markOf(registration, entry) },
      router: key,
      chain: [...before, ...links.slice(0, -1)],
      handler: last,
    });
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

  private method(registration: Registration): string {
    const { method } = registration.entry;
    if (typeof method === 'string') return method.toUpperCase();
    if (method) {
      const argument = this.call(registration).arguments[Number(method.argument)] ?? NONE;
      const [value] =
        argument === NONE
          ? []
          : valuesOf(
              this.workspace,
              { uri: registration.call.uri, expression: argument },
              registration.context,
            );
      return value?.kind === 'literal' && typeof value.value === 'string' ? value.value.toUpperCase() : '*';
    }
    const { code } = factsAt(this.workspace, registration.call.uri);
    const callee = code.expressions[this.call(registration).callee];
    const name = callee?.kind === 'member' ? callee.property : null;
    return name === null ? '*' : name === 'del' ? 'DELETE' : name.toUpperCase();
  }

  private markOf(registration: Registration, entry: RouteEntry): Span {
    const { code } = factsAt(this.workspace, registration.call.uri);
    const call = this.call(registration);
    const { path } = routeArguments(this.workspace, registration.call.uri, call, entry, registration.context);
    const callee = code.expressions[call.callee];
    const start =
      callee?.kind === 'member' && this.isLong(registration.call.uri, code.expressions[callee.object])
        ? callee.propertySpan.start
        : call.start;
    const end = code.expressions[path]?.end ?? callee?.end ?? call.end;
    return end > start ? { start, end } : { start: call.start, end: call.end };
  }

  /** A long chain (`router.route('/x').get(a).post(b)`), or one over several lines, is marked at its last name only. */
  private isLong(uri: string, object: Span | undefined): boolean {
    if (!object) return false;
    const text = fileAt(this.workspace, uri)?.text.slice(object.start, object.end) ?? '';
    return text.length >= 40 || text.includes('\n');
  }

  /** The paths of a registration; an unknown part is `*` and not known. */
  private paths(registration: Registration): readonly Prefix[] {
    const { uri } = registration.call;
    const call = this.call(registration);
    const { path } = routeArguments(this.workspace, uri, call, registration.entry, registration.context);
    if (path === NONE) return [{ text: '', known: true }];
    const found = this.pathTexts({ uri, expression: path }, registration.context);
    return found.length ? found.slice(0, PATH_LIMIT) : [{ text: '/*', known: false }];
  }

  private pathTexts(place: ExpressionPlace, context: Context | null): readonly Prefix[] {
    const { code } = factsAt(this.workspace, place.uri);
    const expression = code.expressions[place.expression];
    const of = (id: ExpressionId) => this.pathTexts({ uri: place.uri, expression: id }, context);
    if (expression?.kind === 'template' && expression.tag === NONE && expression.values.length) {
      const parts: (readonly Prefix[])[] = [];
      expression.texts.forEach((text, i) => {
        parts.push([{ text: text.cooked, known: true }]);
        const value = expression.values[i];
        if (value !== undefined) parts.push(of(value));
      });
      return combine(parts);
    }
    if (expression?.kind === 'binary' && expression.operator === '+')
      return combine([of(expression.left), of(expression.right)]);
    if (expression?.kind === 'array') return expression.elements.flatMap(of);
    const values = valuesOf(this.workspace, place, context).filter((value) => value.kind !== 'unknown');
    const texts = values.flatMap((value): readonly Prefix[] => {
      if (value.kind === 'literal' && (typeof value.value === 'string' || typeof value.value === 'number')) {
        return [{ text: String(value.value), known: true }];
      }
      if (value.kind === 'regex') return [{ text: fromRegex(value.pattern), known: false }];
      if (value.kind === 'array')
        return this.pathTexts({ uri: value.uri, expression: value.expression }, value.context);
      return [];
    });
    return texts.length ? texts : [{ text: '*', known: false }];
  }

  /** Elements of arrays of handlers, at any depth. */
  private elements(value: Value, depth = 0): readonly Value[] {
    if (value.kind !== 'array' || depth > 4) return [value];
    return stepInto(this.workspace, value, '*').flatMap((each) => this.elements(each, depth + 1));
  }
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

/** A readable path for a regular expression; where it is not a plain text, `*`. */
function fromRegex(pattern: string): string {
  const text = pattern.replace(/^\^/, '').replace(/\$$/, '').replaceAll('\\/', '/');
  return /^[\w/.-]*$/.test(text) ? text : '/*';
}

/** Whether middleware put under a prefix sees requests of a path. */
function applies(active: Active, path: Prefix): boolean {
  const pattern = segments(active.prefix.text);
  const target = segments(path.text);
  if (pattern.length > target.length) return false;
  for (let i = 0; i < pattern.length; i++) {
    const wanted = pattern[i] as string;
    if (wanted.startsWith('*') || wanted.startsWith('(')) return true;
    if (
      wanted !== target[i] &&
      !(wanted.startsWith(':') && !active.exact) &&
      !(target[i] as string).startsWith('*')
    ) {
      if (!(wanted.startsWith(':') && (target[i] as string).startsWith(':'))) return false;
    }
  }
  return active.exact ? pattern.length === target.length || pattern.at(-1)?.startsWith('*') === true : true;
}

function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
