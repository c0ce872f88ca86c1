/**
 * The elements of lists that are written down, those among them that the code puts into the list one by one:
 * `routes.push({ method, path, handler })`, also where a function of the project does it for whoever calls it.
 */
import type { FunctionId } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { isTestFile } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { elementsOf, type Located } from '../values/located.ts';
import { putIntoList } from '../values/put-into.ts';
import { usesOfFunction } from '../values/uses.ts';
import type { ArrayValue, Context } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';

/** Calls of a function that puts something into a list. */
const CALL_LIMIT = 500;

/** Functions that hand on what is put into a list, one within the other. */
const DEPTH = 3;

/**
 * The rounds of what runs once for each element of a list (see `gatheredElements`): of a spread of which nothing is known,
 * the spread stands for what it holds.
 */
export function roundsOver(workspace: Workspace, list: ArrayValue): readonly Located[] {
  const { uri, expression, context } = list;
  const { code } = factsAt(workspace, uri);
  const literal = code.expressions[expression];
  const spreads = literal?.kind === 'array' ? literal.elements : [];
  const unread = spreads.filter((each) => {
    const inner = code.expressions[each];
    if (inner?.kind !== 'spread') return false;
    const values = valuesOf(workspace, { uri, expression: inner.operand }, context);
    return !values.length || values.some((value) => value.kind !== 'array');
  });
  return [
    ...gatheredElements(workspace, list),
    ...unread.map((each) => ({ place: { uri, expression: each }, context })),
  ];
}

/** The elements of a list literal, and after them what is put into the list by its name, or by the member that it is. */
export function gatheredElements(workspace: Workspace, list: ArrayValue): readonly Located[] {
  const { uri, expression } = list;
  const { code } = factsAt(workspace, uri);
  const written = elementsOf(workspace, list);
  const put = putIntoList(code, expression);
  if (!put.length) return written;
  return [
    ...written,
    ...put.flatMap((each) =>
      callsAround(workspace, uri, code.expressions[each]?.function ?? 0, DEPTH).map((context) => ({
        place: { uri, expression: each },
        context,
      })),
    ),
  ];
}

/** The contexts in which the code of a function runs: one for each call of a function with parameters, else one without. */
function callsAround(
  workspace: Workspace,
  uri: string,
  id: FunctionId,
  depth: number,
): readonly (Context | null)[] {
  const { code } = factsAt(workspace, uri);
  if (id === 0 || depth <= 0 || !code.functions[id]?.parameters.length) return [null];
  const calls = usesOfFunction(workspace, uri, id).calls.filter((each) => !isTestFile(workspace, each.uri));
  if (!calls.length || calls.length > CALL_LIMIT) return [null];
  return calls.flatMap((call) => {
    const around = factsAt(workspace, call.uri).code.expressions[call.expression]?.function ?? 0;
    return callsAround(workspace, call.uri, around, depth - 1).map((outer) => ({
      uri,
      function: id,
      call,
      outer,
    }));
  });
}
