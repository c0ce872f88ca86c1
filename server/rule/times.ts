/** Whether an expression makes a point in time, as far as it is written there. */
import type { Code, ExpressionId } from '../facts/facts.ts';
import { nameOfCallee } from '../flow/flows.ts';

/** Whether an expression holds `new Date()`, `Date.now()`, or the text or the number of a date. */
export function isTime(code: Code, id: ExpressionId): boolean {
  const { start = 0, end = 0 } = code.expressions[id] ?? {};
  return code.expressions.some(
    (each, i) =>
      each.kind === 'call' &&
      each.start >= start &&
      each.end <= end &&
      /^(?:Date(?:\.now)?|.*\.(?:toISOString|getTime))$/.test(nameOfCallee(code, i)),
  );
}
