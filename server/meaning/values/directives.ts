/** Functions, and files, that begin with a directive such as `'use server'`. */
import { type Code, type Expression, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';

// Follows from the facts alone and lives as long as they do.
const tables = new WeakMap<Code, ReadonlyMap<string, ReadonlySet<FunctionId>>>();

/** Functions whose code begins with the directive; 0, the module, stands for the whole file. */
export function functionsWithDirective(code: Code, directive: string): ReadonlySet<FunctionId> {
  let table = tables.get(code);
  if (!table) tables.set(code, (table = directivesOf(code)));
  return table.get(directive) ?? new Set();
}

/** Texts that stand alone as statements, before all else in their function. */
function directivesOf(code: Code): ReadonlyMap<string, ReadonlySet<FunctionId>> {
  const used = usedValues(code);
  const isAlone = (expression: Expression, id: ExpressionId) =>
    expression.kind === 'literal' && expression.parent === NONE && !used.has(id);
  // Declared functions are made before all else, so that numbers do not tell what stands first.
  const begin = new Map<FunctionId, number>();
  code.expressions.forEach((expression, id) => {
    const known = begin.get(expression.function) ?? Infinity;
    if (!isAlone(expression, id)) begin.set(expression.function, Math.min(known, expression.start));
  });
  const table = new Map<string, Set<FunctionId>>();
  code.expressions.forEach((expression, id) => {
    if (expression.kind !== 'literal' || typeof expression.value !== 'string' || !isAlone(expression, id))
      return;
    if (expression.start > (begin.get(expression.function) ?? Infinity)) return;
    const known = table.get(expression.value);
    if (known) known.add(expression.function);
    else table.set(expression.value, new Set([expression.function]));
  });
  return table;
}

/** Expressions whose value goes somewhere: initialisers, defaults, what is returned. */
function usedValues(code: Code): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { from, default: fallback } of code.definitions) {
    if (from.kind === 'value') used.add(from.value);
    if (fallback !== NONE) used.add(fallback);
  }
  for (const { exits } of code.functions) for (const { value } of exits) used.add(value);
  for (const { expression } of code.exported) used.add(expression);
  return used;
}
