/** What the conditions rest on under which a place is reached: a credential, other parts of the request, or nothing of it. */
import { type Code, type ExpressionId, isNothing, NONE } from '../../facts/facts.ts';
import { conditionsAround, onlyValueOf, tryAround } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { expressionsWithin, withInner } from '../replies/answers.ts';
import { truthAt } from '../values/known-truth.ts';
import { isRequestAt } from '../values/requests.ts';
import { saidOfCall, saidOfLibrary, saidOfValue, sayingsAtCall } from '../values/sayings.ts';
import type { Context, ExpressionPlace } from '../values/value.ts';
import { calleesOf, contextOfCall, valuesOf } from '../values/values.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { asksForRight, isOthersObject } from './asked-rights.ts';
import { type Basis, basisOf, operandsOf, restsOnMetadata, strongest } from './credentials.ts';
import { isSignInPath, textAt } from './denials.ts';
import { escapingAt, insideOf } from './escaping.ts';
import { asksPresence, type Shown, showsPresence } from './presence.ts';

/** A call, as far as its conditions go. */
export interface Site {
  readonly uri: string;
  readonly code: Code;
  readonly condition: number;
  readonly context: Context | null;
}

/**
 * What the conditions of a place rest on.
 * @param start where the place begins
 */
export function basisOfConditions(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: number,
  context: Context | null,
  direct: boolean,
  start = 0,
): Basis {
  let basis: Basis = 'none';
  let isForSome = false;
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    // Some went on before; for what others are turned away then is another matter, and not all of them are.
    const isLeft = direct && at.kind === 'test' && isLeftByOthers(code, at, start);
    if (isLeft === 'return' && isForSome) continue;
    if (direct && at.kind === 'test' && !isLeft)
      isForSome ||= isOfOthers(workspace, uri, code, at.test, at.value, context);
    const tested = at.kind === 'test' ? at.test : at.kind === 'case' ? at.discriminant : NONE;
    const shows = (value: boolean, shown: Shown) =>
      at?.kind === 'test' && showsPresence(workspace, { uri, expression: tested }, value, context, shown);
    // What the call at hand decides asks nothing of the request: `error && type === 'oidc'` where the type is another.
    if (
      context &&
      at.kind === 'test' &&
      truthAt(workspace, { uri, expression: tested }, context) === at.value
    )
      continue;
    // Whoever sends nothing does not come here, whatever was asked before.
    if (at.kind === 'test' && shows(at.value, 'anything sent')) break;
    const isForOthers =
      at.kind === 'test' &&
      shows(!at.value, 'credential') &&
      sendsAway(workspace, uri, code, at, context, start);
    if (tested !== NONE && !isForOthers)
      basis = strongest(basis, basisOf(workspace, { uri, expression: tested }, context, direct));
    else if (at.kind === 'catch')
      basis = strongest(basis, basisOfTry(workspace, uri, code, at.block, context, direct));
  }
  return basis;
}

/** Whether a test, or one of several that must all hold, rests on nothing of who is asking: `file.password && !password`. */
function isOfOthers(
  workspace: Workspace,
  uri: string,
  code: Code,
  test: ExpressionId,
  value: boolean,
  context: Context | null,
): boolean {
  const expression = code.expressions[test];
  if (expression?.kind === 'logical' && value === (expression.operator === '&&'))
    return [expression.left, expression.right].some((each) =>
      isOfOthers(workspace, uri, code, each, value, context),
    );
  return basisOf(workspace, { uri, expression: test }, context) === 'none';
}

/** How the function of a test was left, before a place in it, by those for whom it came out the other way; false if it was not. */
function isLeftByOthers(
  code: Code,
  { test, value }: { readonly test: ExpressionId; readonly value: boolean },
  start: number,
): 'return' | 'throw' | false {
  const exits = code.functions[code.expressions[test]?.function ?? NONE]?.exits ?? [];
  for (const { kind, condition, span } of exits) {
    const own = code.conditions[condition];
    const isBefore = span.end <= start && kind !== 'end';
    if (isBefore && own?.kind === 'test' && own.test === test && own.value !== value)
      return kind === 'throw' ? 'throw' : 'return';
  }
  return false;
}

