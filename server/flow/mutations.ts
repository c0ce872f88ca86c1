/** Calls that put something into the value of a name: `list.push(x)`. */
import { type BindingId, type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import { literalText, perCode } from '../facts/reading.ts';
import { saidOfArguments, sayingsAtCall } from '../meaning/values/sayings.ts';
import { automatonOf } from '../meaning/vocabulary/model-set.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface Mutation {
  readonly call: ExpressionId;
  readonly argument: ExpressionId;
  /** Whether the argument becomes an element or a property, rather than being merged into the value. */
  readonly isElement: boolean;
  /** The name under which it is put there, where that is written in the code; null if it is not known, or there is none. */
  readonly name: string | null;
}

/** Name -> calls of a member of it. */
export const callsOn = perCode((code): ReadonlyMap<BindingId, readonly ExpressionId[]> => {
  const table = new Map<BindingId, ExpressionId[]>();
  code.expressions.forEach((call, id) => {
    const callee = call.kind === 'call' ? code.expressions[call.callee] : undefined;
    const object = callee?.kind === 'member' ? code.expressions[callee.object] : undefined;
    if (object?.kind !== 'reference' || object.binding === NONE) return;
    const list = table.get(object.binding);
    if (list) list.push(id);
    else table.set(object.binding, [id]);
  });
  return table;
});

/** Name -> calls that are given it first, and something after it. */
const callsGiven = perCode((code): ReadonlyMap<BindingId, readonly ExpressionId[]> => {
  const table = new Map<BindingId, ExpressionId[]>();
  code.expressions.forEach((call, id) => {
    if (call.kind !== 'call' || call.arguments.length < 2) return;
    const first = code.expressions[call.arguments[0] ?? NONE];
    // What such a call gives is the value that was given first; where it is used, the search comes through the call.
    if (first?.kind !== 'reference' || first.binding === NONE) return;
    const list = table.get(first.binding);
    if (list) list.push(id);
    else table.set(first.binding, [id]);
  });
  return table;
});

/** The calls of a file that merge something into the value of a name: `Object.assign(options, given)`. */
export function mergesInto(
  workspace: Workspace,
  uri: string,
  code: Code,
  binding: BindingId,
): readonly Mutation[] {
  return (callsGiven(code).get(binding) ?? []).flatMap((id): readonly Mutation[] => {
    const call = code.expressions[id];
    if (call?.kind !== 'call') return [];
    const said = saidOfArguments(workspace, { uri, expression: id }, 'merges');
    return said.map(({ argument }) => ({
      call: id,
      argument: call.arguments[argument] ?? NONE,
      isElement: false,
      name: null,
    }));
  });
}

/** The calls of a file that put something into the value of a name, as the models of built-in methods say. */
export function mutationsOf(
  workspace: Workspace,
  uri: string,
  code: Code,
  binding: BindingId,
): readonly Mutation[] {
  const builtIn = automatonOf(workspace).states[automatonOf(workspace).any]?.members;
  return (callsOn(code).get(binding) ?? []).flatMap((id): readonly Mutation[] => {
    const call = code.expressions[id];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    if (call?.kind !== 'call' || callee?.kind !== 'member' || !builtIn?.has(callee.property ?? '')) return [];
    return sayingsAtCall(workspace, { uri, expression: id }).ofArguments.flatMap((saying) =>
      saying.section === 'steps' && (saying.entry === 'receiver' || saying.entry === 'named')
        ? [
            {
              call: id,
              argument: call.arguments[saying.argument] ?? NONE,
              isElement: true,
              name:
                saying.entry === 'named'
                  ? literalText(code, call.arguments[saying.argument - 1] ?? NONE)
                  : null,
            },
          ]
        : [],
    );
  });
}

/** Whether what is put somewhere may be what is read there under a name. Names of headers are the same in any case (RFC 9110, 5.1). */
export function mayBeRead({ name }: Mutation, read: string | undefined): boolean {
  return name === null || read === undefined || read === '*' || name.toLowerCase() === read.toLowerCase();
}
