/** Handlers that hand the request to routes or procedures which are declared elsewhere, and looked at there. */
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { saidOfCall } from '../../meaning/values/sayings.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { someReached } from '../reach.ts';

/** Whether the handler of an endpoint, or a function that it calls, lets a library answer by what it was told elsewhere. */
export function isDispatched(workspace: Workspace, { handler }: Endpoint): boolean {
  return someReached(
    workspace,
    handler,
    ({ place, expression, context }) =>
      expression.kind === 'call' && saidOfCall(workspace, place, 'dispatches', context).length > 0,
  );
}