/**
 * Whether those for whom a test comes out the other way are sent somewhere else first: who is signed in, on a page for
 * signing in.
 * @param start what comes from there on is done for them, and they are no more sent away
 */
function sendsAway(
  workspace: Workspace,
  uri: string,
  code: Code,
  { test, value }: { readonly test: ExpressionId; readonly value: boolean },
  context: Context | null,
  start: number,
): boolean {
  const isOther = (from: number): boolean => {
    for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
      if (at.kind === 'test' && at.test === test) return at.value !== value;
    return false;
  };
  const around = code.expressions[test]?.function ?? NONE;
  // What is thrown to all who are signed in leads nowhere but away, whichever library makes it; not what is thrown to some.
  const isThrownAway = (code.functions[around]?.exits ?? []).some(({ kind, condition, span }) => {
    const own = code.conditions[condition];
    const isForAll = own?.kind === 'test' && own.test === test && own.value !== value;
    return kind === 'throw' && span.start < start && isForAll;
  });
  if (isThrownAway) return true;
  return expressionsWithin(workspace, uri, around).some((id) => {
    const call = code.expressions[id];
    if (call?.kind !== 'call' || call.start >= start || !isOther(call.condition)) return false;
    const place = { uri, expression: id };
    return redirects(workspace, place, context) || onlyRedirects(workspace, place, context);
  });
}

/** Whether a call redirects elsewhere than to the page for signing in. */
function redirects(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { uri, expression } = place;
  const call = factsAt(workspace, uri).code.expressions[expression];
  const given = call?.kind === 'call' ? call.arguments : [];
  return sayingsAtCall(workspace, place, context).ofArguments.some(
    ({ section, entry, argument }) =>
      section === 'replies' &&
      entry === 'redirect' &&
      !isSignInPath(textAt(workspace, { uri, expression: given[argument] ?? NONE }, context)),
  );
}

/** Whether a function of the project is called that does nothing but redirect: `const go = (to) => redirect(to)`. */
function onlyRedirects(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  return calleesOf(workspace, place, context).some((callee) => {
    if (callee.kind !== 'function') return false;
    const { code } = factsAt(workspace, callee.uri);
    const inner = contextOfCall(workspace, callee, place, context);
    const exits = code.functions[callee.function]?.exits ?? [];
    return (
      exits.length > 0 &&
      exits.every(({ value }) => redirects(workspace, { uri: callee.uri, expression: value }, inner))
    );
  });
}

/** In a `catch` block: whether a tried call verifies a credential, or, for 401 and 403, was given one. */
export function basisOfTry(
  workspace: Workspace,
  uri: string,
  code: Code,
  block: number,
  context: Context | null,
  direct: boolean,
): Basis {
  let basis: Basis = 'none';
  for (const id of insideOf(workspace, uri, 'try', block)?.expressions ?? []) {
    const expression = code.expressions[id];
    if (basis === 'strong') break;
    // What fails within another `try` comes to nothing where that passes it over.
    if (
      expression &&
      tryAround(code, expression.condition) !== block &&
      escapingAt(workspace, uri, code, expression.condition, context) === 'none'
    )
      continue;
    const key = direct ? NONE : keyOfFailingLookup(code, id);
    if (key !== NONE) basis = strongest(basis, basisOf(workspace, { uri, expression: key }, context));
    if (expression?.kind !== 'call') continue;
    const place = { uri, expression: id };
    if (verifies(workspace, place, context, 2)) basis = 'strong';
    else if (!direct) {
      for (const each of expression.arguments)
        basis = strongest(basis, basisOf(workspace, { uri, expression: each }, context));
      if (basis !== 'strong') basis = strongest(basis, basisOfThrowing(workspace, place, context));
    }
  }
  return basis;
}

/** What the conditions rest on under which a function of the project throws that is called: `if (!headers['x-client']) throw …`. */
function basisOfThrowing(workspace: Workspace, place: ExpressionPlace, context: Context | null): Basis {
  let basis: Basis = 'none';
  for (const callee of calleesOf(workspace, place, context)) {
    if (callee.kind !== 'function') continue;
    const { code } = factsAt(workspace, callee.uri);
    const inner = contextOfCall(workspace, callee, place, context);
    for (const { kind, condition } of code.functions[callee.function]?.exits ?? [])
      if (kind === 'throw' && condition !== NONE)
        basis = strongest(basis, basisOfConditions(workspace, callee.uri, code, condition, inner, false));
  }
  return basis;
}

