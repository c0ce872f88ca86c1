/**
 * Whether a condition asks for a right: what is known of whoever is signed in is held against what the guard was made for,
 * as in `allow('admin')`, where the words that a guard was made for are read from the call that made it; or the test is of
 * a member of theirs that says what they may do, as in `member.role !== 'owner'`; or it holds a member of theirs against one
 * of the object that is asked for, as in `user.email !== invitation.email`, or who they are against a setting, as in
 * `user.email !== env.ADMIN_EMAIL`.
 */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { returnedExpressions } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { nameWords } from '../entities/field-names.ts';
import { isRequestAt } from '../values/requests.ts';
import { saidOfCall, saidOfValue } from '../values/sayings.ts';
import type { Context, ExpressionPlace } from '../values/value.ts';
import { calleesOf, contextOfCall, stepInto, valuesOf } from '../values/values.ts';
import { basisOf, operandsOf } from './credentials.ts';

/** Functions that are asked for the answer, one by the other. */
const DEPTH_LIMIT = 2;
/** Expressions looked at for one answer. */
const LIMIT = 120;

/** Claims that say what a token is, for whom and by whom (RFC 7519, 4.1), and not what its owner may do. */
const ofToken = new Set(['aud', 'iss', 'typ', 'type', 'kind', 'purpose', 'azp', 'tokenType', 'token_type']);

/** Whether a test, or an operand of it, holds something below the signed-in user against words that the guard was made for, or reads a right of theirs. */
export function asksForRight(
  workspace: Workspace,
  test: ExpressionPlace,
  context: Context | null,
  depth = DEPTH_LIMIT,
): boolean {
  const { uri } = test;
  const { code } = factsAt(workspace, uri);
  const seen = new Set<ExpressionId>();
  const visit = (id: ExpressionId): boolean => {
    const expression = code.expressions[id];
    if (!expression || seen.has(id) || seen.size > LIMIT) return false;
    seen.add(id);
    const place = { uri, expression: id };
    if (isHeld(workspace, place, context) || holdsAgainstObject(workspace, place, context)) return true;
    if (context) {
      const sides = sidesOf(code.expressions, expression);
      for (const [one, others] of [sides, [sides[1], sides[0]]] as const)
        if (
          one.some((each) => isWanted(workspace, uri, each, context)) &&
          others.some((each) => isOfUser(workspace, uri, each, context))
        )
          return true;
    }
    switch (expression.kind) {
      case 'reference':
        return expression.definitions.some((each) => {
          const from = code.definitions[each]?.from;
          return from?.kind === 'value' && visit(from.value);
        });
      case 'call':
        return (
          visit(expression.callee) ||
          expression.arguments.some(visit) ||
          (depth > 0 && isAnsweredByRight(workspace, place, expression, context, depth))
        );
      case 'member':
        return visit(expression.object);
      case 'function':
        return (code.functions[expression.target]?.exits ?? []).some((exit) => visit(exit.value));
      default:
        return operandsOf(expression).some(visit);
    }
  };
  return visit(test.expression);
}

/** Whether a function of the project is asked about the signed-in user, and its answer is a test of a right: `isKeeper(user)`. */
function isAnsweredByRight(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
  depth: number,
): boolean {
  const isAsked = call.arguments.some((expression) => {
    const given = { uri: place.uri, expression };
    return basisOf(workspace, given, context) === 'strong' || isRequestAt(workspace, given, context);
  });
  return (
    isAsked &&
    calleesOf(workspace, place, context).some((callee) => {
      if (callee.kind !== 'function') return false;
      const { code } = factsAt(workspace, callee.uri);
      const inner = contextOfCall(workspace, callee, place, context);
      const asks = (expression: ExpressionId) =>
        asksForRight(workspace, { uri: callee.uri, expression }, inner, depth - 1);
      return (
        returnedExpressions(code, callee.function).some((each) => isTest(code, each) && asks(each)) ||
        // `if (user.isAdmin) return true;`
        (code.functions[callee.function]?.exits ?? []).some(({ kind, value, condition }) => {
          const answer = code.expressions[value];
          const at = code.conditions[condition];
          return (
            kind === 'return' &&
            answer?.kind === 'literal' &&
            typeof answer.value === 'boolean' &&
            at?.kind === 'test' &&
            asks(at.test)
          );
        })
      );
    })
  );
}

