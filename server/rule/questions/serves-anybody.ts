/** Handlers that serve those who are signed in and those who are not, each in their own way. */
import { type Code, type ConditionId, type Expression, NONE } from '../../facts/facts.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { showsPresence } from '../../meaning/guards/presence.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * Whether the handler of an endpoint asks if somebody is signed in, and calls something for those alone who are not: it
 * makes an account for a guest, for example. Whoever wrote that knew that anybody comes.
 */
export function servesAnybody(workspace: Workspace, { handler }: Endpoint): boolean {
  return (handler?.functions ?? []).some(({ uri, function: id, context }) => {
    const { code } = factsAt(workspace, uri);
    const isFor = (who: 'members' | 'guests', from: ConditionId) => {
      for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
        if (at.kind !== 'test') continue;
        const value = who === 'members' ? at.value : !at.value;
        if (showsPresence(workspace, { uri, expression: at.test }, value, context)) return true;
      }
      return false;
    };
    return (
      callsUnder(code, id, (from) => isFor('guests', from)).length > 0 &&
      code.expressions.some(({ function: own, condition }) => own === id && isFor('members', condition))
    );
  });
}

/** The calls of a function under conditions of which one fulfils a test; what is thrown or returned there turns away. */
function callsUnder(code: Code, id: number, test: (from: ConditionId) => boolean): readonly Expression[] {
  const exits = code.functions[id]?.exits ?? [];
  return (code.functions[id]?.calls ?? []).flatMap((call) => {
    const expression = code.expressions[call];
    if (!expression || expression.condition === NONE || !test(expression.condition)) return [];
    const leaves = exits.some(({ condition, kind }) => kind !== 'end' && condition === expression.condition);
    return leaves ? [] : [expression];
  });
}
