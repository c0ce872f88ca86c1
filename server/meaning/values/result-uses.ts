/** What becomes of the result of a call in its function: which of its properties are read. */
import { type Code, type ExpressionId, isNothing, NONE } from '../../facts/facts.ts';

/** Names followed from one result. */
const DEPTH_LIMIT = 8;

/**
 * Names of the properties that are read of an expression's value, over variables and destructuring; null if the value
 * as a whole goes on: it is returned, given to a call, stored or compared.
 * @param withTested whether properties count of which only is asked whether they are there: `claims.scope != null`
 */
export function propertiesRead(
  code: Code,
  expression: ExpressionId,
  withTested = true,
): readonly string[] | null {
  const names = new Set<string>();
  const read = (id: ExpressionId, depth: number): boolean => {
    if (depth > DEPTH_LIMIT) return false;
    const parent = code.expressions[code.expressions[id]?.parent ?? NONE];
    const up = code.expressions[id]?.parent ?? NONE;
    switch (parent?.kind) {
      case 'member':
        if (parent.object !== id || parent.property === null) return false;
        if (withTested || !isHeldAgainstNothing(code, up)) names.add(parent.property);
        return true;
      case 'await':
      case 'cast':
        return read(up, depth + 1);
      // `!decoded`, `decoded && decoded.header`: a test for presence reads nothing.
      case 'unary':
        return parent.operator === '!';
      case 'logical':
        return parent.left === id && parent.operator === '&&' ? true : read(up, depth + 1);
      case 'binary':
        return [parent.left, parent.right].some((each) => isNothing(code.expressions[each]));
      case undefined:
        return assigned(id, depth);
      default:
        return false;
    }
  };
  const assigned = (id: ExpressionId, depth: number): boolean => {
    if (isTested(code, id)) return true;
    let found = false;
    for (const { from, binding, into } of code.definitions) {
      if (from.kind !== 'value' || from.value !== id) continue;
      if (into.length || from.except) return false;
      found = true;
      if (from.path[0] !== undefined) names.add(from.path[0]);
      else if (!(code.bindings[binding]?.references ?? []).every((each) => read(each, depth + 1)))
        return false;
    }
    return found || isStatement(code, id);
  };
  return read(expression, 0) ? [...names] : null;
}

/** Whether a value is compared with null or undefined. */
function isHeldAgainstNothing(code: Code, id: ExpressionId): boolean {
  const parent = code.expressions[code.expressions[id]?.parent ?? NONE];
  return (
    parent?.kind === 'binary' &&
    /^[!=]==?$/.test(parent.operator) &&
    [parent.left, parent.right].some((each) => isNothing(code.expressions[each]))
  );
}

/** The whole test of an `if` or the like. */
function isTested(code: Code, id: ExpressionId): boolean {
  return code.conditions.some((each) => each.kind === 'test' && each.test === id);
}

/** A statement of its own, whose value nobody takes. */
function isStatement(code: Code, id: ExpressionId): boolean {
  return !code.functions.some(({ exits }) => exits.some(({ value }) => value === id)) &&
    !code.exported.some((each) => each.expression === id)
    ? !code.classes.some(
        ({ members, stores }) =>
          members.some(({ value }) => value === id) || stores.some(({ value }) => value === id),
      )
    : false;
}
