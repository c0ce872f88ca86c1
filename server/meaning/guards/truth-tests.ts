/** Calls that tell no more than whether something is there. */
import { type Code, type ExpressionId, type FunctionId, isNothing, NONE } from '../../facts/facts.ts';
import { returnedExpressions } from '../../facts/reading.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOfValue } from '../values/sayings.ts';
import type { Context, ExpressionPlace } from '../values/value.ts';
import { calleesOf } from '../values/values.ts';
import type { Cleaner } from '../vocabulary/model.ts';

/** Functions of the project that are asked for the answer, one by the other: `isDefined` by `isNil`. */
const DEPTH_LIMIT = 3;

/** Whether a call tells no more than whether its argument is there: `Boolean(request.user)`, `isNil(token)`. */
export function isTruthTest(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  return answerWhereThere(workspace, place, context) !== null;
}

/**
 * What a call gives where its argument is there, if it gives the opposite where it is not: true for `Boolean(token)`,
 * false for `isNil(token)`, and null for calls that tell anything else.
 */
export function answerWhereThere(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
  depth = DEPTH_LIMIT,
): boolean | null {
  if (
    saidOfValue<readonly Cleaner[]>(workspace, place, 'cleaners', context).some(({ entry }) =>
      entry.includes('boolean'),
    )
  )
    return true;
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (call?.kind !== 'call' || call.arguments.length !== 1 || depth <= 0) return null;
  const [only, ...others] = calleesOf(workspace, place, context);
  if (only?.kind !== 'function' || others.length) return null;
  const { code } = factsAt(workspace, only.uri);
  const [returned = NONE, ...more] = returnedExpressions(code, only.function);
  if (code.functions[only.function]?.parameters.length !== 1 || more.length) return null;
  return whereThere(workspace, only.uri, only.function, returned, depth);
}

/** What an expression of a function comes out as where its parameter is there, if that is all it hangs on. */
function whereThere(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  returned: ExpressionId,
  depth: number,
): boolean | null {
  const { code } = factsAt(workspace, uri);
  const of = (each: ExpressionId) => whereThere(workspace, uri, id, each, depth);
  const expression = code.expressions[returned];
  switch (expression?.kind) {
    case 'reference':
      return isParameterOf(code, id, returned) ? true : null;
    case 'cast':
      return of(expression.operand);
    case 'unary': {
      const operand = expression.operator === '!' ? of(expression.operand) : null;
      return operand === null ? null : !operand;
    }
    case 'binary': {
      if (!/^[!=]==?$/.test(expression.operator)) return null;
      const isOfNothing =
        isNothing(code.expressions[expression.right]) && isParameterOf(code, id, expression.left);
      return isOfNothing ? expression.operator.startsWith('!') : null;
    }
    case 'logical': {
      const left = of(expression.left);
      // `x === undefined || x === null`; `x !== undefined && x !== null`.
      return left === (expression.operator === '&&') && left === of(expression.right) ? left : null;
    }
    case 'call':
      return isParameterOf(code, id, expression.arguments[0] ?? NONE)
        ? answerWhereThere(workspace, { uri, expression: returned }, null, depth - 1)
        : null;
    default:
      return null;
  }
}

function isParameterOf(code: Code, id: FunctionId, expression: ExpressionId): boolean {
  const name = code.expressions[expression];
  if (name?.kind !== 'reference' || !name.definitions.length) return false;
  return name.definitions.every((each) => {
    const from = code.definitions[each]?.from;
    return from?.kind === 'parameter' && from.function === id && !from.path.length;
  });
}
