/**
 * Handlers that nobody is seen to register: in a file of its own, for a router that comes from elsewhere, or in a piece of
 * code that was cut out. The names of the parameters say what they may be, and what is done with them shows it.
 */

import { type BindingId, type Code, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Automaton, Saying, State } from '../vocabulary/automaton.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { usesOfFunction } from './uses.ts';

/** The model whose handler a function looks like. */
export interface NamedHandler {
  readonly model: string;
  /** The names of the parameters that were taken for those of a handler. */
  readonly names: readonly string[];
}

/**
 * What a function is by the names of its parameters: null unless they are those that handlers of a model have, and a
 * part of the request is read of one of them which nobody else has, or any part is and another is asked to answer.
 */
export function handlerByNames(workspace: Workspace, uri: string, id: FunctionId): NamedHandler | null {
  const { code } = factsAt(workspace, uri);
  const parameters = code.functions[id]?.parameters ?? [];
  if (parameters.length < 2 || parameters.some(({ type, rest }) => type || rest)) return null;
  const automaton = automatonOf(workspace);
  for (const [model, { handler }] of automaton.models) {
    const named = handler?.named;
    if (!named || parameters.length > named.length) continue;
    const names = parameters.map(({ name }) => name ?? '');
    if (!names.every((name, i) => named[i]?.includes(name))) continue;
    const roles = handler.params;
    const does = (counts: (saying: Saying) => boolean) =>
      roles.some((role, i) => {
        const state = automaton.states[automaton.names.get(`${model}:${role}`) ?? NONE];
        return state !== undefined && uses(automaton, state, counts, code, parameters[i]?.binding ?? NONE);
      });
    const answers = () => does(({ section }) => section === 'replies');
    const reads = () => does(({ section }) => section === 'sources');
    // Requests that are made have headers and addresses, too; a body that was parsed, a query or a cookie they have not.
    const readsParsed = () =>
      does(({ section, entry }) => section === 'sources' && parsed.has(String(entry)));
    if ((readsParsed() || (answers() && reads())) && !isCalled(workspace, uri, id)) return { model, names };
  }
  return null;
}

/** Parts of a request that only who answers it has. */
const parsed: ReadonlySet<string> = new Set(['body', 'query', 'path', 'cookie', 'file']);

/** Whoever calls the function knows what it is given. */
function isCalled(workspace: Workspace, uri: string, id: FunctionId): boolean {
  return usesOfFunction(workspace, uri, id).calls.length > 0;
}

/** Whether a member of a parameter is used of which the model says something that counts. */
function uses(
  automaton: Automaton,
  role: State,
  counts: (saying: Saying) => boolean,
  code: Code,
  binding: BindingId,
): boolean {
  return (code.bindings[binding]?.references ?? []).some((reference) =>
    membersRead(code, reference).some((name) =>
      (role.members.get(name) ?? []).some((to) => says(automaton, to, counts)),
    ),
  );
}

/** The members that are read where a name stands: `req.body`, `const { body: { name } } = req`. */
function membersRead(code: Code, reference: ExpressionId): readonly string[] {
  const member = code.expressions[code.expressions[reference]?.parent ?? NONE];
  if (member?.kind === 'member' && member.object === reference && member.property !== null)
    return [member.property];
  return (definitionsFrom(code).get(reference) ?? []).flatMap((id) => {
    const from = code.definitions[id]?.from;
    return from?.kind === 'value' ? from.path.slice(0, 1) : [];
  });
}

/** Whether something that counts is said of a state, of its arguments or of what its calls give. */
function says(automaton: Automaton, id: number, counts: (saying: Saying) => boolean): boolean {
  const state = automaton.states[id];
  if (!state) return false;
  const ofResult = state.called.flatMap((to) => automaton.states[to]?.ofValue ?? []);
  return [...state.ofValue, ...state.ofArguments, ...ofResult].some(counts);
}
