/**
 * What is known of a test for requests of one endpoint: `request.method === 'POST'`, `pathname.startsWith('/admin')`.
 * With it a handler that answers several methods, and a guard that speaks of several paths, is read for one of them.
 */
import {
  type Code,
  type ConditionId,
  type Expression,
  type ExpressionId,
  type FunctionId,
  isNothing,
  NONE,
} from '../../facts/facts.ts';
import { onlyValueOf, standsIn, withoutCasts } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { asksForSetup } from '../settings/switches.ts';
import { isDead, truthAt } from '../values/known-truth.ts';
import { elementsOf } from '../values/located.ts';
import { listsAround } from '../values/loops.ts';
import { propertyValues, saidOfValue } from '../values/sayings.ts';
import { HOLE, textAt } from '../values/texts.ts';
import type { Context, ExpressionPlace, Value } from '../values/value.ts';
import { calleesOf, contextOfCall, stepInto, valuesOf } from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { PathTestEntry, RequestLinePart, SourceKind } from '../vocabulary/model.ts';
import { join, segments, withParameters } from './endpoint-paths.ts';
import { matchesExpression, matchesPathPattern } from './path-patterns.ts';
import { partAt, writtenLine } from './request-line-parts.ts';

/** Elements of a list whose rounds are told apart. */
const ROUND_LIMIT = 100;

/** A part whose whole text an endpoint knows. */
type KnownPart = Exclude<RequestLinePart, 'subpath' | 'route' | 'mount'>;

/** Functions, names and operators followed in one test. */
const DEPTH_LIMIT = 12;

/** What a request asks for: an endpoint is one. */
export interface RequestLine {
  /** Upper case; `*` for any. */
  readonly method: string;
  readonly path: string;
  /** The beginning of the path that the code does not see, where it asks for the path alone. */
  readonly base?: string;
  /** The folders of the file with the handler, as they are written. */
  readonly route?: string;
}

/**
 * The outcome of a test: true or false for every such request, null if it asks for the method or path and the outcome
 * is not known, undefined if it asks for something else.
 */
export type Outcome = boolean | null | undefined;

/** The outcome of a test for requests of a line; without a line it is not known. */
export function outcomeOf(
  workspace: Workspace,
  test: ExpressionPlace,
  context: Context | null,
  line: RequestLine | null,
): Outcome {
  return new Test(workspace, line).of(test, context, 0);
}

/**
 * Whether code under a condition runs for requests of a line: false if it never does, null if it hangs on a test of
 * the method or path whose outcome is not known, true otherwise.
 * @param isOfFlag whether the code sets a flag, of which no other flag is looked at: they may set each other
 */
export function runsFor(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: ConditionId,
  context: Context | null,
  line: RequestLine | null,
  isOfFlag = false,
): boolean | null {
  let result: boolean | null = true;
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    const outcome = outcomeOfCondition(workspace, uri, at, context, line, isOfFlag);
    if (outcome === false) return false;
    if (outcome === null) result = null;
  }
  return result;
}

/** What a call calls for requests of a line. */
export interface CalledFor {
  readonly callees: readonly Value[];
  /** Whether it takes them out of a table by the method of the request, so that others are called for other requests. */
  readonly byLine: boolean;
}

/**
 * What a call calls for requests of a line: of a table of handlers, `handlers[request.method](request)`, what it holds for
 * the method, the path or both that are asked for; without a line, or where the method is not known, all of them.
 */
export function calleesFor(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  line: RequestLine | null,
): CalledFor {
  const all = calleesOf(workspace, place, context);
  if (all.length < 2) return { callees: all, byLine: false };
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const found = call?.kind === 'call' ? memberNamedAt(code, call.callee) : null;
  const part = found && partAt(workspace, { uri: place.uri, expression: found.member.computed }, context);
  if (!found || (part !== 'method' && part !== 'path' && part !== 'line'))
    return { callees: all, byLine: false };
  const tables = valuesOf(workspace, { uri: place.uri, expression: found.member.object }, context);
  const isOpenTable = tables.some(({ kind }) => kind !== 'object');
  if (!line || (part === 'method' && line.method === '*') || isOpenTable)
    return { callees: all, byLine: true };
  const callees = tables.flatMap((table) =>
    namesFor(workspace, table, line, part).flatMap((name) => stepInto(workspace, table, name)),
  );
  // `handlers[path] ?? notFound`
  return callees.length || found.otherwise === NONE
    ? { callees, byLine: true }
    : {
        callees: valuesOf(workspace, { uri: place.uri, expression: found.otherwise }, context),
        byLine: false,
      };
}