/** Whether an expression is true or false: a comparison, `!…`, what `includes` and the like give, or these joined. */
function isTest(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'binary':
      return /^(?:[!=]==?|[<>]=?|in)$/.test(expression.operator);
    case 'unary':
      return expression.operator === '!';
    case 'logical':
      return isTest(code, expression.left) && isTest(code, expression.right);
    case 'call': {
      const callee = code.expressions[expression.callee];
      return callee?.kind === 'member' && /^(?:includes|some|every|has)$/.test(callee.property ?? '');
    }
    default:
      return false;
  }
}

/** Words of members that say what somebody may do. */
const rights = new Set(
  'role,roles,permission,permissions,privilege,privileges,right,rights,scope,scopes,admin,superuser'.split(
    ',',
  ),
);

/**
 * Whether a member of the signed-in user, or of what was looked up by it, says what they may do: `member.role`, `user.isAdmin`,
 * also where it was taken out before: `const { permissions } = await rightsOf(user)`.
 */
function isHeld(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  if (expression?.kind === 'reference')
    return (
      expression.definitions.some((each) => {
        const from = code.definitions[each]?.from;
        const taken = from?.kind === 'value' ? from.path.at(-1) : undefined;
        return typeof taken === 'string' && nameWords(taken).some((word) => rights.has(word));
      }) && basisOf(workspace, place, context) === 'strong'
    );
  return (
    expression?.kind === 'member' &&
    expression.property !== null &&
    nameWords(expression.property).some((word) => rights.has(word)) &&
    (basisOf(workspace, place, context) === 'strong' ||
      basisOf(workspace, { uri: place.uri, expression: expression.object }, context) === 'strong')
  );
}

/** Words of members that say whether an account may be used at all, and not what its owner may do. */
const states = new Set(
  'active,activated,enabled,disabled,confirmed,verified,banned,blocked,suspended,locked,deleted,archived,approved'.split(
    ',',
  ),
);

/** Whether a test is of a member that says whether an account may be used at all: `!user.activated`. */
export function asksForState(code: Code, test: ExpressionId): boolean {
  let expression = code.expressions[test];
  for (let steps = 0; expression?.kind === 'unary' && steps < CLIMB_LIMIT; steps++)
    expression = code.expressions[expression.operand];
  return (
    expression?.kind === 'member' &&
    expression.property !== null &&
    states.has(nameWords(expression.property).at(-1) ?? '')
  );
}

/**
 * Whether a test holds a password against its hash, itself or in a function that it asks: `!(await compare(password, user.hash))`.
 * Who is signed in proves once more who they are so, and needs no right.
 */
export function asksForPassword(
  workspace: Workspace,
  test: ExpressionPlace,
  context: Context | null,
  depth = DEPTH_LIMIT,
): boolean {
  const { uri } = test;
  const { code } = factsAt(workspace, uri);
  const seen = new Set<ExpressionId>();
  const visit = (id: ExpressionId): boolean => {
    const expression = code.expressions[id];
    if (!expression || seen.has(id) || seen.size > LIMIT) return false;
    seen.add(id);
    if (expression.kind === 'reference')
      return expression.definitions.some((each) => {
        const from = code.definitions[each]?.from;
        return from?.kind === 'value' && visit(from.value);
      });
    if (expression.kind !== 'call') return operandsOf(expression).some(visit);
    const place = { uri, expression: id };
    if (saidOfCall(workspace, place, 'issues', context).length) return true;
    return (
      depth > 0 &&
      calleesOf(workspace, place, context).some((callee) => {
        if (callee.kind !== 'function') return false;
        const inner = contextOfCall(workspace, callee, place, context);
        return returnedExpressions(factsAt(workspace, callee.uri).code, callee.function).some((expression) =>
          asksForPassword(workspace, { uri: callee.uri, expression }, inner, depth - 1),
        );
      })
    );
  };
  return visit(test.expression);
}