/** The key of a lookup that fails where nothing is kept under it: `token` of `sessions[token].user`; NONE for anything else. */
function keyOfFailingLookup(code: Code, id: ExpressionId): ExpressionId {
  const member = code.expressions[id];
  if (member?.kind !== 'member' || member.optional) return NONE;
  const lookup = code.expressions[member.object];
  return lookup?.kind === 'member' ? lookup.computed : NONE;
}

/**
 * Conditions under which the function of a denial was left before it comes to it, where the denial itself stands under
 * none of them: `if (user) { if (user.isAdmin) return next(); } return response.sendStatus(403);`.
 * @param from the condition under which the denial stands
 */
export function passedBefore(code: Code, from: number, { expression }: ExpressionPlace): readonly number[] {
  const denial = code.expressions[expression];
  const exits = code.functions[denial?.function ?? NONE]?.exits ?? [];
  return exits.flatMap(({ kind, condition, span }) =>
    kind === 'return' &&
    denial !== undefined &&
    span.end <= denial.start &&
    condition !== from &&
    conditionsAround(code, condition).has(from)
      ? [condition]
      : [],
  );
}

/** What the tests rest on that let some go on. */
export function basisOfPassing(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: number,
  context: Context | null,
): Basis {
  let basis: Basis = 'none';
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === 'test')
      basis = strongest(basis, basisOf(workspace, { uri, expression: at.test }, context));
  return basis;
}

/** Whether a call verifies a credential, itself or in the function it calls. */
function verifies(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth: number,
): boolean {
  if (saidOfCall(workspace, place, 'verifies', context).length) return true;
  if (depth <= 0) return false;
  return calleesOf(workspace, place, context).some((callee) => {
    if (callee.kind !== 'function') return false;
    const { code } = factsAt(workspace, callee.uri);
    const inner = contextOfCall(workspace, callee, place, context);
    return withInner(code, callee.function).some((id) =>
      (code.functions[id]?.calls ?? []).some((call) =>
        verifies(workspace, { uri: callee.uri, expression: call }, inner, depth - 1),
      ),
    );
  });
}

/** In a function that was given to a call with a credential: `verify(token, key, (error, user) => …)`. */
export function basisOfCallback(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: ExpressionId,
  context: Context | null,
): Basis {
  const own = code.functions[code.expressions[id]?.function ?? NONE];
  const parent = code.expressions[own?.expression ?? NONE]?.parent ?? NONE;
  const call = code.expressions[parent];
  if (call?.kind !== 'call' || code.expressions[id]?.condition === NONE) return 'none';
  if (saidOfCall(workspace, { uri, expression: parent }, 'verifies', context).length) return 'strong';
  return 'none';
}

/** Whether a place is reached by those alone who have a credential, as a condition shows. */
export function isForOwners(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: number,
  context: Context | null,
  shown: Shown = 'credential',
): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (
      at.kind === 'test' &&
      showsPresence(workspace, { uri, expression: at.test }, at.value, context, shown)
    )
      return true;
  return false;
}

/** What the innermost test of a place rests on. */
export function basisOfTest(workspace: Workspace, { uri, code, condition, context }: Site): Basis {
  const at = code.conditions[condition];
  return at?.kind === 'test' ? basisOf(workspace, { uri, expression: at.test }, context) : 'none';
}

/** Whether the innermost condition of a call only asks whether anybody is signed in. */
export function asksOnlyWhoAt(workspace: Workspace, { uri, code, condition, context }: Site): boolean {
  const at = code.conditions[condition];
  return at?.kind === 'test' && asksPresence(workspace, { uri, expression: at.test }, !at.value, context);
}