/** The names under which a table holds what answers requests of a line. */
function namesFor(
  workspace: Workspace,
  table: Value,
  line: RequestLine,
  part: 'method' | 'path' | 'line',
): readonly string[] {
  const { method, path } = line;
  if (part === 'method') return [...new Set([method, method.toLowerCase()])];
  if (part === 'path') return [path];
  const object =
    table.kind === 'object' ? factsAt(workspace, table.uri).code.expressions[table.expression] : undefined;
  return (object?.kind === 'object' ? object.properties : []).flatMap(({ key }) =>
    key !== null && isLine(line, key) ? [key] : [],
  );
}

/** What a table that is looked into by a computed name may be, and what stands for what it does not hold. */
interface NamedMember {
  readonly member: Extract<Expression, { kind: 'member' }>;
  readonly otherwise: ExpressionId;
}

/** The member with a computed name that an expression is, also by a name of its own: `const handle = handlers[method]`. */
function memberNamedAt(code: Code, id: ExpressionId): NamedMember | null {
  let made = id;
  const name = code.expressions[id];
  if (name?.kind === 'reference') {
    const [only, ...others] = name.definitions;
    const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
    made = from?.kind === 'value' && !from.path.length ? from.value : NONE;
  }
  const at = withoutCasts(code, made);
  const isChoice = at?.kind === 'logical' && at.operator !== '&&';
  const member = isChoice ? withoutCasts(code, at.left) : at;
  return member?.kind === 'member' && member.computed !== NONE
    ? { member, otherwise: isChoice ? at.right : NONE }
    : null;
}

/** Comparisons of what `indexOf` gives: what is found where they hold. */
const waysToFind: Readonly<
  Record<string, { readonly how: 'startsWith' | 'includes'; readonly isFound: boolean }>
> = {
  '> -1': { how: 'includes', isFound: true },
  '>= 0': { how: 'includes', isFound: true },
  '!== -1': { how: 'includes', isFound: true },
  '!= -1': { how: 'includes', isFound: true },
  '< 0': { how: 'includes', isFound: false },
  '=== -1': { how: 'includes', isFound: false },
  '== -1': { how: 'includes', isFound: false },
  '=== 0': { how: 'startsWith', isFound: true },
  '== 0': { how: 'startsWith', isFound: true },
  '!== 0': { how: 'startsWith', isFound: false },
  '!= 0': { how: 'startsWith', isFound: false },
};

/** The path of a request that no handler names. */
const elsewhere = '/\0';

/** What the conditions of a place ask of a request. */
export interface Asked {
  /** See `runsFor`. */
  readonly runs: boolean | null;
  /** Whether one of them asks for the path, and is fulfilled by this one and not by any other. */
  readonly byPath: boolean;
}

/** What the conditions of a place ask of requests of a line. */
export function askedAt(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: ConditionId,
  context: Context | null,
  line: RequestLine,
): Asked {
  let runs: boolean | null = true;
  let byPath = false;
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    const outcome = outcomeOfCondition(workspace, uri, at, context, line);
    if (outcome === false) return { runs: false, byPath: false };
    // That an earlier test did not hold says little: what stands first is what is more special.
    if (outcome === null && !(at.kind === 'test' && !at.value)) runs = null;
    if (outcome === true && !byPath)
      byPath = outcomeOfCondition(workspace, uri, at, context, { ...line, path: elsewhere }) !== true;
  }
  return { runs, byPath };
}

/** The outcome of a condition: see `outcomeOf`. */
export function outcomeOfCondition(
  workspace: Workspace,
  uri: string,
  condition: Code['conditions'][number],
  context: Context | null,
  line: RequestLine | null,
  isOfFlag = false,
): Outcome {
  if (condition.kind === 'test') {
    const outcome = new Test(workspace, line, isOfFlag).of({ uri, expression: condition.test }, context, 0);
    return typeof outcome === 'boolean' ? outcome === condition.value : outcome;
  }
  if (condition.kind !== 'case') return undefined;
  const test = new Test(workspace, line, isOfFlag);
  const outcomes = condition.tests.map((each) => test.equal(uri, condition.discriminant, each, context));
  if (condition.default || !outcomes.length) return undefined;
  return anyOf(outcomes);
}

function not(outcome: Outcome): Outcome {
  return typeof outcome === 'boolean' ? !outcome : outcome;
}

/** What `a || b` gives. A part that asks for something else leaves the rest open, unless the other part decides. */
function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes(true)) return true;
  if (outcomes.includes(null)) return null;
  return outcomes.includes(undefined) ? undefined : false;
}

/** Whether the call at hand decides that a test comes out as it has to: `path === undefined`, of a path that is given. */
function isKnownOutcome(
  workspace: Workspace,
  uri: string,
  { test, value }: { readonly test: ExpressionId; readonly value: boolean },
  context: Context | null,
): boolean {
  const truth =
    asksForUrl(workspace, uri, test) ?? (context && truthAt(workspace, { uri, expression: test }, context));
  return truth === value;
}