/** Whether a condition holds where the signed-in user is not the one that an object names: `user.email !== invitation.email`. */
export function isOthersObject(
  workspace: Workspace,
  test: ExpressionPlace,
  value: boolean,
  context: Context | null,
): boolean {
  const expression = factsAt(workspace, test.uri).code.expressions[test.expression];
  return (
    expression?.kind === 'binary' &&
    expression.operator.startsWith('!') === value &&
    holdsAgainstObject(workspace, test, context)
  );
}

/** Members of an expression that are climbed to find the user. */
const CLIMB_LIMIT = 5;

/** Whether a comparison is of a member of the signed-in user with a member of something that the function has at hand. */
function holdsAgainstObject(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  // A list of those who may: `keepers.includes(user.email)`.
  if (expression?.kind === 'call') return isAmongOthers(workspace, place, expression, context);
  if (expression?.kind !== 'binary' || !/^[!=]==?$/.test(expression.operator)) return false;
  const { left, right } = expression;
  return [
    [left, right],
    [right, left],
  ].some(
    ([user = NONE, object = NONE]) =>
      isOfPrincipal(workspace, { uri: place.uri, expression: user }, context) &&
      (isOfLocal(code, object) || (isIdentity(code, user) && isOfModule(code, object))) &&
      basisOf(workspace, { uri: place.uri, expression: object }, context) === 'none',
  );
}

/** Whether a call asks if who the signed-in user is stands in a list that the request has no part in. */
function isAmongOthers(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): boolean {
  const { code } = factsAt(workspace, uri);
  const callee = code.expressions[call.callee];
  const [who = NONE] = call.arguments;
  return (
    callee?.kind === 'member' &&
    /^(?:includes|has)$/.test(callee.property ?? '') &&
    isIdentity(code, who) &&
    isOfPrincipal(workspace, { uri, expression: who }, context) &&
    basisOf(workspace, { uri, expression: callee.object }, context) === 'none'
  );
}

/** Whether an expression is a member of the signed-in user, or what a method of one gives. */
function isOfPrincipal(
  workspace: Workspace,
  { uri, expression: from }: ExpressionPlace,
  context: Context | null,
) {
  const { code } = factsAt(workspace, uri);
  for (let at = from, climbed = 0; climbed < CLIMB_LIMIT; climbed++) {
    const below = memberOf(code, at);
    if (below?.kind !== 'member' || (below.property !== null && ofToken.has(below.property))) return false;
    at = below.object;
    if (saidOfValue(workspace, { uri, expression: at }, 'principals', context).length) return true;
  }
  return false;
}

/** Whether an expression is a member of something that its function, or one around it, has as a variable or a parameter. */
function isOfLocal(code: Code, from: ExpressionId): boolean {
  let below = memberOf(code, from);
  for (let climbed = 0; below?.kind === 'member' && climbed < CLIMB_LIMIT; climbed++) {
    const object = memberOf(code, below.object);
    if (object?.kind === 'reference') return (code.bindings[object.binding]?.function ?? 0) !== 0;
    below = object;
  }
  return false;
}

/** Members that say who somebody is. */
const identifying = new Set(['id', 'userid', 'email', 'username', 'login', 'sub']);

function isIdentity(code: Code, id: ExpressionId): boolean {
  const member = memberOf(code, id);
  return member?.kind === 'member' && identifying.has(member.property?.toLowerCase() ?? '');
}

