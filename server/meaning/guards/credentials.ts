/** Whether a value comes from a credential: a session, a token, a signed-in principal, a header that carries one. */

import { type BindingId, type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { onlyValueOf, perCode, rootBinding, withoutCasts } from '../../facts/reading.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { decoratedParameter } from '../endpoints/parameters.ts';
import { nameWords } from '../entities/field-names.ts';
import { testHolds } from '../values/argument-tests.ts';
import { saidOfArguments, saidOfCall, saidOfValue } from '../values/sayings.ts';
import { HOLE, textAt } from '../values/texts.ts';
import { usesOfFunction } from '../values/uses.ts';
import type { Context, ExpressionPlace, LibraryValue, Section, Value } from '../values/value.ts';
import {
  calleesOf,
  contextKey,
  contextOfCall,
  parameterValues,
  queryAtPlace,
  stepInto,
  valuesOf,
} from '../values/values.ts';
import type { GuardEntry, QueryEntry, SourceKind, StepKind } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { carriedBy, readByName } from './carried.ts';
import { isRefusedWithout } from './refused-without.ts';
import { isTruthTest } from './truth-tests.ts';

/**
 * `strong`: models say that it is a credential, a principal, or the result of verifying one.
 * `weak`: some header, cookie or query value, which may be one.
 */
export type Basis = 'strong' | 'weak' | 'none';

/** Expressions looked at for one answer. */
const LIMIT = 250;
/** Calls looked at that call a function, or are given one, so that a function with many users does not use up all that is looked at. */
const CALL_LIMIT = 8;
/** Members of members that are looked at for what the request carries: `res.locals.auth.user`. */
const CARRIER_LIMIT = 5;

/** The stronger of two answers. */
export function strongest(a: Basis, b: Basis): Basis {
  return a === 'strong' || b === 'strong' ? 'strong' : a === 'weak' || b === 'weak' ? 'weak' : 'none';
}

/**
 * What the value of an expression rests on, its operands and definitions included.
 * @param direct only what the value itself comes from: not what the calls on the way were given as arguments, such as
 *   the condition of a query
 */
export function basisOf(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  direct = false,
): Basis {
  if (place.expression === NONE) return 'none';
  return (direct ? directBases : bases)(workspace, place, context);
}

// The same condition is met on the way to many denials, and in each call that leads to its function: the answers are kept.
const bases = queryAtPlace<Basis>({
  name: 'basis',
  compute: (workspace, place, context) => new Walk(workspace, false).of(place, context),
  onCycle: 'none',
});

const directBases = queryAtPlace<Basis>({
  name: 'basis without detours',
  compute: (workspace, place, context) => new Walk(workspace, true).of(place, context),
  onCycle: 'none',
});

/** Whether the value of an expression, or a condition under which it is taken, rests on metadata of the handler. */
export function restsOnMetadata(
  workspace: Workspace,
  place: ExpressionPlace,
  condition: number,
  context: Context | null,
): boolean {
  const { code } = factsAt(workspace, place.uri);
  const seen = new Set<ExpressionId>();
  const visit = (id: ExpressionId): boolean => {
    const expression = code.expressions[id];
    if (!expression || seen.has(id) || seen.size > LIMIT) return false;
    seen.add(id);
    switch (expression.kind) {
      case 'reference': {
        const binding = code.bindings[expression.binding];
        const ids = expression.definitions.length ? expression.definitions : (binding?.definitions ?? []);
        return ids.some((each) => {
          const from = code.definitions[each]?.from;
          return from?.kind === 'value' && visit(from.value);
        });
      }
      case 'member':
        return visit(expression.object);
      case 'call':
        return (
          saidOfCall(workspace, { uri: place.uri, expression: id }, 'metadata', context).length > 0 ||
          visit(expression.callee) ||
          expression.arguments.some(visit)
        );
      case 'function':
        return (code.functions[expression.target]?.exits ?? []).some((exit) => visit(exit.value));
      default:
        return operandsOf(expression).some(visit);
    }
  };
  if (visit(place.expression)) return true;
  // Conditions that hold further out count only where the verdict itself says nothing: `if (!wanted.includes(role)) return false`.
  if (code.expressions[place.expression]?.kind !== 'literal') return false;
  for (let at = code.conditions[condition]; at; at = code.conditions[at.parent])
    if (at.kind === 'test' && visit(at.test)) return true;
  return false;
}

/** Steps of arguments that become no part of the result. */
const asides: ReadonlySet<StepKind> = new Set<StepKind>(['receiver', 'named', 'choice', 'outcome']);

const credentialWords: ReadonlySet<string> = new Set(['token', 'auth', 'authorization', 'jwt', 'apikey']);

/** Whether a header is read whose name says that it is a credential of the project's own: `request.headers['x-team-token']`. */
export function isCredentialHeader(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): boolean {
  return readsHeader(workspace, place, context, isCredentialName);
}

/**
 * Whether one header is read whose name passes a test, also where it stands in a constant: `request.get('x-team-token')`,
 * `request.headers[KEY_HEADER]`. What is read is asked only where the name may be meant.
 * @param of what the header is read of
 */
export function readsHeader(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  context: Context | null,
  isMeant: (name: unknown) => boolean,
  of?: ExpressionPlace,
): boolean {
  const { code } = factsAt(workspace, uri);
  const read = code.expressions[expression];
  const headers = of ?? { uri, expression: read?.kind === 'member' ? read.object : expression };
  if (read?.kind === 'member' && read.property !== null)
    return isMeant(read.property) && isOfHeaders(workspace, headers, context);
  const names = read?.kind === 'member' ? [read.computed] : read?.kind === 'call' ? read.arguments : [];
  const isWritten = names.some((id) => {
    const name = code.expressions[id];
    return name?.kind === 'literal' && isMeant(name.value);
  });
  if (isWritten) return isOfHeaders(workspace, headers, context);
  const constants = names.filter((id) => isName(code.expressions[id]));
  if (!constants.length || !isOfHeaders(workspace, headers, context)) return false;
  return constants.some((id) =>
    valuesOf(workspace, { uri, expression: id }, context).some(
      (value) => value.kind === 'literal' && isMeant(value.value),
    ),
  );
}

function isName(expression: Expression | undefined): boolean {
  return expression?.kind === 'reference' || expression?.kind === 'member';
}

/**
 * Headers by which browsers and proxies describe a request, and nobody shows who they are (RFC 9110, Fetch): whoever is
 * turned away for one of them is turned away for where the request comes from, or for what it holds.
 */
const describingHeaders: ReadonlySet<string> = new Set([
  ...['origin', 'referer', 'host', 'user-agent', 'accept', 'accept-language', 'accept-encoding', 'range'],
  ...['content-type', 'content-length', 'content-encoding', 'if-match', 'if-none-match', 'if-modified-since'],
  ...['sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest', 'x-forwarded-proto', 'x-forwarded-host'],
]);

/** Whether the header with all cookies is read. */
function isCookieHeader(code: Code, id: ExpressionId): boolean {
  const read = code.expressions[id];
  if (read?.kind === 'member') return read.property?.toLowerCase() === 'cookie';
  const name = read?.kind === 'call' ? code.expressions[read.arguments[0] ?? NONE] : undefined;
  return name?.kind === 'literal' && String(name.value).toLowerCase() === 'cookie';
}

/** Whether one header is read by a name that says that it describes the request: `request.get('origin')`. */
function isDescribingHeader(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  return readsHeader(workspace, place, context, isDescribingName, place);
}

function isDescribingName(name: unknown): boolean {
  return typeof name === 'string' && describingHeaders.has(name.toLowerCase());
}

/** What a key in a header is for where it is none that a caller was given: of a request that is sent twice, of a cache, of a handshake. */
const otherKeys: ReadonlySet<string> = new Set([
  'idempotency',
  'cache',
  'websocket',
  'partition',
  'sort',
  'public',
]);

function isCredentialName(name: unknown): boolean {
  if (typeof name !== 'string') return false;
  const words = nameWords(name);
  // `x-api-key`, `x-acme-key`: the key that callers of an API were given.
  const isKey = words.length > 1 && words.at(-1) === 'key' && !words.some((word) => otherKeys.has(word));
  return isKey || words.some((word) => credentialWords.has(word));
}

/**
 * Whether an expression is a name whose values are all written where it gets them, or a member of one that is itself data
 * of the request.
 */
function isGivenValue(workspace: Workspace, { uri, expression: id }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  if (expression?.kind === 'member') {
    const object = { uri, expression: expression.object };
    return isGivenValue(workspace, object) && saidOfValue(workspace, object, 'sources').length > 0;
  }
  return (
    expression?.kind === 'reference' &&
    expression.definitions.length > 0 &&
    expression.definitions.every((each) => code.definitions[each]?.from.kind === 'value')
  );
}

function isOfHeaders(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  return saidOfValue<SourceKind>(workspace, place, 'sources', context).some(
    ({ entry }) => entry === 'header',
  );
}

const known: readonly Section[] = ['credentials', 'principals', 'sources'];

/** One walk over operands and definitions; lives only while it runs. */
class Walk {
  private basis: Basis = 'none';
  private readonly seen = new Set<string>();
  /** What callers give is looked at last: of many, it would use up all that is looked at for what is nearer. */
  private readonly later: (() => void)[] = [];
  /** Whether a value that only may be a credential counts where the walk is now. */
  private weakCounts = true;
  /** Whether a fixed text is looked for where the walk is now: among cookies it says nothing of who is asking. */
  private isOfFlag = false;
  /** So many expressions are looked at before those of callers, and as many of theirs. */
  private limit = LIMIT;

  constructor(
    private readonly workspace: Workspace,
    private readonly direct: boolean,
  ) {}

  of(place: ExpressionPlace, context: Context | null): Basis {
    this.visit(place, context, 0);
    this.limit = this.seen.size + LIMIT;
    for (let next = this.later.shift(); next && this.basis !== 'strong'; next = this.later.shift()) next();
    return this.basis;
  }

  private visit(place: ExpressionPlace, context: Context | null, depth: number): void {
    if (place.expression === NONE || this.basis === 'strong' || depth > 40 || this.seen.size > this.limit)
      return;
    const key = `${place.uri}#${place.expression}#${contextKey(context)}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const { code } = factsAt(this.workspace, place.uri);
    const expression = code.expressions[place.expression];
    if (!expression) return;
    if (this.isOfFlag && isCookieHeader(code, place.expression)) return;
    if (expression.kind === 'reference' && this.direct) {
      const given = code.expressions[onlyValueOf(code, expression.binding)];
      if (given?.kind === 'logical' && this.hasOtherWay(place.uri, code, given, context)) return;
    }
    // Which header a name stands for is seen where it is read.
    const isName = expression.kind === 'reference' && !this.isOfFlag;
    if (isName || expression.kind === 'member' || expression.kind === 'call') {
      if (this.said(place, context)) return;
    }
    const to = (id: ExpressionId) => this.visit({ uri: place.uri, expression: id }, context, depth + 1);
    switch (expression.kind) {
      case 'reference':
        this.reference(place, code, expression, context, depth);
        return;
      case 'member':
        // What the project put there says more than what it was put on, unless models know that.
        if (!this.carried(place, [], context, depth) || this.isKnown(place.uri, expression.object, context))
          to(expression.object);
        if (expression.computed !== NONE) to(expression.computed);
        return;
      case 'call': {
        const searched = this.textSearched(place, expression, context);
        if (searched !== NONE) {
          const { isOfFlag } = this;
          this.isOfFlag = true;
          to(searched);
          this.isOfFlag = isOfFlag;
          return;
        }
        const read = readByName(this.workspace, place, context);
        if (read && this.carried(read.object, read.path, context, depth)) return;
        // Arguments go first: what a method is of, such as a schema with all that it is made of, would use up what is looked at.
        if (!this.direct || isTruthTest(this.workspace, place, context)) expression.arguments.forEach(to);
        else for (const at of this.passedOn(place, context)) to(expression.arguments[at] ?? NONE);
        to(expression.callee);
        this.called(place, context, depth);
        return;
      }
      case 'function':
        if (!this.direct)
          for (const exit of code.functions[expression.target]?.exits ?? [])
            this.visit({ uri: place.uri, expression: exit.value }, context, depth + 1);
        return;
      case 'logical':
        if (this.direct && this.hasOtherWay(place.uri, code, expression, context)) return;
        operandsOf(expression).forEach(to);
        return;
      default:
        operandsOf(expression).forEach(to);
    }
  }

  /** Whether something will do that is no credential: `request.user || (await users.any())`. */
  private hasOtherWay(
    uri: string,
    code: Code,
    { operator, left, right }: Extract<Expression, { kind: 'logical' }>,
    context: Context | null,
  ): boolean {
    if (operator === '&&') return false;
    return [left, right].some((side) => {
      const asked = withoutCasts(code, side);
      const called = asked?.kind === 'await' ? withoutCasts(code, asked.operand) : asked;
      return (
        called?.kind === 'call' && basisOf(this.workspace, { uri, expression: side }, context) === 'none'
      );
    });
  }

  /** The text in which a call looks for another one that is written down: `cookies` of `cookies.includes('theme=dark')`. */
  private textSearched(
    { uri }: ExpressionPlace,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
  ): ExpressionId {
    const callee = factsAt(this.workspace, uri).code.expressions[call.callee];
    const [sought, ...others] = call.arguments;
    if (callee?.kind !== 'member' || sought === undefined || others.length) return NONE;
    if (!['includes', 'indexOf', 'search', 'match'].includes(callee.property ?? '')) return NONE;
    const text = textAt(this.workspace, { uri, expression: sought }, context);
    return text === '' || text.includes(HOLE) ? NONE : callee.object;
  }

  /** The arguments of a call that models say the result is made of: `Buffer.from(token)`. */
  private passedOn(place: ExpressionPlace, context: Context | null): readonly number[] {
    return saidOfArguments<StepKind>(this.workspace, place, 'steps', context).flatMap((said) =>
      !asides.has(said.entry) && !said.path.length ? [said.argument] : [],
    );
  }

  /** Whether models say what a member is, or what it is a member of. */
  private isKnown(uri: string, from: ExpressionId, context: Context | null): boolean {
    const { code } = factsAt(this.workspace, uri);
    for (let at = from, climbed = 0; climbed < CARRIER_LIMIT; climbed++) {
      const expression = code.expressions[at];
      if (expression?.kind !== 'member') return false;
      const place = { uri, expression: at };
      if (known.some((section) => saidOfValue(this.workspace, place, section, context).length)) return true;
      at = expression.object;
    }
    return false;
  }

  private said(place: ExpressionPlace, context: Context | null): boolean {
    const { workspace } = this;
    if (
      saidOfValue(workspace, place, 'credentials', context).length ||
      saidOfValue(workspace, place, 'principals', context).length ||
      saidOfCall(workspace, place, 'verifies', context).length
    ) {
      this.basis = 'strong';
      return true;
    }
    if (isCredentialHeader(workspace, place, context)) {
      this.basis = 'strong';
      return true;
    }
    if (isDescribingHeader(workspace, place, context)) return true;
    // Which header a name holds is said where it gets its value: `const key = request.header('x-acme-key')`.
    if (isGivenValue(workspace, place)) return false;
    for (const { entry } of saidOfValue<SourceKind>(workspace, place, 'sources', context)) {
      if (entry === 'header' || entry === 'cookie' || entry === 'query') this.found('weak');
      return true;
    }
    return false;
  }

  private reference(
    place: ExpressionPlace,
    code: Code,
    expression: Extract<Expression, { kind: 'reference' }>,
    context: Context | null,
    depth: number,
  ): void {
    const binding = code.bindings[expression.binding];
    for (const id of expression.definitions.length ? expression.definitions : (binding?.definitions ?? [])) {
      const from = code.definitions[id]?.from;
      if (from?.kind === 'value') {
        const source = { uri: place.uri, expression: from.value };
        if (from.path.some(isDescribingName) && isOfHeaders(this.workspace, source, context)) continue;
        this.pathSaid(place.uri, from.value, from.path, context);
        if (from.path.length)
          this.carried({ uri: place.uri, expression: from.value }, from.path, context, depth);
        this.visit({ uri: place.uri, expression: from.value }, context, depth + 1);
        this.flag(place.uri, code, from.value, context, depth);
        if (!this.direct && !from.path.length)
          this.givenToObject(place, code, expression, from.value, context, depth);
      } else if (from?.kind === 'parameter') {
        if (from.path.length) {
          const values = parameterValues(this.workspace, place.uri, from.function, from.index, context);
          this.carriedIn(values, place.uri, from.path, depth);
        }
        this.parameter(place.uri, from.function, from.index, context, depth);
      }
    }
  }

  /**
   * An object that was made of a class rests on what its methods were told before, where nobody asked what they give:
   * `client.store.load(request.headers.cookie); if (!client.store.user) …`.
   */
  private givenToObject(
    { uri, expression: at }: ExpressionPlace,
    code: Code,
    { binding }: Extract<Expression, { kind: 'reference' }>,
    made: ExpressionId,
    context: Context | null,
    depth: number,
  ): void {
    const object = code.expressions[made];
    if (object?.kind !== 'call' || !object.isNew) return;
    const { start, function: id } = code.expressions[at] as Expression;
    if (object.function !== id) return;
    for (const each of tellingCalls(code).get(binding) ?? []) {
      const call = code.expressions[each];
      if (call?.kind !== 'call' || call.function !== id || call.start >= start) continue;
      for (const argument of call.arguments) this.visit({ uri, expression: argument }, context, depth + 1);
    }
  }

  /** A flag that is set rests on what is asked for where it is set: `if (token) { verify(token); isValid = true; }`. */
  private flag(uri: string, code: Code, value: ExpressionId, context: Context | null, depth: number): void {
    const literal = code.expressions[value];
    if (literal?.kind !== 'literal' || literal.value !== true) return;
    for (let at = code.conditions[literal.condition]; at; at = code.conditions[at.parent])
      if (at.kind === 'test' && at.value) this.visit({ uri, expression: at.test }, context, depth + 1);
  }

  /** `const { user } = req`: the value itself says nothing, the property taken from it does. */
  private pathSaid(uri: string, value: ExpressionId, path: readonly string[], context: Context | null): void {
    const { code } = factsAt(this.workspace, uri);
    if (!path.length || !code.expressions[value]) return;
    this.found(saidBelow(this.workspace, { uri, expression: value }, path, context));
  }

  private found(basis: Basis): void {
    if (basis === 'strong' || this.weakCounts) this.basis = strongest(this.basis, basis);
  }

  /**
   * What the project itself put on the request: `req.member`, where a middleware says `req.member = await find(token)`. It
   * counts only where it rests on a credential for sure.
   * @param below properties taken from the expression
   * @returns whether it was put there by the project
   */
  private carried(
    { uri, expression: from }: ExpressionPlace,
    below: readonly string[],
    context: Context | null,
    depth: number,
  ): boolean {
    const { code } = factsAt(this.workspace, uri);
    const path = [...below];
    let isCarried = false;
    for (let at = from, climbed = 0; climbed < CARRIER_LIMIT; climbed++) {
      const expression = code.expressions[at];
      if (path.length) {
        const values = valuesOf(this.workspace, { uri, expression: at }, context);
        isCarried = this.carriedIn(values, uri, path, depth) || isCarried;
      }
      if (expression?.kind !== 'member' || expression.property === null) return isCarried;
      path.unshift(expression.property);
      at = expression.object;
    }
    return isCarried;
  }

  private carriedIn(values: readonly Value[], uri: string, path: readonly string[], depth: number): boolean {
    const carried = carriedBy(this.workspace, values, uri).filter(({ into }) =>
      into.every((name, i) => path[i] === name),
    );
    for (const { into, value, path: own } of carried)
      this.stored(value, [...own, ...path.slice(into.length)], depth);
    return carried.length > 0;
  }

  /** A value that was put somewhere, of which a part is read. */
  private stored({ uri, expression: id }: ExpressionPlace, path: readonly string[], depth: number): void {
    const expression = factsAt(this.workspace, uri).code.expressions[id];
    const [name, ...rest] = path;
    if (expression?.kind === 'object' && name !== undefined) {
      for (const { key, value } of expression.properties)
        if (key === name) this.stored({ uri, expression: value }, rest, depth + 1);
      return;
    }
    const { weakCounts } = this;
    this.weakCounts = false;
    this.visit({ uri, expression: id }, null, depth + 1);
    this.weakCounts = weakCounts;
    if (this.basis !== 'strong' && isRefusedWithout(this.workspace, { uri, expression: id }))
      this.found('strong');
  }

  private parameter(uri: string, id: number, index: number, context: Context | null, depth: number): void {
    for (let at = context; at; at = at.outer) {
      if (at.uri !== uri || at.function !== id || at.element) continue;
      const call = factsAt(this.workspace, at.call.uri).code.expressions[at.call.expression];
      if (call?.kind === 'call')
        this.visit({ uri: at.call.uri, expression: call.arguments[index] ?? NONE }, at.outer, depth + 1);
      return;
    }
    const decorated = decoratedParameter(this.workspace, uri, id, index);
    const source = decorated?.source;
    if (source && (source.part === 'header' || source.part === 'cookie' || source.part === 'query')) {
      this.found('weak');
      return;
    }
    // What guards put on the request, and a decorator of the project finds there: `createParamDecorator((_, context) => …)`.
    for (const place of decorated?.found ?? []) this.visit(place, null, depth + 1);
    const { weakCounts } = this;
    this.later.push(() => {
      this.weakCounts = weakCounts;
      this.given(uri, id, index, context, depth);
    });
  }

  /** What those give who call a function, or give it to a call. */
  private given(uri: string, id: number, index: number, context: Context | null, depth: number): void {
    const { calls, passed } = usesOfFunction(this.workspace, uri, id);
    for (const place of calls.slice(0, CALL_LIMIT)) {
      const call = factsAt(this.workspace, place.uri).code.expressions[place.expression];
      if (call?.kind === 'call')
        this.visit({ uri: place.uri, expression: call.arguments[index] ?? NONE }, null, depth + 1);
    }
    // The parameters of a callback rest on what the call was given: `verify(token, key, (error, user) => …)`.
    for (const { call, argument } of passed.slice(0, CALL_LIMIT)) {
      const expression = factsAt(this.workspace, call.uri).code.expressions[call.expression];
      if (expression?.kind !== 'call') continue;
      // What signs somebody in says nothing of who was there before.
      if (saidOfCall(this.workspace, call, 'issues', context).length) continue;
      // Why a query failed says nothing of what it was asked for.
      const isError = saidOfCall<QueryEntry>(this.workspace, call, 'queries', context).some(
        ({ entry }) => index < Number(/->(\d+)/.exec(entry.at ?? '')?.[1] ?? 0),
      );
      if (isError) continue;
      const guards = saidOfValue<GuardEntry>(this.workspace, call, 'guards', context)
        .map(({ entry }) => entry)
        .filter(({ kind }) => kind === 'authentication');
      const isLogin = ({ login = [] }: GuardEntry) =>
        login.some((test) => testHolds(this.workspace, test, expression, call.uri, context));
      if (guards.length > 0 && guards.every(isLogin)) continue;
      // That looking for somebody failed says nothing of who is asking; that nobody was found does.
      if (guards.length > 0 && index === 0) continue;
      if (guards.length || saidOfCall(this.workspace, call, 'verifies', context).length)
        this.basis = 'strong';
      if (saidOfCall(this.workspace, call, 'routes', context).length) continue;
      this.visit({ uri: call.uri, expression: expression.callee }, context, depth + 1);
      expression.arguments.forEach((each, i) => {
        if (i !== argument) this.visit({ uri: call.uri, expression: each }, context, depth + 1);
      });
    }
  }

  private called(place: ExpressionPlace, context: Context | null, depth: number): void {
    if (depth > 12) return;
    for (const callee of calleesOf(this.workspace, place, context)) {
      if (callee.kind !== 'function') continue;
      const inner = contextOfCall(this.workspace, callee, place, context);
      const { code } = factsAt(this.workspace, callee.uri);
      for (const { value, condition } of code.functions[callee.function]?.exits ?? []) {
        this.visit({ uri: callee.uri, expression: value }, inner, depth + 1);
        // What is written there says nothing; when it is given does: `if (!token) return false`.
        if (code.expressions[value]?.kind !== 'literal') continue;
        for (let at = code.conditions[condition]; at; at = code.conditions[at.parent])
          if (at.kind === 'test') this.visit({ uri: callee.uri, expression: at.test }, inner, depth + 1);
      }
    }
  }
}

/** Name -> calls of methods on it, or on what it leads to, of which nobody asks what they give: `client.store.load(…)`. */
const tellingCalls = perCode((code): ReadonlyMap<BindingId, readonly ExpressionId[]> => {
  const table = new Map<BindingId, ExpressionId[]>();
  const returned = new Set(code.functions.flatMap(({ exits }) => exits.map(({ value }) => value)));
  code.expressions.forEach((call, id) => {
    if (call.kind !== 'call' || code.expressions[call.callee]?.kind !== 'member') return;
    const around = code.expressions[call.parent];
    const isStatement = call.parent === NONE || (around?.kind === 'await' && around.parent === NONE);
    if (!isStatement || returned.has(id) || definitionsFrom(code).has(id)) return;
    const binding = rootBinding(code, call.callee);
    const known = table.get(binding);
    if (known) known.push(id);
    else table.set(binding, [id]);
  });
  return table;
});

function saidBelow(
  workspace: Workspace,
  place: ExpressionPlace,
  path: readonly string[],
  context: Context | null,
): Basis {
  let basis: Basis = 'none';
  for (const value of valuesOf(workspace, place, context)) {
    if (value.kind !== 'library') continue;
    basis = strongest(basis, saidOnTheWay(workspace, value, path));
  }
  return basis;
}

function saidOnTheWay(workspace: Workspace, value: LibraryValue, path: readonly string[]): Basis {
  const automaton = automatonOf(workspace);
  let values: readonly Value[] = [value];
  for (const name of path) {
    values = values.flatMap((each) => stepInto(workspace, each, name));
    for (const each of values) {
      if (each.kind !== 'library') continue;
      for (const state of each.states) {
        for (const { section, entry } of automaton.states[state]?.ofValue ?? []) {
          if (section === 'credentials' || section === 'principals') return 'strong';
          if (section === 'sources') return entry === 'body' || entry === 'path' ? 'none' : 'weak';
        }
      }
    }
  }
  return 'none';
}

/** Operands of an expression that its value rests on. */
export function operandsOf(expression: Expression): readonly ExpressionId[] {
  switch (expression.kind) {
    case 'template':
      return expression.values;
    case 'object':
      return expression.properties.map((each) => each.value);
    case 'array':
      return expression.elements;
    case 'binary':
    case 'logical':
      return [expression.left, expression.right];
    case 'unary':
    case 'await':
    case 'yield':
    case 'spread':
    case 'cast':
      return [expression.operand];
    case 'conditional':
      return [expression.test, expression.then, expression.otherwise];
    case 'assignment':
      return [expression.value];
    case 'sequence':
      return expression.expressions;
    default:
      return [];
  }
}
