/**
 * Requests that leave a function in a case of a switch or in a round of a loop: what stands behind it does not run for
 * them. That an `if` was left is a condition of what follows; of these two it is not.
 */
import type { Code, ConditionId, FunctionId } from '../../facts/facts.ts';
import { perCode, standsIn } from '../../facts/reading.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context } from '../values/value.ts';
import { type RequestLine, surelyRuns } from './request-line.ts';

/** A place where a function may be left, or a flag set, within a switch or a loop. */
interface Leaving {
  readonly start: number;
  readonly condition: ConditionId;
}

/** The exits of functions that stand in a case or a loop, by function; empty for nearly all files. */
const leavings = perCode((code): ReadonlyMap<FunctionId, readonly Leaving[]> => {
  const table = new Map<FunctionId, readonly Leaving[]>();
  code.functions.forEach(({ exits }, id) => {
    const found = exits.flatMap(({ kind, condition, span }): readonly Leaving[] => {
      if (kind !== 'return' || !standsIn(code, condition, 'case', 'loop')) return [];
      return [{ start: span.start, condition }];
    });
    if (found.length) table.set(id, found);
  });
  return table;
});

/**
 * Whether requests of a line have left a function before a place in it: true if all have, null if that hangs on the
 * method or the path in a way that is not known, false otherwise.
 * @param start offset of the place
 */
export function leftBefore(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  start: number,
  context: Context | null,
  line: RequestLine | null,
): boolean | null {
  let result: boolean | null = false;
  for (const each of leavings(code).get(id) ?? []) {
    if (each.start >= start) break;
    const left = surelyRuns(workspace, uri, code, id, each.condition, context, line);
    if (left) return true;
    if (left === null) result = null;
  }
  return result;
}