/** Whether a place is reached only where the request has no URL. */
function missesUrl(workspace: Workspace, uri: string, code: Code, from: ConditionId): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === 'test' && asksForUrl(workspace, uri, at.test) === !at.value) return true;
  return false;
}

/** What a test gives that asks whether the URL of the request is there, which it is: `url === undefined`; null for another one. */
function asksForUrl(workspace: Workspace, uri: string, test: ExpressionId): boolean | null {
  const { code } = factsAt(workspace, uri);
  const asked = code.expressions[test];
  const isNegated = asked?.kind === 'unary' && asked.operator === '!';
  const isCompared =
    asked?.kind === 'binary' && /^[!=]==?$/.test(asked.operator) && isNothing(code.expressions[asked.right]);
  const name = isNegated ? asked.operand : isCompared ? asked.left : NONE;
  const said =
    name === NONE ? [] : saidOfValue<SourceKind>(workspace, { uri, expression: name }, 'sources', null);
  const isUrl = said.length > 0 && said.every(({ entry }) => entry === 'url');
  return isUrl ? isCompared && asked.operator.startsWith('!') : null;
}

/** Whether a condition is not known to hold for requests of a line because a setting of the service decides it, too. */
export function isSplitBySetting(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: ConditionId,
  context: Context | null,
  line: RequestLine,
): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    if (at.kind !== 'test') continue;
    const test = new Test(workspace, line);
    if (test.of({ uri, expression: at.test }, context, 0) === null && test.isSplitBySetting) return true;
  }
  return false;
}

