/**
 * Tests that ask how the service is set up, and nothing of the request: `if (process.env.PRIVATE === 'true')`. What stands
 * under them runs in some installations only.
 */
import { type Expression, type ExpressionId, isNothing, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { importTargets } from '../../workspace/links.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { locatedAt, locatedBelow } from '../values/located.ts';
import type { Context, ExpressionPlace } from '../values/value.ts';
import { isEnvironment, showsProduction } from './circumstances.ts';

/** Operands and names followed from one to the next. */
const DEPTH_LIMIT = 8;

/** Whether a test is made of what files of the project and the environment hold alone: no parameter and no call plays a part. */
export function asksForSetup(
  workspace: Workspace,
  { uri, expression: id }: ExpressionPlace,
  depth = DEPTH_LIMIT,
): boolean {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  if (!expression || depth <= 0) return false;
  const asks = (each: ExpressionId) => asksForSetup(workspace, { uri, expression: each }, depth - 1);
  switch (expression.kind) {
    case 'literal':
    case 'object':
    case 'array':
      return true;
    case 'unary':
    case 'cast':
      return asks(expression.operand);
    case 'binary':
    case 'logical':
      return asks(expression.left) && asks(expression.right);
    case 'member':
      return (
        isEnvironment(workspace, { uri, expression: id }) ||
        (expression.computed === NONE && asks(expression.object))
      );
    case 'call':
      return isEnvironment(workspace, { uri, expression: id });
    case 'reference': {
      if (isNothing(expression)) return true;
      const [only, ...others] = expression.definitions.length
        ? expression.definitions
        : (code.bindings[expression.binding]?.definitions ?? []);
      const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
      if (from?.kind === 'import') return true;
      return from?.kind === 'value' && asks(from.value);
    }
    default:
      return false;
  }
}

/**
 * Whether a test that came out as `value` shows that somebody has set up the service so: without any setting it comes out
 * the other way. That this is production shows nothing of the kind.
 */
export function needsSetting(
  workspace: Workspace,
  test: ExpressionPlace,
  value: boolean,
  context: Context | null,
): boolean {
  return (
    truthWithoutSettings(workspace, test, context, DEPTH_LIMIT) === !value &&
    !showsProduction(workspace, test, value)
  );
}

/** What a test gives where no setting of the environment is made; null where that is not known. */
function truthWithoutSettings(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth: number,
): boolean | null {
  const { uri } = place;
  const expression = factsAt(workspace, uri).code.expressions[place.expression];
  if (!expression || depth <= 0) return null;
  const of = (id: ExpressionId) =>
    truthWithoutSettings(workspace, { uri, expression: id }, context, depth - 1);
  switch (expression.kind) {
    case 'literal':
      return Boolean(expression.value);
    case 'cast':
      return of(expression.operand);
    case 'unary': {
      const truth = expression.operator === '!' ? of(expression.operand) : null;
      return truth === null ? null : !truth;
    }
    case 'logical': {
      const [left, right] = [of(expression.left), of(expression.right)];
      if (expression.operator === '&&') return left === false || right === false ? false : left && right;
      return left || right ? true : left === false ? right : null;
    }
    case 'binary':
      return comparedWithoutSettings(workspace, uri, expression, context, depth);
    case 'call':
      return isFoundInTexts(workspace, uri, expression, context, depth)
        ? false
        : isUnset(workspace, place, context, depth)
          ? false
          : null;
    default:
      return truthOfValue(workspace, place, context, depth);
  }
}

/** `process.env.MODE === 'private'`: what is not set equals no text. */
function comparedWithoutSettings(
  workspace: Workspace,
  uri: string,
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  context: Context | null,
  depth: number,
): boolean | null {
  if (!/^[!=]==?$/.test(operator)) return null;
  const { code } = factsAt(workspace, uri);
  const unset = [left, right].filter((id) => isUnset(workspace, { uri, expression: id }, context, depth - 1));
  const [other, ...others] = [left, right].filter((id) => !unset.includes(id));
  const literal = code.expressions[other ?? NONE];
  if (!unset.length || others.length || (other !== undefined && literal?.kind !== 'literal')) return null;
  return (other === undefined || isNothing(literal)) === operator.startsWith('=');
}

/** `['1', 'true'].includes(process.env.OPEN)`. */
function isFoundInTexts(
  workspace: Workspace,
  uri: string,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
  depth: number,
): boolean {
  const { code } = factsAt(workspace, uri);
  const callee = code.expressions[call.callee];
  const list = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
  return (
    callee?.kind === 'member' &&
    callee.property === 'includes' &&
    list?.kind === 'array' &&
    list.elements.every((each) => code.expressions[each]?.kind === 'literal') &&
    isUnset(workspace, { uri, expression: call.arguments[0] ?? NONE }, context, depth - 1)
  );
}

/** Whether an expression is a value of the environment, or what a method gives of one: `process.env.MODE?.trim()`. */
function isUnset(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth: number,
): boolean {
  const { uri } = place;
  const expression = factsAt(workspace, uri).code.expressions[place.expression];
  if (!expression || depth <= 0) return false;
  const of = (id: ExpressionId) => isUnset(workspace, { uri, expression: id }, context, depth - 1);
  switch (expression.kind) {
    case 'cast':
      return of(expression.operand);
    case 'member':
      if (isEnvironment(workspace, place)) return true;
      break;
    case 'call': {
      if (isEnvironment(workspace, place)) return true;
      const callee = factsAt(workspace, uri).code.expressions[expression.callee];
      return callee?.kind === 'member' && of(callee.object);
    }
    case 'reference':
      break;
    default:
      return false;
  }
  const [only, ...others] = definedAt(workspace, place, context);
  if (only && !others.length) return isUnset(workspace, only.place, only.context, depth - 1);
  return expression.kind === 'reference' && isTakenFromEnvironment(workspace, place);
}

/** The truth of what a name, or a member of an object that is written down, stands for. */
function truthOfValue(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth: number,
): boolean | null {
  if (isUnset(workspace, place, context, depth)) return false;
  const [only, ...others] = definedAt(workspace, place, context);
  return only && !others.length ? truthWithoutSettings(workspace, only.place, only.context, depth - 1) : null;
}

/** The expressions that a name or a member stands for. */
function definedAt(
  workspace: Workspace,
  { uri, expression: id }: ExpressionPlace,
  context: Context | null,
): readonly { readonly place: ExpressionPlace; readonly context: Context | null }[] {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[id];
  if (expression?.kind === 'member' && expression.property !== null)
    return locatedBelow(workspace, { place: { uri, expression: expression.object }, context }, [
      expression.property,
    ]);
  if (expression?.kind !== 'reference') return [];
  const [only, ...others] = expression.definitions.length
    ? expression.definitions
    : (code.bindings[expression.binding]?.definitions ?? []);
  const from = only === undefined || others.length ? undefined : code.definitions[only]?.from;
  if (from?.kind === 'import') return locatedAt(workspace, importTargets(workspace, uri, from.import));
  return from?.kind === 'value' && !from.path.length
    ? [{ place: { uri, expression: from.value }, context }]
    : [];
}

/** `const { OPEN } = process.env`, without a default. */
function isTakenFromEnvironment(workspace: Workspace, place: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  const ids = expression?.kind === 'reference' ? expression.definitions : [];
  const definition = code.definitions[ids[0] ?? NONE];
  return (
    ids.length === 1 &&
    definition?.from.kind === 'value' &&
    definition.from.path.length > 0 &&
    definition.default === NONE &&
    isEnvironment(workspace, place)
  );
}
