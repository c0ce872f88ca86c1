/**
 * Conditions whose outcome is known from the call that made a function: in `allow()` the list of wanted roles is empty,
 * so what stands in `if (roles.length)` never runs.
 */

import {
  type Code,
  type Condition,
  type ConditionId,
  type Definition,
  type Expression,
  type ExpressionId,
  isNothing,
  NONE,
} from '../../facts/facts.ts';
import { perCode } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Located } from './located.ts';
import { elementOfRound } from './loops.ts';
import { tellsName, testWithName } from './name-texts.ts';
import type { Context, ExpressionPlace, Value } from './value.ts';
import { valuesOf } from './values.ts';

/** Names followed from one to the next. */
const DEPTH_LIMIT = 12;

/** Whether what stands under a condition surely never runs in this context. */
export function isDead(
  workspace: Workspace,
  uri: string,
  from: ConditionId,
  context: Context | null,
): boolean {
  if (!context) return false;
  const { code } = factsAt(workspace, uri);
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    if (at.kind === 'case' && isOtherCase(workspace, uri, code, at, context)) return true;
    if (at.kind !== 'test') continue;
    const truth = truthOf(workspace, { uri, expression: at.test }, context, DEPTH_LIMIT);
    if (truth !== null && truth !== at.value) return true;
  }
  return false;
}

type Case = Extract<Condition, { kind: 'case' }>;

/** The tests of each switch of a file, by its discriminant. */
const testsBySwitch = perCode((code) => {
  const found = new Map<ExpressionId, Set<ExpressionId>>();
  for (const each of code.conditions)
    if (each.kind === 'case')
      for (const test of each.tests)
        found.set(each.discriminant, (found.get(each.discriminant) ?? new Set()).add(test));
  return found;
});

/** Whether a switch surely takes another case in this context: of `keyOf('link')` nothing runs that stands under `default`. */
function isOtherCase(
  workspace: Workspace,
  uri: string,
  code: Code,
  { discriminant, tests, default: isDefault }: Case,
  context: Context,
): boolean {
  const decided = textsAt(workspace, { uri, expression: discriminant }, context);
  if (!decided) return false;
  const all = isDefault ? [...(testsBySwitch(code).get(discriminant) ?? [])] : [];
  const others = all.filter((each) => !tests.includes(each));
  const [here, elsewhere] = [tests, others].map((ids) =>
    ids.map((id) => textsAt(workspace, { uri, expression: id }, null)),
  ) as [(Texts | null)[], (Texts | null)[]];
  const isIn = (all: readonly (Texts | null)[], text: string | number) =>
    all.some((each) => each?.includes(text));
  if (here.includes(null)) return false;
  return decided.every((text) => !isIn(here, text) && (!isDefault || isIn(elsewhere, text)));
}

type Texts = readonly (string | number)[];

/** The texts and numbers that an expression may stand for; null if there may be something else. */
function textsAt(workspace: Workspace, place: ExpressionPlace, context: Context | null): Texts | null {
  const found: (string | number)[] = [];
  for (const value of valuesOf(workspace, place, context)) {
    if (value.kind !== 'literal' || !['string', 'number'].includes(typeof value.value)) return null;
    found.push(value.value as string | number);
  }
  return found.length ? found : null;
}

/**
 * The parts of a test that must be true for it to come out as `value`, those left out whose outcome the call at hand
 * decides: `error instanceof Forbidden` for `!(options.optional && !(error instanceof Forbidden))` where it is optional.
 */