/** Reads one test; lives only while it runs. */
class Test {
  /** Whether a setting decides what is not known of it. */
  isSplitBySetting = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly line: RequestLine | null,
    private readonly isOfFlag = false,
  ) {}

  of(place: ExpressionPlace, context: Context | null, depth: number): Outcome {
    const { uri } = place;
    const { code } = factsAt(this.workspace, uri);
    const expression = code.expressions[place.expression];
    if (!expression || depth > DEPTH_LIMIT) return undefined;
    const of = (id: ExpressionId) => this.of({ uri, expression: id }, context, depth + 1);
    switch (expression.kind) {
      case 'unary':
        if (expression.operator === '~') return this.indexIn(uri, expression.operand, 'includes', context);
        return expression.operator === '!' ? not(of(expression.operand)) : undefined;
      case 'logical':
        if (expression.operator === '&&')
          return not(anyOf([not(of(expression.left)), not(of(expression.right))]));
        return anyOf([of(expression.left), of(expression.right)]);
      case 'binary':
        return this.binary(uri, expression, context);
      case 'await':
      case 'cast':
        return of(expression.operand);
      case 'conditional':
        return this.chosen(uri, expression, context, of);
      case 'reference':
        return this.reference(uri, code, expression, context, depth);
      case 'call':
        return this.call(place, code, expression, context, depth);
      // `open[request.path]`
      case 'member':
        return expression.computed === NONE
          ? this.filtered(uri, place.expression, context)
          : this.isKey(uri, expression.computed, expression.object, context, false);
      default:
        return undefined;
    }
  }

  /** `rule.prefix ? path.startsWith(rule.prefix) : path === rule.path`, of a rule that tells which. */
  private chosen(
    uri: string,
    { test, then, otherwise }: Extract<Expression, { kind: 'conditional' }>,
    context: Context | null,
    of: (id: ExpressionId) => Outcome,
  ): Outcome {
    const truth = context && truthAt(this.workspace, { uri, expression: test }, context);
    if (truth !== null) return of(truth ? then : otherwise);
    const [one, other] = [of(then), of(otherwise)];
    return one === other ? one : one === undefined || other === undefined ? undefined : null;
  }

  private binary(
    uri: string,
    { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
    context: Context | null,
  ): Outcome {
    const found = this.foundAt(uri, operator, left, right, context);
    if (found !== undefined) return found;
    const count = this.counted(uri, operator, left, right, context);
    if (count !== undefined) return count;
    if (operator === 'in') return this.isKey(uri, left, right, context, true);
    if (operator === '===' || operator === '==') return this.equal(uri, left, right, context);
    if (operator === '!==' || operator === '!=') return not(this.equal(uri, left, right, context));
    return undefined;
  }

  /** `path.indexOf('/admin') > -1`, and `=== 0` for what starts so. */
  private foundAt(
    uri: string,
    operator: string,
    left: ExpressionId,
    right: ExpressionId,
    context: Context | null,
  ): Outcome {
    const [limit] = valuesOf(this.workspace, { uri, expression: right }, context);
    const way = limit?.kind === 'literal' ? waysToFind[`${operator} ${limit.value}`] : undefined;
    const outcome = way && this.indexIn(uri, left, way.how, context);
    return way?.isFound === false ? not(outcome) : outcome;
  }

  /** `open.filter((each) => each === path).length > 0`, and `=== 0` for none. */
  private counted(
    uri: string,
    operator: string,
    left: ExpressionId,
    right: ExpressionId,
    context: Context | null,
  ): Outcome {
    const limit = factsAt(this.workspace, uri).code.expressions[right];
    const way = limit?.kind === 'literal' ? `${operator} ${limit.value}` : '';
    const isSome = ['> 0', '>= 1', '!== 0', '!= 0'].includes(way);
    if (!isSome && !['=== 0', '== 0', '< 1'].includes(way)) return undefined;
    const outcome = this.filtered(uri, left, context);
    return isSome ? outcome : not(outcome);
  }

  /** `open.filter((each) => each === path).length`. */
  private filtered(uri: string, id: ExpressionId, context: Context | null): Outcome {
    const { code } = factsAt(this.workspace, uri);
    const member = code.expressions[id];
    if (member?.kind !== 'member' || member.property !== 'length') return undefined;
    const made = code.expressions[member.object];
    const call = made?.kind === 'reference' ? code.expressions[onlyValueOf(code, made.binding)] : made;
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (call?.kind !== 'call' || callee?.kind !== 'member' || callee.property !== 'filter') return undefined;
    const list = { uri, expression: callee.object };
    return this.someOf(list, { uri, expression: call.arguments[0] ?? NONE }, context, true);
  }

  /** Whether a search finds something: `path.indexOf('/admin')`, `open.indexOf(path)`, `open.findIndex((each) => each === path)`. */
  private indexIn(
    uri: string,
    search: ExpressionId,
    how: 'startsWith' | 'includes',
    context: Context | null,
  ): Outcome {
    const { code } = factsAt(this.workspace, uri);
    const call = code.expressions[search];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (call?.kind !== 'call' || callee?.kind !== 'member' || call.arguments.length !== 1) return undefined;
    const receiver = { uri, expression: callee.object };
    const argument = { uri, expression: call.arguments[0] ?? NONE };
    if (callee.property === 'findIndex' && how === 'includes')
      return this.someOf(receiver, argument, context, true);
    if (callee.property !== 'indexOf') return undefined;
    const part = partAt(this.workspace, receiver, context);
    if (!part) return how === 'includes' ? this.isMember(argument, receiver, context) : undefined;
    const texts = this.textsAt(argument, context);
    return this.wherever(part, (test, own) => test.holdsText(own, how, texts));
  }

  /** Whether the method or path is among the texts of a list or a set. */
  private isMember(asked: ExpressionPlace, list: ExpressionPlace, context: Context | null): Outcome {
    const part = partAt(this.workspace, asked, context);
    if (!part) return undefined;
    const texts = this.textsAt(this.listOf(list, context), context);
    return texts ? this.wherever(part, (test, own) => test.isOneOf(own, texts)) : null;
  }

  /** The list that a set was made of, or the place itself: `new Set(['/health'])`. */
  private listOf(place: ExpressionPlace, context: Context | null): ExpressionPlace {
    const [list, ...others] = valuesOf(this.workspace, place, context).filter(({ kind }) => kind === 'array');
    return list?.kind === 'array' && !others.length ? { uri: list.uri, expression: list.expression } : place;
  }

  /**
   * Whether the method or path is a key of an object: `path in open`, and with a value that is not known to be false,
   * `open[path]`.
   * @param anyValue whether a key counts whatever stands under it
   */
  private isKey(
    uri: string,
    asked: ExpressionId,
    table: ExpressionId,
    context: Context | null,
    anyValue: boolean,
  ): Outcome {
    const part = partAt(this.workspace, { uri, expression: asked }, context);
    if (!part) return undefined;
    const [only, ...others] = valuesOf(this.workspace, { uri, expression: table }, context);
    const there = only && factsAt(this.workspace, only.kind === 'object' ? only.uri : uri).code;
    const object = only?.kind === 'object' ? there?.expressions[only.expression] : undefined;
    if (object?.kind !== 'object' || others.length) return null;
    const keys = object.properties.flatMap(({ key, value }) => {
      const said = there?.expressions[value];
      return !anyValue && said?.kind === 'literal' && !said.value ? [] : [key];
    });
    const texts = keys.filter((key) => key !== null);
    return texts.length < keys.length ? null : this.wherever(part, (test, own) => test.isOneOf(own, texts));
  }

  /** Whether the method or path, on either side, is the text on the other. */
  equal(uri: string, left: ExpressionId, right: ExpressionId, context: Context | null): Outcome {
    for (const [asked, given] of [
      [left, right],
      [right, left],
    ] as const) {
      const part = partAt(this.workspace, { uri, expression: asked }, context);
      if (!part) continue;
      const texts = this.textsAt({ uri, expression: given }, context);
      return texts ? this.wherever(part, (test, own) => test.isOneOf(own, texts)) : null;
    }
    return undefined;
  }

  /**
   * The outcome for a part of the request line. A path that lacks what stands before a mounted router is the whole path
   * or the end of it: of an end alone it is not known whether it is meant.
   */
  private wherever(part: RequestLinePart, outcome: (test: Test, part: KnownPart) => Outcome): Outcome {
    const { line, workspace } = this;
    if (line?.base && (part === 'path' || part === 'subpath')) return this.seen(line).wherever(part, outcome);
    if (part === 'mount') return null;
    if (part === 'route') {
      if (line?.route === undefined) return null;
      return outcome(new Test(workspace, { method: line.method, path: line.route }), 'path');
    }
    if (part !== 'subpath') return outcome(this, part);
    const whole = outcome(this, 'path');
    if (whole !== false || !line) return whole;
    const parts = segments(line.path);
    const isEnd = parts.some((_, i) => {
      const rest = parts.slice(i + 1);
      const path = `/${rest.join('/')}`;
      const found = rest.length > 0 && outcome(new Test(workspace, { ...line, path }), 'path');
      // A parameter alone could be the beginning of any path.
      return found === true || (found !== false && !isOpen(rest[0] ?? ''));
    });
    return isEnd ? null : false;
  }

  /** The same test for the path as the code sees it. */
  private seen({ base = '', path, ...line }: RequestLine): Test {
    return new Test(this.workspace, { ...line, path: path.slice(base.length) || '/', base: '' });
  }

  private reference(
    uri: string,
    code: Code,
    expression: Extract<Expression, { kind: 'reference' }>,
    context: Context | null,
    depth: number,
  ): Outcome {
    const ids = expression.definitions.length
      ? expression.definitions
      : (code.bindings[expression.binding]?.definitions ?? []);
    const [only, ...others] = ids;
    if (others.length) return this.isOfFlag ? undefined : this.flag(uri, code, ids, context);
    const from = only === undefined ? undefined : code.definitions[only]?.from;
    return from?.kind === 'value' && !from.path.length
      ? this.of({ uri, expression: from.value }, context, depth + 1)
      : undefined;
  }

  /** A name that has one truth at first, and the other where tests of the method or path hold: `if (path === '/health') open = true;`. */
  private flag(uri: string, code: Code, ids: readonly number[], context: Context | null): Outcome {
    const found = [...ids]
      .sort((a, b) => a - b)
      .map((id) => {
        const { from } = code.definitions[id] ?? {};
        const value = from?.kind === 'value' && !from.path.length ? code.expressions[from.value] : undefined;
        return value?.kind === 'literal' && typeof value.value === 'boolean' ? value : null;
      });
    const [first, ...others] = found;
    if (!first || standsIn(code, first.condition, 'test', 'case')) return undefined;
    const isOther = others.every((each) => each && each.value === !first.value && each.start > first.start);
    if (!isOther) return undefined;
    const set = anyOf(others.map((each) => (each ? this.setFor(uri, code, each, context) : undefined)));
    return first.value ? not(set) : set;
  }

  /** Whether a flag is set for requests of the line. */
  private setFor(uri: string, code: Code, value: Expression, context: Context | null): Outcome {
    const { condition, function: id } = value;
    if (runsFor(this.workspace, uri, code, condition, context, null, true) !== null) return undefined;
    return surelyRuns(this.workspace, uri, code, id, condition, context, this.line, true);
  }

  private call(
    place: ExpressionPlace,
    code: Code,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
    depth: number,
  ): Outcome {
    const { uri } = place;
    const callees = calleesOf(this.workspace, place, context);
    for (const callee of callees) {
      const outcome = this.pathTest(callee);
      if (outcome !== undefined) return outcome;
    }
    const callee = code.expressions[call.callee];
    const method = callee?.kind === 'member' ? this.method(uri, callee, call, context) : undefined;
    if (method !== undefined) return method;
    const [first, ...others] = callees;
    if (first?.kind !== 'function' || others.length) return undefined;
    return this.given(first, contextOfCall(this.workspace, first, place, context), depth);
  }

  /** What a function of the project gives: `path => path === '/health'`, also by several exits. */
  private given(
    { uri, function: id }: Extract<Value, { kind: 'function' }>,
    inner: Context | null,
    depth: number,
  ): Outcome {
    const { code } = factsAt(this.workspace, uri);
    const { exits } = code.functions[id] ?? { exits: [] };
    // `if (!path) return;` gives nothing, as does the end of a function.
    const [exit, ...more] = exits.filter(({ kind, value }) => kind === 'return' && value !== NONE);
    if (!exit || exits.some(({ kind }) => kind === 'throw')) return undefined;
    if (more.length) return this.givenByFirst(uri, code, [exit, ...more], inner, depth);
    const outcome = this.of({ uri, expression: exit.value }, inner, depth + 1);
    return outcome === true && exits.length > 1 ? null : outcome;
  }

  /**
   * The outcome of the exit that is taken, if the method and the path alone say which: `if (path === '/health') return true; return false;`.
   * Where a setting of the service says which, it is known only if all those exits give the same.
   */
  private givenByFirst(
    uri: string,
    code: Code,
    exits: readonly { readonly value: ExpressionId; readonly condition: ConditionId }[],
    inner: Context | null,
    depth: number,
  ): Outcome {
    const bySetting: Outcome[] = [];
    for (const { value, condition } of exits) {
      if (isDead(this.workspace, uri, condition, inner) || missesUrl(this.workspace, uri, code, condition))
        continue;
      const { taken, isOfSetting } = this.takenUnder(uri, code, condition, inner);
      if (taken === false) continue;
      if (taken === undefined && !isOfSetting) return undefined;
      const outcome = this.givenBy(uri, code, value, inner, depth);
      if (taken === null) return null;
      bySetting.push(outcome);
      if (taken) break;
    }
    const [first, ...others] = bySetting;
    if (bySetting.includes(undefined)) return undefined;
    if (others.every((each) => each === first)) return first;
    this.isSplitBySetting = true;
    return null;
  }

  /** Whether an exit is taken, and whether only settings of the service play a part beside the method and the path. */
  private takenUnder(
    uri: string,
    code: Code,
    condition: ConditionId,
    inner: Context | null,
  ): { readonly taken: Outcome; readonly isOfSetting: boolean } {
    const taken: Outcome[] = [];
    let isOfSetting = true;
    for (let at = code.conditions[condition]; at; at = code.conditions[at.parent]) {
      const outcome = outcomeOfCondition(this.workspace, uri, at, inner, this.line);
      taken.push(outcome);
      if (outcome === undefined && at.kind === 'test' && isKnownOutcome(this.workspace, uri, at, inner))
        taken.pop();
      else if (outcome === undefined)
        isOfSetting &&= at.kind === 'test' && asksForSetup(this.workspace, { uri, expression: at.test });
    }
    if (taken.includes(false)) return { taken: false, isOfSetting };
    return { taken: taken.includes(undefined) ? undefined : taken.includes(null) ? null : true, isOfSetting };
  }

  /** What a returned expression gives: a truth that is written there, or the outcome of a test. */
  private givenBy(
    uri: string,
    code: Code,
    value: ExpressionId,
    inner: Context | null,
    depth: number,
  ): Outcome {
    const literal = code.expressions[value];
    return literal?.kind === 'literal' && typeof literal.value === 'boolean'
      ? literal.value
      : this.of({ uri, expression: value }, inner, depth + 1);
  }

  /** A function that a library made of patterns: `createRouteMatcher(['/admin(.*)'])`. */
  private pathTest(callee: Value): Outcome {
    if (callee.kind !== 'library' || !callee.call) return undefined;
    const [said] = saidOfValue<PathTestEntry>(
      this.workspace,
      callee.call.place,
      'pathTests',
      callee.call.context,
    );
    const at = said && argumentOf(said.entry.patterns);
    const { uri, expression } = callee.call.place;
    const made = factsAt(this.workspace, uri).code.expressions[expression];
    if (!at || made?.kind !== 'call') return undefined;
    const given = made.arguments.find((_, i) => selects(at.which, i, made.arguments.length)) ?? NONE;
    return this.fits(
      propertyValues(this.workspace, { uri, expression: given }, at.path, callee.call.context),
    );
  }

  /** Whether the path fits one of these patterns, or of the patterns in these lists. */
  fits(values: readonly Value[]): Outcome {
    const { line } = this;
    if (!line || !values.length) return null;
    return anyOf(
      values
        .flatMap((value) => (value.kind === 'array' ? stepInto(this.workspace, value, '*') : [value]))
        .flatMap((value) => samplesOf(line.path).map((path) => this.fitsOne(value, path))),
    );
  }

  private withQuery(): Test {
    const { workspace, line } = this;
    return new Test(workspace, line && { ...line, path: `${line.path}?q=1` });
  }

  private fitsOne(value: Value, path: string): Outcome {
    if (value.kind === 'regex') return matchesExpression(value.pattern, path, value.flags.includes('i'));
    if (value.kind === 'literal' && typeof value.value === 'string')
      return matchesPathPattern(value.value, path);
    return null;
  }

  private method(
    uri: string,
    callee: Extract<Expression, { kind: 'member' }>,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
  ): Outcome {
    const receiver = { uri, expression: callee.object };
    const argument = { uri, expression: call.arguments[0] ?? NONE };
    switch (callee.property) {
      case 'startsWith':
      case 'endsWith':
      case 'includes': {
        const part = partAt(this.workspace, receiver, context);
        const { property } = callee;
        if (part) {
          const held = this.textsAt(argument, context);
          return this.wherever(part, (test, own) => test.holdsText(own, property, held));
        }
        return property === 'includes' ? this.isMember(argument, receiver, context) : undefined;
      }
      case 'has':
        return this.isMember(argument, receiver, context);
      case 'test':
      case 'exec':
      case 'match': {
        const [asked, pattern] = callee.property === 'match' ? [receiver, argument] : [argument, receiver];
        const part = partAt(this.workspace, asked, context);
        if (part !== 'path' && part !== 'subpath' && part !== 'url') return undefined;
        const patterns = valuesOf(this.workspace, pattern, context).filter(({ kind }) => kind === 'regex');
        const outcome = this.wherever(part, (test) => test.widened(test.fits(patterns)));
        // A URL may have a query behind its path, which an end of the pattern does not allow.
        return part === 'url' && outcome !== this.withQuery().fits(patterns) ? null : outcome;
      }
      case 'some':
      case 'find':
        return this.someOf(receiver, argument, context, true);
      case 'every':
        return not(this.someOf(receiver, argument, context, false));
      default:
        return undefined;
    }
  }

  /** Whether a test has this outcome for an element of a list: `prefixes.some((each) => pathname.startsWith(each))`. */
  private someOf(
    list: ExpressionPlace,
    test: ExpressionPlace,
    context: Context | null,
    sought: boolean,
  ): Outcome {
    const [callback] = valuesOf(this.workspace, test, context);
    if (callback?.kind !== 'function') return undefined;
    const elements = valuesOf(this.workspace, list, context).flatMap((value) =>
      value.kind === 'array' ? this.elementsOf(value) : [],
    );
    if (!elements.length) return this.given(callback, callback.context, 1) === undefined ? undefined : null;
    const { uri, function: id } = callback;
    return anyOf(
      elements.map((element) => {
        const outcome = this.given(callback, { uri, function: id, call: test, outer: context, element }, 1);
        return sought ? outcome : not(outcome);
      }),
    );
  }

  private elementsOf({ uri, expression }: Extract<Value, { kind: 'array' }>): readonly ExpressionPlace[] {
    const array = factsAt(this.workspace, uri).code.expressions[expression];
    return array?.kind === 'array' ? array.elements.map((each) => ({ uri, expression: each })) : [];
  }

  /** The texts that an expression, or a list, may stand for; null if they are not all known. */
  private textsAt(place: ExpressionPlace, context: Context | null): readonly string[] | null {
    const values = valuesOf(this.workspace, place, context).flatMap((value) =>
      value.kind === 'array' ? stepInto(this.workspace, value, '*') : [value],
    );
    const texts = values.flatMap((value) =>
      value.kind === 'literal' && typeof value.value === 'string' ? [value.value] : [],
    );
    if (values.length && texts.length === values.length) return texts;
    // A text that is put together of what is written down: `${base}/admin`.
    const joined = textAt(this.workspace, place, context);
    return joined === '' || joined.includes(HOLE) ? null : [joined];
  }

  private isOneOf(part: KnownPart, texts: readonly string[]): Outcome {
    const { line } = this;
    if (!line) return null;
    if (part === 'method') {
      if (line.method === '*') return null;
      return texts.some((text) => text.toUpperCase() === line.method);
    }
    // Whoever holds an address against a path speaks of one without a host.
    if (part === 'url' && !texts.every((text) => text.startsWith('/'))) return null;
    if (part === 'line') return texts.some((text) => isLine(line, text));
    if (!isOpen(line.path)) return texts.some((text) => withoutSlash(text) === line.path);
    return texts.some((text) => couldBe(line.path, text)) ? null : false;
  }

  private holdsText(
    part: KnownPart,
    how: 'startsWith' | 'endsWith' | 'includes',
    texts: readonly string[] | null,
  ): Outcome {
    const { line } = this;
    if (!line || !texts || part === 'method' || part === 'line') return null;
    if (part === 'url' && how === 'startsWith' && !texts.every((text) => text.startsWith('/'))) return null;
    const fixed = fixedPart(line.path);
    const known = texts.some((text) => fixed[how](text) && (how !== 'endsWith' || fixed === line.path));
    if (known || !isOpen(line.path)) return known;
    if (how !== 'startsWith') return null;
    return texts.some((text) => text.startsWith(fixed)) ? null : false;
  }

  /** What fits a sample of an open path fits others; what does not may fit another. */
  private widened(outcome: Outcome): Outcome {
    return outcome === false && this.line && isOpen(this.line.path) ? null : outcome;
  }
}

