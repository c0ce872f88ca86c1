/** Rounds of loops over lists that are written down: `for (const route of routes) app.get(route.path, route.handler)`. */
import { type Code, type DefinitionSource, type ExpressionId, NONE } from '../../facts/facts.ts';
import { conditionsAround, perCode } from '../../facts/reading.ts';
import type { Located } from './located.ts';
import type { Context } from './value.ts';

/** Whether what a name gets is an element of the list of a loop, or a part of one. */
export function isOfRound(from: DefinitionSource): from is Extract<DefinitionSource, { kind: 'value' }> {
  return from.kind === 'value' && from.path[0] === '*';
}

/** The element that a name gets in the round that a context tells, with the context in which the list stands; null where it tells none. */
export function elementOfRound(context: Context | null, uri: string, from: DefinitionSource): Located | null {
  if (!context || !isOfRound(from)) return null;
  for (let at: Context | null = context; at; at = at.outer) {
    if (at.loop === undefined || at.uri !== uri || at.call.expression !== from.value || !at.element) continue;
    return { place: at.element, context: at.within ?? at.outer };
  }
  return null;
}

/** The lists of the loops around an expression in its function, outermost first. */
export function listsAround(code: Code, id: ExpressionId): readonly ExpressionId[] {
  const here = code.expressions[id];
  if (!here) return [];
  const lists = listsOfLoops(code);
  return [...conditionsAround(code, here.condition)]
    .reverse()
    .flatMap((condition) => lists.get(condition) ?? []);
}

/** The condition in the body of a loop -> the list that it goes through. */
const listsOfLoops = perCode((code): ReadonlyMap<number, ExpressionId> => {
  const table = new Map<number, ExpressionId>();
  for (const { from, condition } of code.definitions)
    if (condition !== NONE && isOfRound(from) && code.conditions[condition]?.kind === 'loop')
      table.set(condition, from.value);
  return table;
});
