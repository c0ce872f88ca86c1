import type { Workspace } from '../../workspace/workspace.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import type { LibraryValue } from './value.ts';

/** Whether a value is the request that a handler is given. */
export function isRequest(workspace: Workspace, value: { readonly kind: string }): boolean {
  if (value.kind !== 'library') return false;
  const automaton = automatonOf(workspace);
  return (value as LibraryValue).states.some((state) => {
    const [model, name] = (automaton.nameOf.get(state) ?? '').split(':');
    return name !== undefined && automaton.models.get(model ?? '')?.handler?.params[0] === name;
  });
}