/** Whether a text is a request line: `GET /books`, and `GET /books/{id}` of a platform that says so by itself. */
function isLine(line: RequestLine, text: string): boolean {
  const written = writtenLine(text);
  const isMethod = written?.method === line.method || written?.method === 'ANY';
  return written !== null && isMethod && withoutSlash(pathOfTemplate(written.path)) === line.path;
}

/** A path with `{id}` and `{proxy+}` as endpoints write it. */
export function pathOfTemplate(text: string): string {
  const path = withParameters(text.replace(/\{(\w+)\+\}/g, '*$1'));
  return join({ text: '', known: true }, { text: path, known: true }).text || '/';
}

/** Whether a path has parts that each request fills in. */
function isOpen(path: string): boolean {
  return segments(path).some((part) => /[:*]/.test(part));
}

/** The path up to its first open part. */
function fixedPart(path: string): string {
  const at = path.search(/[:*]/);
  return at < 0 ? path : path.slice(0, at);
}

/** Paths that a request may have. */
function samplesOf(path: string): readonly string[] {
  if (!isOpen(path)) return [path];
  return ['x', '1', '00000000-0000-4000-8000-000000000000'].map((each) => path.replace(/[:*][\w-]*/g, each));
}

function couldBe(path: string, text: string): boolean {
  const wanted = segments(path);
  const given = segments(text);
  for (let i = 0; i < wanted.length; i++) {
    const part = wanted[i] as string;
    if (part.startsWith('*')) return true;
    if (given[i] === undefined || (!/[:*]/.test(part) && part !== given[i])) return false;
  }
  return wanted.length === given.length;
}