/** Whether the innermost condition of a place rests on what is written at the handler or where the guard was made, such as the roles it wants. */
export function moreAsked(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: number,
  context: Context | null,
): 'metadata' | 'rights' | null {
  const condition = code.conditions[from];
  if (condition?.kind !== 'test') return null;
  const test = { uri, expression: condition.test };
  // Who is called without any wanted right asks for none: `requires()` of `requires(...rights)`.
  if (context && truthAt(workspace, test, context) === condition.value) return null;
  if (asksForRight(workspace, test, context)) return 'rights';
  for (let at = code.conditions[condition.parent]; at?.kind === 'test'; at = code.conditions[at.parent])
    if (isOthersObject(workspace, { uri, expression: at.test }, at.value, context)) return 'rights';
  // `if (reflector.get(Open, handler)) return true;` lets through whom it names: the rest is asked who they are.
  if (isMissing(workspace, test, condition.value, context)) return null;
  return restsOnMetadata(workspace, test, NONE, context) ? 'metadata' : null;
}

/** Whether a test comes out so where metadata of the handler is missing: `!isOpen`, `reflector.get(Open, handler) === undefined`. */
function isMissing(
  workspace: Workspace,
  { uri, expression: test }: ExpressionPlace,
  outcome: boolean,
  context: Context | null,
): boolean {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[test];
  switch (expression?.kind) {
    case 'unary':
      return (
        expression.operator === '!' &&
        isMissing(workspace, { uri, expression: expression.operand }, !outcome, context)
      );
    case 'binary': {
      const isSame = /^===?$/.test(expression.operator);
      if (!isSame && !/^!==?$/.test(expression.operator)) return false;
      const right = code.expressions[expression.right];
      const isTrue = right?.kind === 'literal' && right.value === true;
      if (!isTrue && !isNothing(right)) return false;
      const isThere = isTrue === isSame ? outcome : !outcome;
      return isMissing(workspace, { uri, expression: expression.left }, isThere, context);
    }
    case 'reference': {
      const made = onlyValueOf(code, expression.binding);
      return made !== NONE && isMissing(workspace, { uri, expression: made }, outcome, context);
    }
    case 'await':
    case 'cast':
      return isMissing(workspace, { uri, expression: expression.operand }, outcome, context);
    case 'call':
      return !outcome && saidOfCall(workspace, { uri, expression: test }, 'metadata', context).length > 0;
    default:
      return false;
  }
}

/** Whether a value is what a method of the class above gives: that was read where it is called. */
export function isOfSuper(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind === 'await' || expression?.kind === 'cast') return isOfSuper(code, expression.operand);
  const callee = expression?.kind === 'call' ? code.expressions[expression.callee] : undefined;
  return callee?.kind === 'member' && code.expressions[callee.object]?.kind === 'super';
}

/** Whether a value is the request, or comes from a part of it that may hold a credential. */
export function isCredentialLike(
  workspace: Workspace,
  uri: string,
  expression: ExpressionId,
  context: Context | null,
): boolean {
  const place = { uri, expression };
  // What a callback gives says nothing of what the call is given.
  if (factsAt(workspace, uri).code.expressions[expression]?.kind === 'function') return false;
  if (isRequestAt(workspace, place, context)) return true;
  return basisOf(workspace, place, context) !== 'none';
}

/** What of the request an expression stands for; principals and credentials among it, but not what a library made of data. */
export function partsOfRequest(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly string[] {
  const values = valuesOf(workspace, place, context).filter(({ kind }) => kind === 'library');
  if (!values.length) return [];
  const { models } = automatonOf(workspace);
  return (['sources', 'credentials', 'principals'] as const).flatMap((section) =>
    values
      .flatMap((value) => saidOfLibrary<unknown>(workspace, value, section))
      .filter(({ model }) => models.get(model)?.handler)
      .map(({ entry }) => (section === 'sources' ? String(entry) : section)),
  );
}

/** Whether a test comes out as `value` where a name stands for something, or a call gives something: `userId`, `!(await userOf(request))`. */
export function asksForValue(code: Code, id: ExpressionId, value: boolean): boolean {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'reference':
    case 'call':
      return value;
    case 'await':
    case 'cast':
      return asksForValue(code, expression.operand, value);
    case 'unary':
      return expression.operator === '!' && asksForValue(code, expression.operand, !value);
    case 'binary':
      return (
        /^[!=]==?$/.test(expression.operator) &&
        isNothing(code.expressions[expression.right]) &&
        asksForValue(code, expression.left, value === expression.operator.startsWith('!'))
      );
    default:
      return false;
  }
}

