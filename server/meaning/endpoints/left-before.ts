/**
 * Requests that leave a function in a case of a switch or in a round of a loop: what stands behind it does not run for
 * them. That an `if` was left is a condition of what follows; of these two it is not.
 */
import { type Code, type ConditionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { conditionsAround, perCode, standsIn } from '../../facts/reading.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Context } from '../values/value.ts';
import { type RequestLine, surelyRuns } from './request-line.ts';

/** No condition at all. */
const NO_CASE = -2;

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
 * @param place the offset of the place, and the innermost condition that holds there
 */
export function leftBefore(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  { start, condition }: { readonly start: number; readonly condition: ConditionId },
  context: Context | null,
  line: RequestLine | null,
): boolean | null {
  let result: boolean | null = false;
  const known = leavings(code).get(id) ?? [];
  const around = known.length ? conditionsAround(code, condition) : null;
  for (const each of known) {
    if (each.start >= start) break;
    if (around?.has(caseAround(code, each.condition))) continue;
    const left = surelyRuns(workspace, uri, code, id, each.condition, context, line);
    if (left) return true;
    if (left === null) result = null;
  }
  return result;
}

/**
 * The case in which a place stands, with no loop between; `NO_CASE` where there is none. Whoever is in the same case has
 * not left by an `if` in it: that is a condition of what follows there.
 */
function caseAround(code: Code, from: ConditionId): ConditionId {
  for (let at = from; at !== NONE; at = code.conditions[at]?.parent ?? NONE) {
    const kind = code.conditions[at]?.kind;
    if (kind === 'case') return at;
    if (kind === 'loop') return NO_CASE;
  }
  return NO_CASE;
}
