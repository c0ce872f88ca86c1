/**
 * Conditions that only somebody with a credential fulfils. Turning such people away, as a login page does with who is
 * signed in already, guards nothing.
 */
import {
  type Code,
  type Definition,
  type Expression,
  type ExpressionId,
  isNothing,
  NONE,
} from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { testHolds } from '../values/argument-tests.ts';
import { truthAt } from '../values/known-truth.ts';
import { saidOfValue } from '../values/sayings.ts';
import type { Context, ExpressionPlace } from '../values/value.ts';
import { calleesOf, contextOfCall, placeByNumber, placeNumber, valuesOf } from '../values/values.ts';
import type { GuardEntry, SourceKind } from '../vocabulary/model.ts';
import { carriedBy } from './carried.ts';
import { isCredentialHeader } from './credentials.ts';
import { answerWhereThere } from './truth-tests.ts';

const sent: ReadonlySet<SourceKind> = new Set<SourceKind>(['header', 'cookie', 'query']);

/** Operands and names followed. */
const DEPTH_LIMIT = 12;

/** What a test may show to be there: a credential or a signed-in user, or anything that headers, cookies or the query hold. */
export type Shown = 'credential' | 'anything sent';

/**
 * Whether a test that came out as `value` shows that a credential, or a signed-in user, is there.
 * @param shown what counts as one
 */
export function showsPresence(
  workspace: Workspace,
  place: ExpressionPlace,
  value: boolean,
  context: Context | null,
  shown: Shown = 'credential',
): boolean {
  if (place.expression === NONE) return false;
  const asked = (shown === 'credential' ? 0 : 2) + (value ? 1 : 0);
  const number = context ? placeNumber(workspace, place, context) : place.expression;
  const question = context ? presenceInContext : presence;
  return question(workspace, place.uri, number * 4 + asked);
}

// Every call under a test asks the same of it, so answers are kept.

const presence = query<Workspace, boolean>({
  name: 'presence that a test shows',
  compute: (workspace, uri, number) => {
    const place = { uri, expression: Math.floor(number / 4) };
    return shows(workspace, place, number % 2 === 1, null, shownBy(number), DEPTH_LIMIT);
  },
  onCycle: false,
});

const presenceInContext = query<Workspace, boolean>({
  name: 'presence that a test shows in context',
  compute: (workspace, uri, number) => {
    const { expression, context } = placeByNumber(workspace, Math.floor(number / 4));
    return shows(workspace, { uri, expression }, number % 2 === 1, context, shownBy(number), DEPTH_LIMIT);
  },
  onCycle: false,
});

function shownBy(number: number): Shown {
  return number % 4 < 2 ? 'credential' : 'anything sent';
}

