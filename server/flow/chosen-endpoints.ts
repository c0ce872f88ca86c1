/**
 * Which endpoints a way belongs to that leads through code for many of them: through a function that reads the request for
 * all, `bodyOf(request)`, or one call in what makes their handlers: of `answer(add)` and `answer(remove)`, the first runs `add`.
 */
import { type FunctionId, NONE } from '../facts/facts.ts';
import { isWithinFunction } from '../facts/reading.ts';
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { withInner } from '../meaning/replies/answers.ts';
import type { Context, ExpressionPlace, FunctionValue } from '../meaning/values/value.ts';
import { calleesOf } from '../meaning/values/values.ts';
import { factsAt } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Chosen } from './search.ts';

/** Calls left on the way out of functions that were entered. */
const DEPTH_LIMIT = 8;

/** Where the way to an arrival began: the call of the function that reads the request for many, or the place itself. */
export function entryOf(
  workspace: Workspace,
  { place, context }: { readonly place: ExpressionPlace; readonly context: Context | null },
): ExpressionPlace {
  let entry = place;
  for (let at = context, steps = 0; at && steps < DEPTH_LIMIT; at = at.outer, steps++) {
    const { code } = factsAt(workspace, entry.uri);
    const inner = code.expressions[entry.expression]?.function ?? NONE;
    const isWithin =
      at.uri === entry.uri &&
      inner !== NONE &&
      (inner === at.function || isWithinFunction(code, inner, at.function));
    if (isWithin) entry = at.call;
  }
  return entry;
}

/** The endpoints by which a call runs what a search came from; all of them where that tells none from another. */
export function chosenAmong(
  workspace: Workspace,
  endpoints: readonly Endpoint[],
  chosen: Chosen | null,
): readonly Endpoint[] {
  if (!chosen || endpoints.length < 2) return endpoints;
  const found = endpoints.filter(({ handler, chain }) =>
    [...(handler ? [handler] : []), ...chain].some((link) =>
      link.functions.some((value) => isRunBy(workspace, value, chosen)),
    ),
  );
  return found.length ? found : endpoints;
}

/** Whether a function, or one that it calls, runs at the call what the search came from. */
function isRunBy(
  workspace: Workspace,
  { uri, function: id, context }: FunctionValue,
  chosen: Chosen,
): boolean {
  const isAround = (at: string, outer: FunctionId) => isAroundCall(workspace, chosen.call, at, outer);
  if (isAround(uri, id)) return runs(workspace, chosen, context);
  const { code } = factsAt(workspace, uri);
  return withInner(code, id).some((inner) =>
    (code.functions[inner]?.calls ?? []).some((expression) =>
      calleesOf(workspace, { uri, expression }, context).some(
        (callee) =>
          callee.kind === 'function' &&
          isAround(callee.uri, callee.function) &&
          runs(workspace, chosen, callee.context),
      ),
    ),
  );
}

function isAroundCall(workspace: Workspace, call: ExpressionPlace, uri: string, outer: FunctionId): boolean {
  const { code } = factsAt(workspace, call.uri);
  const inner = code.expressions[call.expression]?.function ?? NONE;
  return uri === call.uri && inner !== NONE && (inner === outer || isWithinFunction(code, inner, outer));
}

function runs(workspace: Workspace, { call, callee }: Chosen, context: Context | null): boolean {
  return (
    context !== null &&
    calleesOf(workspace, call, context).some(
      (each) => each.kind === 'function' && each.uri === callee.uri && each.function === callee.function,
    )
  );
}