/** Whether an expression is a member of something that the module has, or every module: a setting, such as `env.ADMIN_EMAIL`. */
function isOfModule(code: Code, from: ExpressionId): boolean {
  let below = memberOf(code, from);
  if (below?.kind !== 'member') return false;
  for (let climbed = 0; below?.kind === 'member' && climbed < CLIMB_LIMIT; climbed++)
    below = memberOf(code, below.object);
  return below?.kind === 'reference' && (code.bindings[below.binding]?.function ?? 0) === 0;
}

/** The expression, or the member whose method it calls: `user.email` of `user.email.toLowerCase()`. */
function memberOf(code: Code, id: ExpressionId): Expression | undefined {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast' || expression?.kind === 'await') return memberOf(code, expression.operand);
  if (expression?.kind !== 'call') return expression;
  const callee = code.expressions[expression.callee];
  return callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
}

type Sides = readonly [readonly ExpressionId[], readonly ExpressionId[]];

/** What is held against what: the sides of a comparison, or a list and what is looked for in it. */
function sidesOf(expressions: readonly Expression[], expression: Expression): Sides {
  if (expression.kind === 'binary' && /^[!=]==?$/.test(expression.operator))
    return [[expression.left], [expression.right]];
  const callee = expression.kind === 'call' ? expressions[expression.callee] : undefined;
  if (expression.kind !== 'call' || callee?.kind !== 'member') return [[], []];
  return /^(?:includes|has|some|every|indexOf|find|filter)$/.test(callee.property ?? '')
    ? [[callee.object], expression.arguments]
    : [[], []];
}

/** Whether an expression is a parameter of the function that made the guard, and was given words that are written there. */
function isWanted(workspace: Workspace, uri: string, id: ExpressionId, context: Context): boolean {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  if (expression?.kind !== 'reference') return false;
  return expression.definitions.some((each) => {
    const from = code.definitions[each]?.from;
    if (from?.kind !== 'parameter') return false;
    for (let at: Context | null = context; at; at = at.outer) {
      if (at.uri !== uri || at.function !== from.function || at.element) continue;
      const call = factsAt(workspace, at.call.uri).code.expressions[at.call.expression];
      if (call?.kind !== 'call') return false;
      const isRest = code.functions[from.function]?.parameters[from.index]?.rest ?? false;
      const given = isRest
        ? call.arguments.slice(from.index)
        : call.arguments.slice(from.index, from.index + 1);
      const { call: where, outer } = at;
      return (
        given.length > 0 &&
        given.every((each) => isWritten(workspace, { uri: where.uri, expression: each }, outer))
      );
    }
    return false;
  });
}

/** Whether a value is a text of the code, or a list of such. */
function isWritten(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const values = valuesOf(workspace, place, context).flatMap((value) =>
    value.kind === 'array' ? stepInto(workspace, value, '*') : [value],
  );
  return (
    values.length > 0 && values.every((value) => value.kind === 'literal' && typeof value.value === 'string')
  );
}

/** Whether a value lies below the signed-in user or a verified token, and is not the credential itself. */
function isOfUser(workspace: Workspace, uri: string, id: ExpressionId, context: Context): boolean {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  const place = { uri, expression: id };
  if (expression?.kind === 'function')
    return (code.functions[expression.target]?.exits ?? []).some((exit) =>
      exit.value === NONE ? false : basisOf(workspace, { uri, expression: exit.value }, context) === 'strong',
    );
  if (expression?.kind === 'member' && expression.property !== null && ofToken.has(expression.property))
    return false;
  const isBelow =
    expression?.kind === 'member' || expression?.kind === 'reference' || expression?.kind === 'call';
  if (!isBelow || basisOf(workspace, place, context) !== 'strong') return false;
  const isItself =
    saidOfValue(workspace, place, 'credentials', context).length > 0 &&
    saidOfValue(workspace, place, 'principals', context).length === 0;
  return !isItself;
}
