/** What several floors read of the facts of one file, with nothing else at hand. */
import { type Code, type ConditionId, type Expression, type ExpressionId, NONE } from './facts.ts';

/** The conditions that all hold where one of them does, from it to the outermost; `NONE`, which always holds, is among them. */
export function conditionsAround(code: Code, from: ConditionId): ReadonlySet<ConditionId> {
  const found = new Set<ConditionId>([NONE]);
  for (let at = from; at !== NONE; at = code.conditions[at]?.parent ?? NONE) found.add(at);
  return found;
}

/** The expression that types are written around: `name` of `(name as string)!`. */
export function withoutCasts(code: Code, id: ExpressionId): Expression | undefined {
  let expression = code.expressions[id];
  while (expression?.kind === 'cast') expression = code.expressions[expression.operand];
  return expression;
}

/** The operator that says the same with its sides exchanged: `>` for `<`, and itself for `===`. */
export function mirrored(operator: string): string {
  return operator.replace(/[<>]/, (sign) => (sign === '<' ? '>' : '<'));
}
