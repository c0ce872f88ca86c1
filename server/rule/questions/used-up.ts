/** Values that were taken out of where they are kept before they are used once more. */
import { type Code, type Expression, NONE } from '../../facts/facts.ts';
import { standsIn } from '../../facts/reading.ts';
import { nameOfCallee } from '../../flow/flows.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Last names of calls that take something away: `redis.del(code)`, `deleteKey(key)`. */
const taking = /(?:^|\.)(?:del|delete|destroy|remove|revoke|invalidate)(?:[A-Z_]\w*)?$/;

/**
 * Whether a call is given a name that a call before it, in the same function, was given to take away what is kept under
 * it: `await codes.delete(code); log(code)`. Where the first one failed, as a `catch` block shows, nothing is known.
 */
export function isUsedUpBefore(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const call = code.expressions[expression];
  if (call?.kind !== 'call' || standsIn(code, call.condition, 'catch')) return false;
  const given = bindingsWithin(code, call);
  return (code.functions[call.function]?.calls ?? []).some((id) => {
    const before = code.expressions[id];
    return (
      before?.kind === 'call' &&
      before.end <= call.start &&
      taking.test(nameOfCallee(code, id)) &&
      before.arguments.some((each) => {
        const argument = code.expressions[each];
        return argument?.kind === 'reference' && given.has(argument.binding);
      })
    );
  });
}

function bindingsWithin(code: Code, { start, end }: Expression): ReadonlySet<number> {
  const found = new Set<number>();
  for (const each of code.expressions)
    if (each.kind === 'reference' && each.binding !== NONE && each.start >= start && each.end <= end)
      found.add(each.binding);
  return found;
}
