/** What several floors read of the facts of one file, with nothing else at hand. */
import {
  type BindingId,
  type Code,
  type ConditionId,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from './facts.ts';

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

/** What a function returns, in the order of the text; a `return` without a value gives nothing. */
export function returnedExpressions(code: Code, id: FunctionId): readonly ExpressionId[] {
  return (code.functions[id]?.exits ?? []).flatMap(({ kind, value }) =>
    kind === 'return' && value !== NONE ? [value] : [],
  );
}

/** What a name is given once and for all; NONE where it is given several values, or stands for a part of one. */
export function onlyValueOf(code: Code, binding: BindingId): ExpressionId {
  const [only = NONE, ...others] = code.bindings[binding]?.definitions ?? [];
  const definition = code.definitions[only];
  const from = definition?.from;
  return from?.kind === 'value' && !from.path.length && !definition?.into.length && !others.length
    ? from.value
    : NONE;
}