export function demandedBy(
  workspace: Workspace,
  place: ExpressionPlace,
  value: boolean,
  context: Context | null,
  depth = DEPTH_LIMIT,
): readonly ExpressionId[] {
  const expression = expressionAt(workspace, place);
  if (!expression || depth <= 0) return [];
  const at = (id: ExpressionId) => ({ uri: place.uri, expression: id });
  const of = (id: ExpressionId, asValue: boolean) =>
    demandedBy(workspace, at(id), asValue, context, depth - 1);
  if (expression.kind === 'unary' && expression.operator === '!') return of(expression.operand, !value);
  if (expression.kind !== 'logical' || expression.operator === '??') return value ? [place.expression] : [];
  const { left, right, operator } = expression;
  // Both sides hold where `&&` is true and `||` is false; else it hangs on the one that is not decided.
  if (value === (operator === '&&')) return [...of(left, value), ...of(right, value)];
  const isDecided = (id: ExpressionId) => {
    const truth = context ? truthOf(workspace, at(id), context, DEPTH_LIMIT) : null;
    return truth !== null && truth !== value;
  };
  if (isDecided(left)) return of(right, value);
  return isDecided(right) ? of(left, value) : [];
}

/** Whether an expression is truthy in a context; null if that is not known. */
export function truthAt(workspace: Workspace, place: ExpressionPlace, context: Context): boolean | null {
  return truthOf(workspace, place, context, DEPTH_LIMIT);
}

/** Whether an expression is truthy; null if that is not known. */
function truthOf(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth: number,
): boolean | null {
  const expression = expressionAt(workspace, place);
  if (!expression || depth <= 0) return null;
  const of = (id: ExpressionId) => truthOf(workspace, { uri: place.uri, expression: id }, context, depth - 1);
  switch (expression.kind) {
    case 'unary':
      return expression.operator === '!' ? opposite(of(expression.operand)) : null;
    case 'logical': {
      const [left, right] = [of(expression.left), of(expression.right)];
      if (expression.operator === '&&') return left === false || right === false ? false : left && right;
      if (expression.operator === '||') return left || right ? true : left === false ? right : null;
      return null;
    }
    case 'binary':
      return compared(workspace, place, expression, context);
    case 'call': {
      const tested = context && tellsName(context) ? testWithName(workspace, place, context) : null;
      return tested ?? truthOfOrigin(workspace, originOf(workspace, place, context, depth));
    }
    case 'member': {
      const length = lengthAt(workspace, place, expression, context);
      if (length !== null) return length > 0;
      return truthOfOrigin(workspace, originOf(workspace, place, context, depth));
    }
    default:
      return truthOfOrigin(workspace, originOf(workspace, place, context, depth));
  }
}

function opposite(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}

function truthOfOrigin(workspace: Workspace, origin: Origin): boolean | null {
  if (origin === 'missing') return false;
  if (origin === null) return null;
  if ('count' in origin) return true;
  const expression = expressionAt(workspace, origin.place);
  if (expression && ['object', 'array', 'function', 'class', 'regex'].includes(expression.kind)) return true;
  // Of what a function gives, and of a choice, only a part may be known: `if (user.isAdmin) return true; return wanted.every(has);`.
  if (expression && !isPlain(expression)) return null;
  const [value, ...others] = valuesOf(workspace, origin.place, origin.context);
  return value?.kind === 'literal' && !others.length ? Boolean(value.value) : null;
}

/** Whether an expression stands for one thing. */
function isPlain({ kind }: Expression): boolean {
  return kind === 'literal' || kind === 'template' || kind === 'reference' || kind === 'member';
}

/** `roles.length > 0`, `roles.length === 0`, `mode === 'project'`. */
function compared(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  context: Context | null,
): boolean | null {
  const [a, b] = [left, right].map((id) => numberAt(workspace, { uri, expression: id }, context));
  if (a === null || b === null || a === undefined || b === undefined)
    return (
      comparedToNothing(workspace, uri, { operator, left, right }, context) ??
      sameTexts(workspace, uri, { operator, left, right }, context)
    );
  switch (operator) {
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '==':
    case '===':
      return a === b;
    case '!=':
    case '!==':
      return a !== b;
    default:
      return null;
  }
}