function withoutSlash(text: string): string {
  return text.length > 1 ? text.replace(/\/+$/, '') : text;
}

/** Whether requests of a line fit one of the patterns that values stand for: texts, regular expressions, lists of them. */
export function fitsPatterns(
  workspace: Workspace,
  values: readonly Value[],
  line: RequestLine,
): boolean | null {
  return new Test(workspace, line).fits(values) ?? null;
}

/**
 * Whether code under a condition runs for each request of a line, in one round of the loop around it at least; false
 * where nothing of the line decides it.
 */
export function surelyRuns(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  condition: ConditionId,
  context: Context | null,
  line: RequestLine | null,
  isOfFlag = false,
): boolean | null {
  // Whether it asks for the method or the path at all is seen where both are not known.
  if (runsFor(workspace, uri, code, condition, context, null, isOfFlag) !== null) return false;
  if (line && runsFor(workspace, uri, code, condition, context, line, isOfFlag) === false) return false;
  if (!line || !isOfLineAlone(workspace, uri, code, condition, context, isOfFlag)) return null;
  const test = testAround(code, condition);
  const [list, ...others] = test === NONE ? [] : listsAround(code, test);
  if (list === undefined)
    return inRounds(
      decided(workspace, uri, code, condition, context, line, isOfFlag),
      standsIn(code, condition, 'loop'),
    );
  const elements = valuesOf(workspace, { uri, expression: list }, context).flatMap((value) =>
    value.kind === 'array' ? elementsOf(workspace, value) : [],
  );
  if (others.length || !elements.length || elements.length > ROUND_LIMIT) return null;
  let result: boolean | null = false;
  for (const { place, context: within } of elements) {
    const round = {
      uri,
      function: NONE,
      loop: id,
      call: { uri, expression: list },
      outer: context,
      element: place,
      ...(within && within !== context ? { within } : {}),
    };
    const runs = decided(workspace, uri, code, condition, round, line, isOfFlag);
    if (runs) return true;
    if (runs === null) result = null;
  }
  return result;
}

