/** Queries that read all rows of an entity: no condition, no limit. */
import { type ExpressionId, NONE } from '../../facts/facts.ts';
import { queryAt } from '../../meaning/entities/queries.ts';
import { saidOfArguments } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { valuesOf } from '../../meaning/values/values.ts';
import { argumentOf, selects } from '../../meaning/vocabulary/automaton.ts';
import type { Purpose } from '../../meaning/vocabulary/care-words.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Whether a query reads every row that there is; false wherever a condition or a limit may be. */
export function readsAll(workspace: Workspace, place: ExpressionPlace): boolean {
  const read = queryAt(workspace, place);
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[place.expression];
  if (!read || call?.kind !== 'call') return false;
  if (typeof read.entry.entity === 'object' && 'sql' in read.entry.entity)
    return isWholeText(workspace, place, call.arguments);
  const at = argumentOf(read.entry.filter);
  for (const [i, argument] of call.arguments.entries()) {
    const object = code.expressions[argument];
    // Options that are not written here may hold a condition or a limit.
    if (object?.kind !== 'object' && object?.kind !== 'array' && object?.kind !== 'literal') return false;
    if (object.kind !== 'object') continue;
    if (object.properties.some(({ kind }) => kind === 'spread')) return false;
    const isFilter = at !== null && selects(at.which, i, call.arguments.length);
    if (isFilter && !at.path.length && object.properties.length) return false;
    if (isFilter && object.properties.some(({ key }) => key === at.path[0])) return false;
    if (
      object.properties.some(
        ({ key }) => key !== null && /^(?:take|limit|first|top|pageSize|page)$/i.test(key),
      )
    )
      return false;
  }
  return !isLimitedAround(workspace, uri, place.expression);
}

/** Whether anything in the function of a query says how many rows are read, or chains a condition to it. */
function isLimitedAround(workspace: Workspace, uri: string, id: ExpressionId): boolean {
  const { code } = factsAt(workspace, uri);
  const own = code.expressions[id]?.function ?? NONE;
  return (code.functions[own]?.calls ?? []).some((number) => {
    const expression = code.expressions[number];
    if (expression?.kind !== 'call') return false;
    const callee = code.expressions[expression.callee];
    if (
      callee?.kind === 'member' &&
      /^(?:limit|take|first|top|paginate|slice|range|where|andWhere|whereIn|cursor|stream)$/.test(
        callee.property ?? '',
      )
    )
      return true;
    return saidOfArguments<Purpose>(workspace, { uri, expression: number }, 'purposes').some(
      ({ entry, path }) => entry === 'row-limit' && !path.length,
    );
  });
}

/** `select … from books` without a condition, a limit or a grouping; false for a text that is not known. */
function isWholeText(workspace: Workspace, { uri }: ExpressionPlace, args: readonly ExpressionId[]): boolean {
  const [text = NONE] = args;
  if (text === NONE) return false;
  return valuesOf(workspace, { uri, expression: text }).some(
    (value) =>
      value.kind === 'literal' &&
      typeof value.value === 'string' &&
      /^\s*select\b/i.test(value.value) &&
      !/\b(?:where|limit|fetch|top|count|sum|avg|group|distinct|join)\b/i.test(value.value),
  );
}