/** `options === undefined`, of a parameter that is given an object, or nothing at all; null for another test. */
function comparedToNothing(
  workspace: Workspace,
  uri: string,
  { operator, left, right }: Pick<Extract<Expression, { kind: 'binary' }>, 'operator' | 'left' | 'right'>,
  context: Context | null,
): boolean | null {
  if (!context || !/^[!=]==?$/.test(operator)) return null;
  const { code } = factsAt(workspace, uri);
  if (!isNothing(code.expressions[right])) return null;
  const origin = originOf(workspace, { uri, expression: left }, context, DEPTH_LIMIT);
  if (origin === null || origin === 'missing') return null;
  const made = 'count' in origin ? undefined : expressionAt(workspace, origin.place);
  const isMade =
    made === undefined ||
    ['object', 'array', 'function', 'class', 'regex'].includes(made.kind) ||
    (made.kind === 'call' && made.isNew);
  return isMade ? operator.startsWith('!') : null;
}

/** Whether two texts are the same, of which the call at hand decides at least one; null for another test. */
function sameTexts(
  workspace: Workspace,
  uri: string,
  { operator, left, right }: Pick<Extract<Expression, { kind: 'binary' }>, 'operator' | 'left' | 'right'>,
  context: Context | null,
): boolean | null {
  if (!context || !['==', '===', '!=', '!=='].includes(operator)) return null;
  const [a, b] = [left, right].map((expression) => textAt(workspace, { uri, expression }, context));
  if (typeof a !== 'string' || typeof b !== 'string') return null;
  return (a === b) === operator.startsWith('=');
}

/** The one text that an expression stands for in a context; null if it stands for something else, or for several. */
function textAt(workspace: Workspace, place: ExpressionPlace, context: Context): string | null {
  const origin = originOf(workspace, place, context, DEPTH_LIMIT);
  const at = origin !== null && origin !== 'missing' && 'place' in origin ? origin : { place, context };
  const [value, ...others] = valuesOf(workspace, at.place, at.context);
  return value?.kind === 'literal' && !others.length && typeof value.value === 'string' ? value.value : null;
}

function numberAt(workspace: Workspace, place: ExpressionPlace, context: Context | null): number | null {
  const expression = expressionAt(workspace, place);
  if (expression?.kind === 'literal') return typeof expression.value === 'number' ? expression.value : null;
  return expression?.kind === 'member' ? lengthAt(workspace, place, expression, context) : null;
}

/** The length of a list whose elements are written down. */
function lengthAt(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  member: Extract<Expression, { kind: 'member' }>,
  context: Context | null,
): number | null {
  if (member.property !== 'length') return null;
  const origin = originOf(workspace, { uri, expression: member.object }, context, DEPTH_LIMIT);
  if (origin === null || origin === 'missing') return null;
  if ('count' in origin) return origin.count;
  return elementsAt(workspace, origin, DEPTH_LIMIT)?.length ?? null;
}

/**
 * The elements of a list that is written down, wrapped or filtered by what they are: `[right]`,
 * `(Array.isArray(right) ? right : [right]).filter((each) => each !== NONE)`; null if one of them is not known.
 */
function elementsAt(workspace: Workspace, at: Located, depth: number): readonly Located[] | null {
  const origin = originOf(workspace, at.place, at.context, depth);
  if (origin === null || origin === 'missing' || 'count' in origin || depth <= 0) return null;
  const { uri } = origin.place;
  const { code } = factsAt(workspace, uri);
  const expression = expressionAt(workspace, origin.place);
  const of = (id: ExpressionId): Located => ({ place: { uri, expression: id }, context: origin.context });
  switch (expression?.kind) {
    case 'array':
      return countOf(code, expression.elements) === null ? null : expression.elements.map(of);
    case 'conditional': {
      const isList = asksForList(workspace, of(expression.test), depth - 1);
      return isList === null
        ? null
        : elementsAt(workspace, of(isList ? expression.then : expression.otherwise), depth - 1);
    }
    case 'call':
      return filteredAt(workspace, expression, of, depth - 1);
    default:
      return null;
  }
}

