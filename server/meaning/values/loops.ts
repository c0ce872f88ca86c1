/** Rounds of loops over lists that are written down: `for (const route of routes) app.get(route.path, route.handler)`. */
import { type Code, type DefinitionSource, type ExpressionId, NONE, type Path } from '../../facts/facts.ts';
import { conditionsAround, perCode } from '../../facts/reading.ts';
import type { Located } from './located.ts';
import type { Context } from './value.ts';

/** Whether what a name gets is an element of the list of a loop, or a part of one. */
export function isOfRound(from: DefinitionSource): from is Extract<DefinitionSource, { kind: 'value' }> {
  return from.kind === 'value' && from.path[0] === '*';
}

/** What a name gets in a round: it lies at `path` below the element. */
export interface OfRound extends Located {
  readonly path: Path;
}

/** The element that a name gets in the round that a context tells, with the context in which the list stands; null where it tells none. */
export function elementOfRound(context: Context | null, uri: string, from: DefinitionSource): OfRound | null {
  if (!isOfRound(from)) return null;
  const round = roundOf(context, uri, from.value);
  const path = round && belowElement(round, from.path.slice(1));
  return round?.element && path ? { place: round.element, context: round.within ?? round.outer, path } : null;
}

/** The name that a name gets in the round that a context tells: `name` of `for (const [name, value] of Object.entries(all))`. */
export function keyOfRound(context: Context | null, uri: string, from: DefinitionSource): string | null {
  if (from.kind === 'key') return roundOf(context, uri, from.value)?.name ?? null;
  if (!isOfRound(from)) return null;
  const round = roundOf(context, uri, from.value);
  return round ? keyAt(round, from.path.slice(1)) : null;
}

function roundOf(context: Context | null, uri: string, list: ExpressionId): Context | null {
  for (let at: Context | null = context; at; at = at.outer)
    if (at.loop !== undefined && at.uri === uri && at.call.expression === list && at.element) return at;
  return null;
}

/** What is left of a path in the element of a round; of a pair, null for its name, and null where the element is a name. */
export function belowElement({ key, name }: Pick<Context, 'key' | 'name'>, path: Path): Path | null {
  if (name !== undefined) return null;
  if (key === undefined) return path;
  return path[0] === '1' ? path.slice(1) : null;
}

/** The name that a round is for, or that of its pair, where a path leads to that; else null. */
export function keyAt({ key, name }: Context, path: Path): string | null {
  if (name !== undefined) return path.length ? null : name;
  return key !== undefined && path.length === 1 && path[0] === '0' ? key : null;
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

/** Whether a loop goes through the names of the members of an object: `for (const name in routers)`. */
export function isListOfNames(code: Code, list: ExpressionId): boolean {
  return objectsOfLoops(code).has(list);
}

const objectsOfLoops = perCode(
  (code): ReadonlySet<ExpressionId> =>
    new Set(code.definitions.flatMap(({ from }) => (from.kind === 'key' ? [from.value] : []))),
);

/** The condition in the body of a loop -> the list that it goes through. */
const listsOfLoops = perCode((code): ReadonlyMap<number, ExpressionId> => {
  const table = new Map<number, ExpressionId>();
  for (const { from, condition } of code.definitions)
    if (
      condition !== NONE &&
      (isOfRound(from) || from.kind === 'key') &&
      code.conditions[condition]?.kind === 'loop'
    )
      table.set(condition, from.value);
  return table;
});