function shows(
  workspace: Workspace,
  place: ExpressionPlace,
  value: boolean,
  context: Context | null,
  shown: Shown,
  depth: number,
): boolean {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[place.expression];
  if (!expression || depth <= 0) return false;
  const isShown = (id: ExpressionId, asValue: boolean) =>
    shows(workspace, { uri, expression: id }, asValue, context, shown, depth - 1);
  if (
    isName(expression) &&
    !asksWhatFor(workspace, place, context) &&
    isCredential(workspace, place, context, shown)
  )
    return value;
  switch (expression.kind) {
    case 'unary':
      return expression.operator === '!' && isShown(expression.operand, !value);
    case 'cast':
    case 'await':
      return isShown(expression.operand, value);
    case 'logical': {
      // Both sides hold where `&&` is true and `||` is false; else one of them does.
      const isBoth = value === (expression.operator === '&&');
      const sides = [expression.left, expression.right];
      return isBoth
        ? sides.some((side) => isShown(side, value))
        : // What the call at hand decides the other way is not what holds.
          sides.every((side) => isDecided(side, !value) || isShown(side, value));
    }
    case 'conditional':
      return value && isNothing(code.expressions[expression.otherwise])
        ? isShown(expression.test, true) || isShown(expression.then, true)
        : false;
    case 'binary': {
      const isUnequal = expression.operator === '!==' || expression.operator === '!=';
      const isEqual = expression.operator === '===' || expression.operator === '==';
      if (!(isUnequal && value) && !(isEqual && !value)) return false;
      if (isNothing(code.expressions[expression.right])) return isShown(expression.left, true);
      return isNothing(code.expressions[expression.left]) && isShown(expression.right, true);
    }
    case 'call': {
      const whereThere = answerWhereThere(workspace, place, context);
      if (whereThere !== null) return isShown(expression.arguments[0] ?? NONE, value === whereThere);
      if (!value || asksWhatFor(workspace, place, context)) return false;
      // What a session holds is there only where the session is: `session.get('userId')`.
      const callee = code.expressions[expression.callee];
      if (callee?.kind === 'member' && isShown(callee.object, true)) return true;
      return returnsForSenders(workspace, place, context, shown, depth - 1);
    }
    case 'member':
      return (
        value && (isShown(expression.object, true) || isGivenThere(expression.object, [expression.property]))
      );
    case 'reference': {
      const [id = NONE, ...others] = expression.definitions.length
        ? expression.definitions
        : (code.bindings[expression.binding]?.definitions ?? []);
      if (others.length)
        return value && [id, ...others].every((each) => givesPresence(code, code.definitions[each], isShown));
      const from = code.definitions[id]?.from;
      if (from?.kind !== 'value') return false;
      return from.path.length
        ? value && (isShown(from.value, true) || isGivenThere(from.value, from.path))
        : isShown(from.value, value);
    }
    default:
      return false;
  }

  function isDecided(id: ExpressionId, asValue: boolean): boolean {
    return context !== null && truthAt(workspace, { uri, expression: id }, context) === asValue;
  }

  /** Whether what an object holds, which was made elsewhere, shows it: `context.claims`, where the server makes the context. */
  function isGivenThere(object: ExpressionId, path: readonly (string | null)[]): boolean {
    const root = code.expressions[object];
    if (root?.kind !== 'reference' || path.length !== 1 || !path[0]) return false;
    const [id = NONE, ...others] = code.bindings[root.binding]?.definitions ?? [];
    if (others.length || code.definitions[id]?.from.kind !== 'parameter') return false;
    const values = valuesOf(workspace, { uri, expression: object }, context);
    const handed = carriedBy(workspace, values, uri).filter(({ into }) => into[0] === path[0]);
    return (
      handed.length > 0 &&
      handed.every(
        ({ into, path: own, value: from }) =>
          into.length === 1 && !own.length && shows(workspace, from, true, null, shown, depth - 1),
      )
    );
  }
}

/** Whether a name has a value by a definition only where a test around it shows presence, or the value itself does. */
function givesPresence(
  code: Code,
  definition: Definition | undefined,
  isShown: (id: ExpressionId, value: boolean) => boolean,
): boolean {
  const from = definition?.from;
  if (from?.kind === 'nothing') return true;
  if (!definition || from?.kind !== 'value' || definition.into.length) return false;
  if (isFalsy(code.expressions[from.value])) return true;
  for (let at = code.conditions[definition.condition]; at; at = code.conditions[at.parent])
    if (at.kind === 'test' && (isShown(at.test, at.value) || isEqualThere(code, at, isShown))) return true;
  return isShown(from.value, true);
}

/** What equals a text is there: `token?.kind === 'personal'`. */
function isEqualThere(
  code: Code,
  { test, value }: { readonly test: ExpressionId; readonly value: boolean },
  isShown: (id: ExpressionId, value: boolean) => boolean,
): boolean {
  const binary = code.expressions[test];
  const right = binary?.kind === 'binary' ? code.expressions[binary.right] : undefined;
  if (binary?.kind !== 'binary' || !/^[!=]==?$/.test(binary.operator)) return false;
  if (value !== binary.operator.startsWith('=') || right?.kind !== 'literal' || !right.value) return false;
  return isShown(binary.left, true);
}

/** Whether a function that is called gives something to those alone who have a credential, and nothing to others. */
function returnsForSenders(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  shown: Shown,
  depth: number,
): boolean {
  const [only, ...others] = calleesOf(workspace, place, context);
  if (only?.kind !== 'function' || others.length) return false;
  const { uri } = only;
  const { code } = factsAt(workspace, uri);
  const inner = contextOfCall(workspace, only, place, context);
  const isShown = (expression: ExpressionId, value: boolean) =>
    shows(workspace, { uri, expression }, value, inner, shown, depth);
  const given = (code.functions[only.function]?.exits ?? []).filter(
    ({ kind, value }) => kind === 'return' && value !== NONE && !isFalsy(code.expressions[value]),
  );
  return (
    given.length > 0 &&
    given.every(({ value, condition }) => {
      for (let at = code.conditions[condition]; at; at = code.conditions[at.parent])
        if (at.kind === 'test' && isShown(at.test, at.value)) return true;
      return isShown(value, true);
    })
  );
}

function isFalsy(expression: Expression | undefined): boolean {
  return isNothing(expression) || (expression?.kind === 'literal' && !expression.value);
}

