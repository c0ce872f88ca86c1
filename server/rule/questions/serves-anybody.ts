/** Handlers that serve those who are signed in and those who are not, each in their own way. */
import { type Code, type ConditionId, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
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

/**
 * The builder or router that an endpoint is made on, if its name says that anybody may come: `publicProcedure`. Null where it
 * does not.
 */
export function namedForAnybody(workspace: Workspace, { handler, registration }: Endpoint): string | null {
  const places = [registration, ...(handler ? [handler.place] : [])];
  for (const { uri, expression } of places) {
    const { code } = factsAt(workspace, uri);
    const given = code.expressions[expression];
    const name = nameOfRoot(code, given?.kind === 'call' ? expression : (given?.parent ?? NONE));
    if (name !== null && nameWords(name).some((word) => openWords.has(word))) return name;
  }
  return null;
}

const openWords: ReadonlySet<string> = new Set([
  'public',
  'unauthenticated',
  'unauthed',
  'anonymous',
  'guest',
]);

/** The name at which a chain of calls begins: `publicProcedure` of `publicProcedure.input(schema).query(handler)`. */
function nameOfRoot(code: Code, call: ExpressionId): string | null {
  for (let at = call, steps = 0; steps < CHAIN_LIMIT; steps++) {
    const expression = code.expressions[at];
    if (expression?.kind === 'call') at = expression.callee;
    else if (expression?.kind === 'member') {
      const object = code.expressions[expression.object];
      // `t.publicProcedure`, `this.publicRouter`: the member is the name, unless a call made what it is a member of.
      if (object?.kind !== 'call' && object?.kind !== 'member' && at !== call) {
        const own = object?.kind === 'reference' ? object.name : '';
        return nameWords(own).some((word) => openWords.has(word)) ? own : (expression.property ?? own);
      }
      at = expression.object;
    } else return expression?.kind === 'reference' ? expression.name : null;
  }
  return null;
}

/** Calls in one chain. */
const CHAIN_LIMIT = 24;

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
