/** Handlers that stand in an object under names that mean paths or methods: `{ '/books': { GET: list, POST: add } }`. */
import { returnedExpressions } from '../../facts/reading.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Located } from '../values/located.ts';
import type { ObjectValue } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { KeyMeaning } from '../vocabulary/model.ts';

/** A handler in such an object, with what the names above it mean. */
export interface Keyed extends Located {
  /** Upper case; null where no name says it. */
  readonly method: string | null;
  /** As written; null where no name says it. */
  readonly path: string | null;
  /** The innermost name; missing where it is none that stands there. */
  readonly mark?: Place;
  /** The method of the class at the place that answers. */
  readonly action?: string;
}

/** Spreads, and functions that give the object back, that are looked through. */
const DEPTH_LIMIT = 6;

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * The handlers in the object at a place. What is no object stands under all names that would follow:
 * `{ '/books': list }` beside `{ '/books': { GET: list } }`.
 * @param keys what the names mean, from the outside in
 */
export function keyedHandlers(
  workspace: Workspace,
  at: Located,
  keys: readonly KeyMeaning[],
): readonly Keyed[] {
  return below(workspace, at, keys, null, DEPTH_LIMIT);
}

function below(
  workspace: Workspace,
  at: Located,
  keys: readonly KeyMeaning[],
  above: Omit<Keyed, keyof Located> | null,
  depth: number,
): readonly Keyed[] {
  const [meaning, ...rest] = keys;
  const objects = meaning && depth > 0 ? objectsAt(workspace, at, above === null) : [];
  if (!meaning || !objects.length) return above ? [{ ...at, ...above }] : [];
  return objects.flatMap(({ uri, expression, context }) => {
    const literal = factsAt(workspace, uri).code.expressions[expression];
    return (literal?.kind === 'object' ? literal.properties : []).flatMap((property) => {
      const inner = { place: { uri, expression: property.value }, context };
      if (property.kind === 'spread') return below(workspace, inner, keys, above, depth - 1);
      const { key, span } = property;
      if (key === null || (meaning === 'method' && !methods.has(key))) return [];
      const end = property.kind === 'property' ? Math.min(span.end, span.start + key.length) : span.end;
      const isQuoted = property.kind === 'property' && !property.shorthand && meaning === 'path';
      const mark = { uri, span: { start: span.start, end: isQuoted ? end + 2 : end } };
      const known = { method: above?.method ?? null, path: above?.path ?? null, [meaning]: key, mark };
      return below(workspace, inner, rest, known, depth - 1);
    });
  });
}

/** The objects at a place; outermost also those that a function there gives back: `handlers: ({ make }) => make({ … })`. */
function objectsAt(
  workspace: Workspace,
  { place, context }: Located,
  isOutermost: boolean,
): readonly ObjectValue[] {
  const values = valuesOf(workspace, place, context);
  return values.flatMap((value) => {
    if (value.kind === 'object') return [value];
    if (value.kind !== 'function' || !isOutermost) return [];
    const { code } = factsAt(workspace, value.uri);
    return returnedExpressions(code, value.function)
      .flatMap((expression) => valuesOf(workspace, { uri: value.uri, expression }, value.context))
      .filter((each) => each.kind === 'object');
  });
}
