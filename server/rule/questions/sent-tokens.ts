/** Tokens that a request brings as data, where no guard looks: `{ "idToken": "…" }` of who signs in by another service. */
import { type ExpressionId, NONE, type Path } from '../../facts/facts.ts';
import { returnedExpressions, withoutCastsAt } from '../../facts/reading.ts';
import { searchBack } from '../../flow/search.ts';
import { propertiesRead } from '../../meaning/values/result-uses.ts';
import { usesOfFunction } from '../../meaning/values/uses.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import type { SourceKind } from '../../meaning/vocabulary/model.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The part of the request that a token comes from. */
export interface SentToken {
  readonly part: SourceKind;
  readonly path: Path;
}

/** The way from the request to a call that decodes a token leads through few functions. */
const SEARCH_LIMIT = 300;

/** Where a token that is an argument of a call comes from, if it is a field of the body or a parameter; else null. */
export function sentToken(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  argument: number,
): SentToken | null {
  const call = factsAt(workspace, uri).code.expressions[expression];
  const id: ExpressionId = call?.kind === 'call' ? (call.arguments[argument] ?? NONE) : NONE;
  if (id === NONE) return null;
  const { arrivals } = searchBack(workspace, { uri, expression: id }, [], null, { limit: SEARCH_LIMIT });
  for (const { from, path } of arrivals)
    if (from.kind === 'source' && sentIn.has(from.part)) {
      // A token is taken apart by its dots: `token.split('.')[1]`.
      const field = path.filter((name) => !/^(?:\d+|\*)$/.test(name));
      if (field.length) return { part: from.part, path: field };
    }
  return null;
}

/**
 * The properties that are read of what a call gives; also by those who call its function, where that returns it. Null if
 * it goes on as a whole, or nobody is seen to call.
 */
export function propertiesReadOf(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
): readonly string[] | null {
  const { code } = factsAt(workspace, uri);
  const own = propertiesRead(code, expression);
  const around = code.expressions[expression]?.function ?? NONE;
  const isReturned = returnedExpressions(code, around).some(
    (value) => withoutCastsAt(code, value) === expression,
  );
  if (own || !isReturned) return own;
  const { calls, passed } = usesOfFunction(workspace, uri, around);
  if (!calls.length || passed.length) return null;
  const found = calls.map((call) => propertiesRead(factsAt(workspace, call.uri).code, call.expression));
  return found.every((each) => each !== null) ? [...new Set(found.flat())] : null;
}

const sentIn: ReadonlySet<SourceKind> = new Set(['body', 'query', 'path']);
