/** Puts a guard that the project has before the handler of a route. */
import {
  type BindingId,
  type Code,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { isWithinFunction, rootBinding } from '../../facts/reading.ts';
import type { ChainLink, Endpoint } from '../../meaning/endpoints/chain.ts';
import { allEndpoints } from '../../meaning/endpoints/endpoints.ts';
import { handlersAt, routeCallsAt } from '../../meaning/endpoints/routes.ts';
import { authenticationAt } from '../../meaning/guards/authentications.ts';
import { behaviourOf } from '../../meaning/guards/behaviour.ts';
import { recognisedBy } from '../../meaning/guards/recognised.ts';
import { statusesAt } from '../../meaning/replies/answers.ts';
import type { Located } from '../../meaning/values/located.ts';
import { returnedStatuses } from '../../meaning/values/returned.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { calleesOf, valuesOf } from '../../meaning/values/values.ts';
import { argumentOf } from '../../meaning/vocabulary/automaton.ts';
import {
  type FixEntries,
  type GuardKind,
  list,
  type RecipeFix,
  type RouteEntry,
} from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import type { TextEdit } from '../../text/edit.ts';
import { contains, type Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { statementAround } from '../../workspace/statements.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { reaches } from '../reach.ts';
import { ownObject } from './carriers.ts';
import { handlerGuardRepairs } from './handler-guard.ts';
import { nameIn, type Origin, originOf } from './imports.ts';
import { indentAt, layoutOf } from './insertion.ts';
import { withParentheses } from './operands.ts';
import { packageOf, recipesFor, recipesToSetUp, type Written, written } from './recipes.ts';
import type { Repair } from './repair.ts';
import { unique } from './value-fix.ts';

interface Candidate {
  /** As written where it is used. */
  readonly text: string;
  readonly uri: string;
  readonly expression: ExpressionId;
  /** Number of endpoints that it guards. */
  readonly count: number;
  /** Number of those that are registered in the file at hand. */
  readonly near: number;
  /** Number of those that read as the endpoint does, or change something as it does. */
  readonly alike: number;
  /** The option of registrations that names it, where that is another than the one in which guards stand. */
  readonly option: string | null;
  /** It is itself a decorator, which the project made of others: `@Auth()`. */
  readonly isDecorator: boolean;
}

/** A guard that stands before fewer than this share of those that the most used one guards belongs to routes of its own. */
const RARE = 1 / 5;

/**
 * Guards of the project of one kind: those of the file at hand first, then the most used. What holds data of the request
 * against something, such as the token of a link, asks nobody who they are, so it is for routes that have such data.
 */
function candidatesOf(workspace: Workspace, endpoint: Endpoint, kind: GuardKind): readonly Candidate[] {
  const byText = new Map<string, Candidate>();
  const narrower = new Set<string>();
  /** Those that stand before all others somewhere, and so need none of them. */
  const leading = new Set<string>();
  for (const each of allEndpoints(workspace)) {
    if (each.framework !== endpoint.framework) continue;
    const guards = authenticationAt(workspace, each).guards.filter((guard) => guard.kind === kind);
    let isFirst = true;
    for (const link of each.chain) {
      if (endpoint.parameters && !link.isVerdict) continue;
      const isGuard = guards.some(
        (guard) => guard.place.uri === link.place.uri && guard.place.span.start === link.span.start,
      );
      if (!isGuard && !(kind === 'rate-limit' && isLimiter(workspace, link))) continue;
      if (kind === 'authentication' && onlyTestsData(workspace, link)) continue;
      const { guards: all } = authenticationAt(workspace, each);
      const made = each.parameters
        ? decoratorWith(workspace, each, link.place)
        : listAround(workspace, each, link);
      const { place, span } = made ?? link;
      const text = fileAt(workspace, place.uri)?.text.slice(span.start, span.end) ?? '';
      if (isFirst) leading.add(text);
      isFirst = false;
      if (!text || text.length > 80 || text.includes('\n')) continue;
      const isNarrower = all.some(
        (guard) =>
          guard.kind === 'authorization' &&
          (guard.place.span.start === link.span.start ||
            (made !== null && contains(made.body, guard.place.span))),
      );
      if (kind === 'authentication' && isNarrower) narrower.add(text);
      const known = byText.get(text);
      const near = each.registration.uri === endpoint.registration.uri ? 1 : 0;
      const alike = isReading(each) === isReading(endpoint) ? 1 : 0;
      if (known)
        byText.set(text, {
          ...known,
          count: known.count + 1,
          near: known.near + near,
          alike: known.alike + alike,
        });
      else
        byText.set(text, {
          text,
          ...place,
          count: 1,
          near,
          alike,
          option: optionOf(workspace, each, link),
          isDecorator: made !== null && each.parameters !== undefined,
        });
    }
  }
  const most = Math.max(0, ...[...byText.values()].map(({ count }) => count));
  const usual = [...byText.values()].filter(({ count, near }) => near > 0 || count >= most * RARE);
  // A right to change something is not asked of who reads, nor the other way round, where the project has others.
  const asked = kind === 'authorization' ? usual.filter(({ alike }) => alike > 0) : [];
  const found = asked.length ? asked : usual;
  // Whether only some of the signed-in may come in is for the author to say: such guards count only where no other is.
  const plain = found.filter((each) => !narrower.has(each.text) && leading.has(each.text));
  return [...(plain.length ? plain : found)].sort(
    (a, b) => b.near - a.near || b.count - a.count || (a.text < b.text ? -1 : 1),
  );
}

/**
 * Guards without those that are made for several rights, `allow('books:read')` and `allow('orders:read')`, and of which none
 * of the file at hand asks for this one: a right of something else would turn away who may come.
 */
function withoutRightsOfOthers(workspace: Workspace, candidates: readonly Candidate[]): readonly Candidate[] {
  const makerOf = ({ uri, expression }: Candidate): string | null => {
    const { code } = factsAt(workspace, uri);
    const call = code.expressions[expression];
    const callee = call?.kind === 'call' && call.arguments.length ? code.expressions[call.callee] : undefined;
    return callee ? (fileAt(workspace, uri)?.text.slice(callee.start, callee.end) ?? null) : null;
  };
  const counts = new Map<string, number>();
  for (const each of candidates) {
    const maker = makerOf(each);
    if (maker !== null) counts.set(maker, (counts.get(maker) ?? 0) + 1);
  }
  return candidates.filter((each) => each.near > 0 || (counts.get(makerOf(each) ?? '') ?? 0) < 2);
}

function isReading({ method }: Endpoint): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Whether all that a guard holds against something is data of the request. */
function onlyTestsData(workspace: Workspace, { functions, isVerdict }: ChainLink): boolean {
  return (
    functions.length > 0 && functions.every((each) => behaviourOf(workspace, each, { isVerdict }).testsData)
  );
}

/** The argument of a registration that is a list with a name, where a guard stands in that list: `[authenticate, allow]`, with the span of the list. */
function listAround(
  workspace: Workspace,
  { registration: { uri, expression } }: Endpoint,
  { place }: ChainLink,
): { readonly place: ExpressionPlace; readonly span: Span; readonly body: Span } | null {
  const list = factsAt(workspace, place.uri).code.expressions[place.expression]?.parent ?? NONE;
  const body = factsAt(workspace, place.uri).code.expressions[list];
  if (body?.kind !== 'array') return null;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  for (const argument of call?.kind === 'call' ? call.arguments : []) {
    const given = code.expressions[argument];
    if (given?.kind !== 'reference' && given?.kind !== 'member') continue;
    const at = { uri, expression: argument };
    const isList = valuesOf(workspace, at).some(
      (value) => value.kind === 'array' && value.uri === place.uri && value.expression === list,
    );
    if (isList) return { place: at, span: given, body };
  }
  return null;
}

/** The decorator of a handler by which a function of the project puts a guard there, with the body of that function. */
function decoratorWith(
  workspace: Workspace,
  { registration: { uri, expression } }: Endpoint,
  guard: ExpressionPlace,
): { readonly place: ExpressionPlace; readonly span: Span; readonly body: Span } | null {
  const { code } = factsAt(workspace, uri);
  const members = code.classes.flatMap((each) => each.members);
  const { decorators } = members.find((each) => each.decorators.includes(expression)) ?? { decorators: [] };
  const at = factsAt(workspace, guard.uri).code.expressions[guard.expression];
  for (const decorator of at ? decorators : []) {
    const place = { uri, expression: decorator };
    const span = code.expressions[decorator];
    for (const callee of calleesOf(workspace, place)) {
      if (callee.kind !== 'function' || callee.uri !== guard.uri) continue;
      const body = factsAt(workspace, callee.uri).code.functions[callee.function]?.body;
      if (span && body && at && contains(body, at)) return { place, span, body };
    }
  }
  return null;
}

/**
 * The option of a registration that gives a guard: `config.rateLimit`, or that of the handlers which run at one moment, as
 * what a guard asks for may not be there any earlier: `preHandler`.
 */
function optionOf(workspace: Workspace, endpoint: Endpoint, { place }: ChainLink): string | null {
  const { code } = factsAt(workspace, place.uri);
  const around = code.expressions[place.expression]?.parent ?? NONE;
  const isListed = code.expressions[around]?.kind === 'array';
  const value = isListed ? around : place.expression;
  const parent = code.expressions[code.expressions[value]?.parent ?? NONE];
  const key = parent?.kind === 'object' && parent.properties.find((each) => each.value === value)?.key;
  const takesOptions =
    automatonOf(workspace).models.get(endpoint.framework)?.fixes?.guard?.place === 'option';
  const paths = routeCallsAt(workspace, endpoint.registration).flatMap(({ entry }) => [
    ...list(entry.guard?.at),
    ...(takesOptions && Array.isArray(entry.handlers) ? entry.handlers : []),
  ]);
  const options = paths.flatMap((path) => argumentOf(path)?.path.join('.') || []);
  return options.find((option) => option.split('.').at(-1) === key) ?? null;
}

/** Whether something before a handler answers 429 (RFC 6585): a limiter that the project wrote itself. */
function isLimiter(workspace: Workspace, link: ChainLink): boolean {
  return (
    link.functions.length > 0 &&
    reaches(workspace, link, ({ place, context }) =>
      [...statusesAt(workspace, place, context), ...returnedStatuses(workspace, place, context)].some(
        (status) => String(status) === '429',
      ),
    )
  );
}

/**
 * Repairs that put each guard of the project before the handler. Level B, as the guard changes answers; only a single
 * candidate is preferred by the engine. A guard that cannot be had in the file is refused with the reason.
 */
export function guardRepairs(
  workspace: Workspace,
  endpoint: Endpoint,
  kind: GuardKind = 'authentication',
): readonly Repair[] {
  const fix = automatonOf(workspace).models.get(endpoint.framework)?.fixes?.guard;
  const open = kind === 'authentication' ? recognisedBy(workspace, endpoint) : null;
  if (open)
    return [
      {
        kind: 'refused',
        title: 'Put a guard before the handler',
        reason: `\`${open}\` looks who is asking and lets everybody through: whether that is meant is for you to say.`,
      },
    ];
  const all = candidatesOf(workspace, endpoint, kind);
  const candidates = kind === 'authorization' ? withoutRightsOfOthers(workspace, all) : all;
  if (all.length && !candidates.length)
    return [
      {
        kind: 'refused',
        title: 'Put a guard before the handler',
        reason: 'Routes of other files ask for several rights: which one this route needs is for you to say.',
      },
    ];
  if (fix?.place === 'decorator')
    return decoratorRepairs(
      workspace,
      endpoint,
      candidates.length || kind !== 'rate-limit' ? candidates : limitersToHave(workspace, endpoint),
      fix,
    );
  if (fix?.place === 'handler')
    return kind === 'authentication' ? handlerGuardRepairs(workspace, endpoint) : [];
  const at =
    fix?.place === 'chain'
      ? intoChain(workspace, endpoint, fix.call)
      : insertionAt(workspace, endpoint, kind);
  if (at === null)
    return [
      {
        kind: 'refused',
        title: 'Put a guard before the handler',
        reason: 'The handlers of this route do not stand in its call.',
      },
    ];
  if (!candidates.length && kind === 'rate-limit') return limiterRepairs(workspace, endpoint);
  return candidates.slice(0, 4).map((candidate): Repair => {
    const route = `\`${endpoint.method} ${endpoint.path}\``;
    const isNamed = fix?.place === 'option' && /^['"`{]/.test(candidate.text);
    const title = isNamed
      ? `Set \`${candidate.option ?? fix.option}\` of ${route} to \`${candidate.text}\``
      : `Put \`${candidate.text}\` before the handler of ${route}`;
    const name = localName(workspace, endpoint.registration, candidate);
    const { uri } = endpoint.registration;
    if (!name) return { kind: 'refused', title, reason: reasonAgainst(candidate, uri) };
    const own = candidate.option ? insertionAt(workspace, endpoint, kind, candidate.option) : at;
    if (!own) return { kind: 'refused', title, reason: 'The options of this route are not written here.' };
    const edits = [...name.edits, ...own(name.text)];
    return { kind: 'edits', title, level: 'B', edits: [{ uri, edits }] };
  });
}

/**
 * Repairs that put a guard of the project before the handlers of several routes at once, which are one decision. Level B;
 * refused where it cannot stand before one of them.
 */
export function guardAllRepairs(
  workspace: Workspace,
  endpoints: readonly Endpoint[],
  kind: GuardKind,
): readonly Repair[] {
  const [first, ...others] = endpoints;
  if (!first) return [];
  const own = guardRepairs(workspace, first, kind);
  if (!others.length) return own;
  const rest = others.map((each) => ({ each, repairs: guardRepairs(workspace, each, kind) }));
  const withoutRoute = ({ title }: Repair, { method, path }: Endpoint) =>
    title.replace(`\`${method} ${path}\``, 'these routes');
  return own.map((repair): Repair => {
    const title = withoutRoute(repair, first);
    const alike = rest.map(({ each, repairs }) =>
      repairs.find((other) => withoutRoute(other, each) === title),
    );
    const all = [repair, ...alike];
    const refused = all.find((each) => each?.kind === 'refused');
    if (refused?.kind === 'refused') return { ...refused, title };
    const made = all.flatMap((each) => (each?.kind === 'edits' ? each.edits : []));
    if (made.length < all.length)
      return { kind: 'refused', title, reason: 'The guard cannot stand before each of these routes.' };
    const byFile = new Map<string, TextEdit[]>();
    for (const { uri, edits } of made) byFile.set(uri, [...(byFile.get(uri) ?? []), ...edits]);
    const edits = [...byFile].map(([uri, each]) => ({ uri, edits: unique(each) }));
    return { kind: 'edits', title, level: 'B', edits };
  });
}

/** Repairs that put a limiter of a package that the project has before the handler; none where it has no such package. */
function limiterRepairs(workspace: Workspace, endpoint: Endpoint): readonly Repair[] {
  const { uri } = endpoint.registration;
  const [ready] = recipesFor(workspace, uri, 'rate-limiter', endpoint.framework);
  const [open] = ready ? [] : recipesToSetUp(workspace, uri, 'rate-limiter', endpoint.framework);
  const recipe = ready ?? open;
  const made = recipe && written(workspace, uri, recipe, {});
  const at = insertionAt(workspace, endpoint, 'rate-limit', recipe?.option);
  if (!made || !at) return [];
  const title = `Let \`${endpoint.method} ${endpoint.path}\` be called ten times in a quarter of an hour (choose your own limit)`;
  const setUp = open?.setUp ? setUpBefore(workspace, endpoint, open.setUp) : [];
  if (!setUp) {
    const reason = `\`${open?.needs?.from}\` has to be registered before this route, and the code around cannot wait for it.`;
    return [{ kind: 'refused', title, reason }];
  }
  const edits = [...made.edits, ...setUp, ...at(made.text)];
  return [{ kind: 'edits', title, level: 'B', edits: [{ uri, edits }] }];
}

/** The edits that set something up before the statement of a route; null where code cannot wait there. */
function setUpBefore(
  workspace: Workspace,
  { registration: { uri, expression } }: Endpoint,
  recipe: Pick<RecipeFix, 'write' | 'imports'>,
): readonly TextEdit[] | null {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const app = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
  if (!call || app?.kind !== 'reference' || !canWait(workspace, uri, call.function)) return null;
  const statement = statementAround(workspace, uri, call);
  if (!statement?.isInList) return null;
  // What an enclosing function was given is another application for each of its calls: it must be the same code.
  if (code.bindings[app.binding]?.function !== call.function) return null;
  const made = written(workspace, uri, recipe, { app: app.name });
  if (!made) return null;
  const { lineEnd, end } = layoutOf(workspace, uri);
  const indent = indentAt(fileAt(workspace, uri)?.text ?? '', statement.start);
  return [...made.edits, inserted(statement.start, `${made.text}${end}${lineEnd}${indent}`)];
}

/** Whether `await` may stand in a function: one that is asynchronous, or a module that waits at its top already. */
function canWait(workspace: Workspace, uri: string, id: FunctionId): boolean {
  const { code } = factsAt(workspace, uri);
  if (id !== 0) return code.functions[id]?.async === true;
  return (
    /\.m[jt]s$/.test(uri) || code.expressions.some((each) => each.kind === 'await' && each.function === 0)
  );
}

/** Limiters of packages that the project has set up, and puts before no handler yet. */
function limitersToHave(workspace: Workspace, endpoint: Endpoint): readonly Written[] {
  const { uri } = endpoint.registration;
  return recipesFor(workspace, uri, 'rate-limiter', endpoint.framework).flatMap(
    (recipe) => written(workspace, uri, recipe, {}) ?? [],
  );
}

/** Repairs that put a decorator with a guard above that of the route: `@UseGuards(AuthGuard)`. */
function decoratorRepairs(
  workspace: Workspace,
  endpoint: Endpoint,
  candidates: readonly (Candidate | Written)[],
  decorator: Extract<NonNullable<FixEntries['guard']>, { place: 'decorator' }>,
): readonly Repair[] {
  const { uri, expression } = endpoint.registration;
  const text = fileAt(workspace, uri)?.text ?? '';
  const start = factsAt(workspace, uri).code.expressions[expression]?.start ?? 0;
  const at = text.lastIndexOf('@', start);
  const indent = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const { lineEnd } = layoutOf(workspace, uri);
  return candidates.slice(0, 4).map((candidate): Repair => {
    const isDecorator = 'isDecorator' in candidate && candidate.isDecorator;
    const shown = isDecorator ? candidate.text : `${decorator.name}(${candidate.text})`;
    const title = `Put \`@${shown}\` above \`${endpoint.method} ${endpoint.path}\``;
    const guard = 'edits' in candidate ? candidate : localName(workspace, endpoint.registration, candidate);
    if (!guard)
      return { kind: 'refused', title, reason: `\`${candidate.text}\` cannot be imported into this file.` };
    const origin: Origin = {
      module: packageOf(decorator.from),
      exported: decorator.name,
      local: decorator.name,
    };
    const name = isDecorator ? { text: '', edits: [] } : nameIn(workspace, uri, origin);
    if (!name || at < 0 || indent.trim())
      return {
        kind: 'refused',
        title,
        reason: 'The decorator of this route does not stand on a line of its own.',
      };
    const put = isDecorator ? guard.text : `${name.text}(${guard.text})`;
    const line = { span: { start: at, end: at }, text: `@${put}${lineEnd}${indent}` };
    return {
      kind: 'edits',
      title,
      level: 'B',
      edits: [{ uri, edits: [...name.edits, ...guard.edits, line] }],
    };
  });
}

function localName(workspace: Workspace, { uri, expression }: ExpressionPlace, candidate: Candidate) {
  const { code } = factsAt(workspace, candidate.uri);
  // A guard that has a name of its own in the framework is the same everywhere.
  if (isConstant(code, candidate.expression)) return { text: candidate.text, edits: [] };
  const binding = rootBinding(code, candidate.expression);
  if (binding === NONE) return null;
  const name = code.bindings[binding]?.name ?? '';
  if (candidate.uri === uri) {
    const isVisible = isWithinFunction(
      code,
      code.expressions[expression]?.function ?? 0,
      code.bindings[binding]?.function ?? NONE,
    );
    return isVisible && !isMadeLater(code, expression, binding) ? { text: candidate.text, edits: [] } : null;
  }
  const origin = originOf(workspace, candidate.uri, binding);
  const usable = origin && nameIn(workspace, uri, origin);
  if (!usable || !onlyName(code, candidate.expression) || !candidate.text.startsWith(name)) return null;
  return { text: usable.text + candidate.text.slice(name.length), edits: usable.edits };
}

/** Why the name of a guard cannot be used in a file. */
function reasonAgainst({ uri, text }: Candidate, inFile: string): string {
  return uri === inFile
    ? `\`${text}\` has no value yet, or another one, where this route is registered.`
    : `\`${text}\` cannot be imported into this file.`;
}

/** Whether a name has no value yet where an expression of the same function is reached: only functions are there from the start. */
function isMadeLater(code: Code, expression: ExpressionId, binding: BindingId): boolean {
  const [at, made] = [code.expressions[expression], code.bindings[binding]];
  return (
    !!at &&
    !!made &&
    made.kind !== 'function' &&
    made.kind !== 'import' &&
    made.function === at.function &&
    made.span.start > at.start
  );
}

/** Whether nothing but the root name and literals stands in the expression, so that it means the same elsewhere. */
function onlyName(code: ReturnType<typeof factsAt>['code'], id: ExpressionId): boolean {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'reference':
    case 'literal':
      return true;
    case 'member':
      return expression.computed === NONE && onlyName(code, expression.object);
    case 'cast':
      // The name of a type may mean nothing elsewhere.
      return (
        (expression.type === null || expression.type.kind === 'keyword') && onlyName(code, expression.operand)
      );
    case 'call':
      return (
        onlyName(code, expression.callee) && expression.arguments.every((each) => isConstant(code, each))
      );
    default:
      return false;
  }
}

function isConstant(code: ReturnType<typeof factsAt>['code'], id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'literal') return true;
  if (expression?.kind === 'array') return expression.elements.every((each) => isConstant(code, each));
  return (
    expression?.kind === 'object' &&
    expression.properties.every(
      (each) => each.kind === 'property' && each.key !== null && isConstant(code, each.value),
    )
  );
}

/** The edits that put code into an option of a registration, which may be a path of properties; null where its options are not written there. */
export function intoOption(workspace: Workspace, endpoint: Endpoint, option: string): Insertion | null {
  return insertionAt(workspace, endpoint, 'validation', option);
}

/** Into the list of a call of the chain that ends with the handler, or as such a call right behind the one that begins it. */
function intoChain(workspace: Workspace, endpoint: Endpoint, name: string): Insertion | null {
  const { uri } = endpoint.registration;
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  let call = code.expressions[endpoint.registration.expression];
  if (call?.kind !== 'call' || code.expressions[call.callee]?.kind !== 'member') return null;
  for (let steps = 0; call?.kind === 'call' && steps < CHAIN_LIMIT; steps++) {
    const callee: Expression | undefined = code.expressions[call.callee];
    if (callee?.kind !== 'member') {
      const { end } = call;
      const gap = /^\r?\n[^\S\n]*(?=\.)/.exec(text.slice(end))?.[0] ?? '';
      return (guard) => [inserted(end, `${gap}.${name}([${guard}])`)];
    }
    if (callee.property === name) return afterOthers(code, code.expressions[call.arguments[0] ?? NONE]);
    call = code.expressions[callee.object];
  }
  return null;
}

/** Calls of a chain that are gone through. */
const CHAIN_LIMIT = 20;

/** The edits that put something right before the handler of a route; null where that does not stand in its call. */
export function beforeHandler(workspace: Workspace, endpoint: Endpoint): Insertion | null {
  return insertionAt(workspace, endpoint, 'validation');
}

/** The edits that put a guard, given as it is written, into a registration. */
type Insertion = (guard: string) => readonly TextEdit[];

function inserted(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** Whether a call takes any number of handlers, so that one more leaves the others what they are. */
function takesMore({ handlers }: RouteEntry): boolean {
  if (handlers === 'rest') return true;
  return list(handlers).some((at) => argumentOf(at)?.which.kind !== 'index');
}

/** Where a guard goes in a registration, as the model of the framework says; null where it cannot stand in the call. */
function insertionAt(
  workspace: Workspace,
  endpoint: Endpoint,
  kind: GuardKind,
  option?: string,
): Insertion | null {
  const entry: RouteEntry | undefined = routeCallsAt(workspace, endpoint.registration).find(
    (each) => each.model === endpoint.framework,
  )?.entry;
  const place = automatonOf(workspace).models.get(endpoint.framework)?.fixes?.guard;
  if (!entry || !place || (option === undefined && place.place === 'before-handlers' && !takesMore(entry)))
    return null;
  const wanted = option ?? (place.place === 'option' ? place.option : undefined);
  return wanted !== undefined
    ? intoOptions(workspace, endpoint, entry, wanted)
    : beforeHandlers(workspace, endpoint, entry, kind);
}

/**
 * Before all handlers; a guard that asks for a right, or for a token that is kept with who is signed in, goes after those
 * that say who is asking, on whom it rests, and what looks at data before the last one.
 */
function beforeHandlers(
  workspace: Workspace,
  endpoint: Endpoint,
  entry: RouteEntry,
  kind: GuardKind,
): Insertion | null {
  const { uri } = endpoint.registration;
  const { code } = factsAt(workspace, uri);
  const handlers = handlersAt(workspace, { call: endpoint.registration, entry, context: null, table: null });
  const starts = handlers.map((each) =>
    each.place.uri === uri && isArgument(code, endpoint.registration.expression, each)
      ? code.expressions[each.place.expression]?.start
      : undefined,
  );
  const { guards } = authenticationAt(workspace, endpoint);
  const last = starts.findLastIndex((start) =>
    guards.some(
      ({ kind: own, place }) => own === 'authentication' && place.uri === uri && place.span.start === start,
    ),
  );
  // Attempts are counted before anybody is asked who they are.
  const limiters = endpoint.chain.filter(
    (link) =>
      isLimiter(workspace, link) ||
      guards.some(
        (each) =>
          each.kind === 'rate-limit' &&
          each.place.uri === link.place.uri &&
          each.place.span.start === link.span.start,
      ),
  );
  const counted = starts.findIndex(
    (start) => !limiters.some(({ place, span }) => place.uri === uri && span.start === start),
  );
  const first = kind === 'authentication' ? Math.max(0, counted) : 0;
  const isAfterSignIn = kind === 'authorization' || kind === 'csrf';
  const index = kind === 'validation' ? starts.length - 1 : isAfterSignIn ? last + 1 : first;
  const handler = handlers[index];
  if (!handler || starts[index] === undefined) return null;
  const text = fileAt(workspace, uri)?.text ?? '';
  const { start } = withParentheses(code, text, handler.place.expression);
  const gap = gapBefore(text, start);
  return (guard) => [inserted(start, `${guard},${gap}`)];
}

/** What stands between an argument and one that is put before it: a line of its own where each has one. */
function gapBefore(text: string, start: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  if (lineStart === 0 || indent.trim()) return ' ';
  const before = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
  // A comment above may speak to the compiler of the next line.
  if (/^\s*(?:\/\/|\/?\*)/.test(before)) return ' ';
  return (before.endsWith('\r\n') ? '\r\n' : '\n') + indent;
}

/** Into the object of options, or, where there is none yet, as one before the handler. */
function intoOptions(
  workspace: Workspace,
  endpoint: Endpoint,
  entry: RouteEntry,
  option: string,
): Insertion | null {
  const { uri, expression } = endpoint.registration;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  const paths = Array.isArray(entry.handlers) ? entry.handlers : [];
  const index = paths.map((each) => argumentOf(each)).find((each) => each?.path.length)?.which;
  const id = call?.kind === 'call' && index?.kind === 'index' ? (call.arguments[index.index] ?? NONE) : NONE;
  const given = code.expressions[ownObject(code, id)];
  const text = fileAt(workspace, uri)?.text ?? '';
  if (given?.kind === 'function') {
    const gap = gapBefore(text, given.start);
    return (guard) => [inserted(given.start, `${nested(option.split('.'), guard)},${gap}`)];
  }
  // Options that would stand behind the handler, which is now the last.
  if (
    call?.kind === 'call' &&
    id === NONE &&
    index?.kind === 'index' &&
    call.arguments.length === index.index
  ) {
    const { end } = withParentheses(code, text, call.arguments.at(-1) ?? NONE);
    return (guard) => [inserted(end, `, ${nested(option.split('.'), guard)}`)];
  }
  return intoObject(code, text, tableAt(code, endpoint, given), option.split('.'));
}

/** The object that registers an endpoint, where the argument is a list of them. */
function tableAt(code: Code, { place }: Endpoint, given: Expression | undefined): Expression | undefined {
  if (given?.kind !== 'array') return given;
  const around = given.elements.map((id) => code.expressions[id]).filter((each) => each !== undefined);
  return around.find((each) => contains(each, place.span));
}

function intoObject(
  code: Code,
  text: string,
  given: Expression | undefined,
  [name = '', ...rest]: readonly string[],
): Insertion | null {
  if (given?.kind !== 'object' || given.properties.some(({ key }) => key === null)) return null;
  const present = given.properties.find(({ key }) => key === name);
  const value = code.expressions[present?.value ?? NONE];
  if (present && rest.length) return intoObject(code, text, value, rest);
  if (present) return afterOthers(code, value);
  const [first] = given.properties;
  if (!first) return null;
  // What a table says of the route comes first, its handler last.
  const at = rest.length ? (given.properties.at(-1) ?? first) : first;
  const before = given.properties[given.properties.indexOf(at) - 1];
  const between = text.slice(before ? before.span.end + 1 : given.start + 1, at.span.start);
  const gap = between.trim() ? ' ' : between;
  return (guard) => [inserted(at.span.start, `${name}: ${nested(rest, guard)},${gap}`)];
}

/** Objects in each other, the innermost of which has a value. */
function nested(names: readonly string[], value: string): string {
  return names.reduceRight((inner, each) => `{ ${each}: ${inner} }`, value);
}

/** After the guards that the option names already, which may be one or a list of them. */
function afterOthers(code: Code, given: Expression | undefined): Insertion | null {
  if (given?.kind === 'array') {
    const last = code.expressions[given.elements.at(-1) ?? NONE];
    return last ? (guard) => [inserted(last.end, `, ${guard}`)] : null;
  }
  if (given?.kind === 'reference' || given?.kind === 'member')
    return (guard) => [inserted(given.start, '['), inserted(given.end, `, ${guard}]`)];
  return null;
}

function isArgument(code: Code, id: ExpressionId, { place }: Located): boolean {
  const call = code.expressions[id];
  return call?.kind === 'call' && call.arguments.includes(place.expression);
}