/**
 * Calls that give what is missing at a place, if no data of the caller was given for it: `const user = await client.fetch(me());
 * if (!user) throw new Error('Unauthorized')`. What such calls give hangs on who is asking, as the framework keeps it for code
 * that is given no request. Empty where something else is asked.
 */
export function ambientCalls(code: Code, from: number): readonly ExpressionId[] {
  let at = code.conditions[from];
  while (at && at.kind !== 'test') at = code.conditions[at.parent];
  if (at?.kind !== 'test') return [];
  return absentIn(code, at.test, at.value).flatMap((id) => {
    const calls = new Set<ExpressionId>();
    return isAmbient(code, id, calls, new Set()) ? [...calls] : [];
  });
}

/** Operands and names looked at for one test. */
const STATE_LIMIT = 60;

/**
 * Whether the innermost test of a place rests on what a call gives, and on no part of the request: on what the service keeps
 * of itself, as in `if (await settings.isInstalled())`.
 */
export function restsOnState(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: number,
  context: Context | null,
): boolean {
  const at = code.conditions[from];
  if (at?.kind !== 'test') return false;
  const seen = new Set<ExpressionId>();
  let asks = false;
  const isFree = (id: ExpressionId): boolean => {
    const expression = code.expressions[id];
    if (!expression || seen.has(id)) return true;
    if (seen.size > STATE_LIMIT) return false;
    seen.add(id);
    if (isRequestAt(workspace, { uri, expression: id }, context)) return false;
    switch (expression.kind) {
      case 'reference':
        return (
          !saidOfValue(workspace, { uri, expression: id }, 'sources', context).length &&
          expression.definitions.every((each) => {
            const source = code.definitions[each]?.from;
            return source?.kind !== 'value' || isFree(source.value);
          })
        );
      case 'member':
        return (
          !saidOfValue(workspace, { uri, expression: id }, 'sources', context).length &&
          isFree(expression.object)
        );
      case 'call':
        asks = true;
        return isFree(expression.callee) && expression.arguments.every(isFree);
      case 'function':
        return true;
      default:
        return operandsOf(expression).every(isFree);
    }
  };
  return isFree(at.test) && asks;
}

/** What is missing where a test came out as `value`, or may be what is missing: each side of `!user || !id`. */
function absentIn(code: Code, id: ExpressionId, value: boolean): readonly ExpressionId[] {
  const expression = code.expressions[id];
  if (expression?.kind === 'logical' && value === (expression.operator === '||'))
    return [...absentIn(code, expression.left, value), ...absentIn(code, expression.right, value)];
  // `!user?.id`: nothing is below what is missing.
  if (expression?.kind === 'unary' && expression.operator === '!') {
    const operand = code.expressions[expression.operand];
    if (value && operand?.kind === 'member' && operand.optional) return [operand.object];
  }
  return asksForValue(code, id, !value) ? [id] : [];
}

/** Operands and names looked at for one value. */
const AMBIENT_LIMIT = 60;

/** Whether nothing that an expression is made of is a parameter of a function, but calls alone; they are collected. */
function isAmbient(code: Code, id: ExpressionId, calls: Set<ExpressionId>, seen: Set<ExpressionId>): boolean {
  const expression = code.expressions[id];
  if (!expression || seen.has(id)) return true;
  if (seen.size > AMBIENT_LIMIT) return false;
  seen.add(id);
  const is = (each: ExpressionId) => isAmbient(code, each, calls, seen);
  switch (expression.kind) {
    case 'reference':
      return expression.definitions.every((each) => {
        const from = code.definitions[each]?.from;
        return from?.kind === 'value' ? is(from.value) : from?.kind === 'import';
      });
    case 'member':
      return is(expression.object);
    case 'call':
      calls.add(id);
      return is(expression.callee) && expression.arguments.every(is);
    case 'function':
    case 'this':
      return false;
    default:
      return operandsOf(expression).every(is);
  }
}