/** Whether all conditions of a place hold for requests of a line; null where one of them asks for something else, too. */
function decided(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: ConditionId,
  context: Context | null,
  line: RequestLine,
  isOfFlag: boolean,
): boolean | null {
  let result: boolean | null = true;
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    if (at.kind !== 'test' && at.kind !== 'case') continue;
    const outcome = outcomeOfCondition(workspace, uri, at, context, line, isOfFlag);
    if (outcome === false) return false;
    if (outcome !== true) result = null;
  }
  return result;
}

/** Whether all conditions around a place ask for the method or the path: what else is asked for may not hold. */
function isOfLineAlone(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: ConditionId,
  context: Context | null,
  isOfFlag: boolean,
): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    if (at.kind === 'catch') return false;
    const isTest = at.kind === 'test' || at.kind === 'case';
    if (isTest && outcomeOfCondition(workspace, uri, at, context, null, isOfFlag) === undefined) return false;
  }
  return true;
}

/** Of rounds that are not told apart, only that none of them runs is known. */
function inRounds(runs: boolean | null, isLoop: boolean): boolean | null {
  return runs && isLoop ? null : runs;
}

/** The innermost test around a place. */
function testAround(code: Code, from: ConditionId): ExpressionId {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === 'test') return at.test;
  return NONE;
}
