/** Where the request that a handler is given stands in the code. */
import type { Expression } from '../../facts/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import type { Context, ExpressionPlace, LibraryValue } from './value.ts';
import { valuesOf } from './values.ts';

/** Whether a value is the request that a handler is given. */
export function isRequest(workspace: Workspace, value: { readonly kind: string }): boolean {
  if (value.kind !== 'library') return false;
  const automaton = automatonOf(workspace);
  return (value as LibraryValue).states.some((state) => {
    const [model, name] = (automaton.nameOf.get(state) ?? '').split(':');
    return name !== undefined && automaton.models.get(model ?? '')?.handler?.params[0] === name;
  });
}

/** Whether the value of an expression may be the request. */
export function isRequestAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null = null,
): boolean {
  return valuesOf(workspace, place, context).some((value) => isRequest(workspace, value));
}

/** Whether the request itself may be among the arguments of a call. */
export function isGivenRequest(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  call: Extract<Expression, { kind: 'call' }>,
  context: Context | null,
): boolean {
  return call.arguments.some((expression) => isRequestAt(workspace, { uri, expression }, context));
}