function isName({ kind }: Expression): boolean {
  return kind === 'reference' || kind === 'member' || kind === 'call';
}

/**
 * Whether a call asks what somebody may do with something: `ability.cannot('update', book)`. It has several arguments,
 * and is not given the request to look for a credential in it.
 */
function asksWhatFor(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  context: Context | null,
): boolean {
  const call = factsAt(workspace, uri).code.expressions[expression];
  return (
    call?.kind === 'call' &&
    call.arguments.length > 1 &&
    call.arguments.every((each) =>
      valuesOf(workspace, { uri, expression: each }, context).every(
        (value) => value.kind !== 'library' || !value.states.length,
      ),
    )
  );
}

function isCredential(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  shown: Shown,
): boolean {
  return (
    (shown === 'anything sent' &&
      saidOfValue<SourceKind>(workspace, place, 'sources', context).some(({ entry }) => sent.has(entry))) ||
    isCredentialHeader(workspace, place, context) ||
    saidOfValue(workspace, place, 'credentials', context).length > 0 ||
    saidOfValue(workspace, place, 'principals', context).length > 0 ||
    isGivenByGuard(workspace, place, context)
  );
}

/** Whether a name is what a library gives to a callback whom it found by a credential: `authenticate('jwt', (error, user) => …)`. */
function isGivenByGuard(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  context: Context | null,
): boolean {
  const { code } = factsAt(workspace, uri);
  const reference = code.expressions[expression];
  const [only, ...others] =
    reference?.kind === 'reference' ? (code.bindings[reference.binding]?.definitions ?? []) : [];
  const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
  // The first parameter says what went wrong.
  if (from?.kind !== 'parameter' || from.index === 0 || from.path.length) return false;
  const call = code.expressions[code.functions[from.function]?.expression ?? NONE]?.parent ?? NONE;
  const written = code.expressions[call];
  if (written?.kind !== 'call') return false;
  const guards = saidOfValue<GuardEntry>(workspace, { uri, expression: call }, 'guards', context);
  return guards.some(
    ({ entry: { kind, login = [] } }) =>
      kind === 'authentication' && !login.some((test) => testHolds(workspace, test, written, uri, context)),
  );
}

/** Properties that say who somebody is, and so whether there is anybody. */
export const identities: ReadonlySet<string> = new Set([
  'user',
  'account',
  'session',
  'id',
  '_id',
  'userId',
  'uid',
  'sub',
  'email',
]);

/**
 * Whether a test asks for nothing but whether a credential, or a signed-in user, is there: `!session?.user`, and not
 * `!session.user.isAdmin`.
 * @param value what the test comes out as where there is one
 */
export function asksPresence(
  workspace: Workspace,
  place: ExpressionPlace,
  value: boolean,
  context: Context | null,
  depth = DEPTH_LIMIT,
): boolean {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[place.expression];
  if (!expression || depth <= 0) return false;
  const asks = (id: ExpressionId, asValue: boolean) =>
    asksPresence(workspace, { uri, expression: id }, asValue, context, depth - 1);
  if (
    isName(expression) &&
    !asksWhatFor(workspace, place, context) &&
    isCredential(workspace, place, context, 'anything sent')
  )
    return value;
  switch (expression.kind) {
    case 'unary':
      return expression.operator === '!' && asks(expression.operand, !value);
    case 'cast':
    case 'await':
      return asks(expression.operand, value);
    case 'logical':
      return asks(expression.left, value) && asks(expression.right, value);
    case 'binary':
      return isNothing(code.expressions[expression.right]) && /^[!=]==?$/.test(expression.operator)
        ? asks(expression.left, value === expression.operator.startsWith('!'))
        : false;
    case 'call': {
      const whereThere = answerWhereThere(workspace, place, context);
      if (whereThere !== null) return asks(expression.arguments[0] ?? NONE, value === whereThere);
      const callee = code.expressions[expression.callee];
      const name = code.expressions[expression.arguments[0] ?? NONE];
      const isIdentity = name?.kind === 'literal' && identities.has(String(name.value));
      return value && isIdentity && callee?.kind === 'member' && asks(callee.object, true);
    }
    case 'member':
      return value && identities.has(expression.property ?? '') && asks(expression.object, true);
    case 'reference': {
      const [id = NONE, ...others] = expression.definitions.length
        ? expression.definitions
        : (code.bindings[expression.binding]?.definitions ?? []);
      const from = code.definitions[id]?.from;
      if (others.length || from?.kind !== 'value') return false;
      return from.path.every((name) => identities.has(name)) && asks(from.value, value);
    }
    default:
      return false;
  }
}