/** What `Array.isArray(right)` gives; null for another test, and where it is not known. */
function asksForList(workspace: Workspace, { place, context }: Located, depth: number): boolean | null {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[place.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const owner = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
  const isTest =
    callee?.kind === 'member' &&
    callee.property === 'isArray' &&
    owner?.kind === 'reference' &&
    owner.binding === NONE &&
    owner.name === 'Array';
  if (call?.kind !== 'call' || !isTest) return null;
  const given = { uri, expression: call.arguments[0] ?? NONE };
  const origin = originOf(workspace, given, context, depth);
  if (origin === 'missing') return false;
  if (origin === null) return null;
  if ('count' in origin) return true;
  const [value, ...others] = valuesOf(workspace, origin.place, origin.context);
  if (others.length) return null;
  return value?.kind === 'array' ? true : value?.kind === 'literal' ? false : null;
}

/** `list.filter((each) => each !== NONE)`, where all that is compared is known. */
function filteredAt(
  workspace: Workspace,
  call: Extract<Expression, { kind: 'call' }>,
  of: (id: ExpressionId) => Located,
  depth: number,
): readonly Located[] | null {
  const { uri } = of(call.callee).place;
  const { code } = factsAt(workspace, uri);
  const callee = code.expressions[call.callee];
  const given = code.expressions[call.arguments[0] ?? NONE];
  if (callee?.kind !== 'member' || callee.property !== 'filter' || given?.kind !== 'function') return null;
  const fact = code.functions[given.target];
  const [exit, ...others] = fact?.exits ?? [];
  const test = code.expressions[exit?.value ?? NONE];
  if (others.length || test?.kind !== 'binary' || !/^[!=]==?$/.test(test.operator)) return null;
  const parameter = fact?.parameters[0]?.binding;
  const isElement = (id: ExpressionId) => {
    const side = code.expressions[id];
    return side?.kind === 'reference' && side.binding === parameter;
  };
  const other = isElement(test.left) ? test.right : isElement(test.right) ? test.left : NONE;
  const wanted = literalAt(workspace, of(other));
  const elements = other === NONE || !wanted ? null : elementsAt(workspace, of(callee.object), depth);
  const values = elements?.map((each) => literalAt(workspace, each));
  if (!elements || !wanted || !values || values.some((each) => each === null)) return null;
  const isEqual = !test.operator.startsWith('!');
  return elements.filter((_, i) => (values[i]?.value === wanted.value) === isEqual);
}

/** The one literal that an expression stands for. */
function literalAt(
  workspace: Workspace,
  { place, context }: Located,
): Extract<Value, { kind: 'literal' }> | null {
  const origin = originOf(workspace, place, context, DEPTH_LIMIT);
  if (origin === null || origin === 'missing' || 'count' in origin) return null;
  const [value, ...others] = valuesOf(workspace, origin.place, origin.context);
  return value?.kind === 'literal' && !others.length ? value : null;
}

/** Null if there is a spread among them. */
function countOf(code: Code, ids: readonly ExpressionId[]): number | null {
  return ids.some((id) => code.expressions[id]?.kind === 'spread') ? null : ids.length;
}

/** The expression a name stands for, the number of arguments a rest parameter holds, or that an argument was not given. */
type Origin =
  | { readonly place: ExpressionPlace; readonly context: Context | null }
  | { readonly count: number }
  | 'missing'
  | null;

function originOf(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth: number,
): Origin {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[place.expression];
  if (!expression || depth <= 0) return null;
  if (expression.kind === 'cast')
    return originOf(workspace, { uri, expression: expression.operand }, context, depth - 1);
  if (expression.kind === 'member' && expression.property !== null)
    return originBelow(
      workspace,
      originOf(workspace, { uri, expression: expression.object }, context, depth - 1),
      [expression.property],
      depth,
    );
  if (expression.kind !== 'reference') return { place, context };
  const ids = expression.definitions.length
    ? expression.definitions
    : (code.bindings[expression.binding]?.definitions ?? []);
  const definition = code.definitions[ids[0] ?? NONE];
  if (ids.length !== 1 || !definition || definition.into.length) return null;
  const { from } = definition;
  if (from.kind === 'value' && !from.path.length)
    return originOf(workspace, { uri, expression: from.value }, context, depth - 1);
  if (from.kind === 'import') return { place, context };
  const own = elementOfRound(context, uri, from);
  if (own && from.kind === 'value') {
    const element = elementGiven(workspace, own.place, own.context);
    return orDefault(
      workspace,
      originBelow(workspace, element, own.path, depth),
      uri,
      definition,
      context,
      depth,
    );
  }
  if (from.kind !== 'parameter' && from.kind !== 'value') return null;
  const given =
    from.kind === 'value'
      ? originOf(workspace, { uri, expression: from.value }, context, depth - 1)
      : originGiven(workspace, uri, from, context, depth);
  const found = originBelow(workspace, given, from.path, depth);
  return orDefault(workspace, found, uri, definition, context, depth);
}

/** What a definition gives where what it takes is missing: `{ auth = true } = options`. */
function orDefault(
  workspace: Workspace,
  found: Origin,
  uri: string,
  definition: Definition,
  context: Context | null,
  depth: number,
): Origin {
  if (found !== 'missing' || definition.default === NONE) return found;
  return originOf(workspace, { uri, expression: definition.default }, context, depth - 1);
}

/** What a parameter is given in the call that made the context. */
function originGiven(
  workspace: Workspace,
  uri: string,
  from: { readonly function: number; readonly index: number; readonly rest: boolean },
  context: Context | null,
  depth: number,
): Origin {
  const given = argumentGiven(workspace, uri, from, context);
  if (given === null || given === 'missing' || 'count' in given) return given;
  return originOf(workspace, given.place, given.context, depth - 1);
}

/** A property of an object that is written down whole. */
function originBelow(workspace: Workspace, origin: Origin, path: readonly string[], depth: number): Origin {
  const [name, ...rest] = path;
  if (name === undefined) return origin;
  // What is taken from nothing is what stands for nothing: `({ optional } = {})`.
  if (origin === 'missing') return 'missing';
  if (origin === null || 'count' in origin || depth <= 0) return null;
  const object = expressionAt(workspace, origin.place);
  if (object?.kind !== 'object' || object.properties.some(({ key }) => key === null)) return null;
  const property = object.properties.find(({ key }) => key === name);
  if (!property) return 'missing';
  const place = { uri: origin.place.uri, expression: property.value };
  return originBelow(workspace, originOf(workspace, place, origin.context, depth - 1), rest, depth - 1);
}

function argumentGiven(
  workspace: Workspace,
  uri: string,
  {
    function: id,
    index,
    rest,
  }: { readonly function: number; readonly index: number; readonly rest: boolean },
  context: Context | null,
): Origin {
  for (let at = context; at; at = at.outer) {
    if (at.uri !== uri || at.function !== id) continue;
    if (at.element && (at.key ?? at.name) !== undefined) return null;
    if (at.element)
      return index === 0 && !rest ? elementGiven(workspace, at.element, at.within ?? at.outer) : null;
    const { code } = factsAt(workspace, at.call.uri);
    const call = code.expressions[at.call.expression];
    if (call?.kind !== 'call' || isIndirect(code, call)) return null;
    const count = countOf(code, call.arguments);
    if (count === null) return null;
    if (rest) return { count: Math.max(0, count - index) };
    const expression = call.arguments[index];
    return expression === undefined
      ? 'missing'
      : { place: { uri: at.call.uri, expression }, context: at.outer };
  }
  return null;
}

/** The object that an element of a list stands for, wherever it is written down: in a table of routes, one file may hold each. */
function elementGiven(workspace: Workspace, element: ExpressionPlace, outer: Context | null): Origin {
  const [value, ...others] = valuesOf(workspace, element, outer);
  if (value?.kind !== 'object' || others.length) return { place: element, context: outer };
  return { place: { uri: value.uri, expression: value.expression }, context: value.context };
}

/** `f.call(x, a)` gives other arguments than it is given. */
function isIndirect(code: Code, { callee }: Extract<Expression, { kind: 'call' }>): boolean {
  const called = code.expressions[callee];
  return called?.kind === 'member' && ['bind', 'call', 'apply'].includes(called.property ?? '');
}

function expressionAt(workspace: Workspace, { uri, expression }: ExpressionPlace): Expression | undefined {
  return factsAt(workspace, uri).code.expressions[expression];
}
