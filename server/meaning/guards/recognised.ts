/** Middleware that looks who is asking and lets everybody through: the handler behind it answers more to those it knows. */
import type { Workspace } from '../../workspace/workspace.ts';
import type { Endpoint } from '../endpoints/chain.ts';
import { recognises } from './behaviour.ts';

/** The name of what a route itself puts before its handler to that end, such as `authOptional`; null if it puts nothing there. */
export function recognisedBy(workspace: Workspace, { chain }: Endpoint): string | null {
  const found = chain.find(
    ({ scope, functions, isVerdict }) =>
      scope === 'route' &&
      !isVerdict &&
      functions.length > 0 &&
      functions.every((each) => recognises(workspace, each)),
  );
  return found?.name ?? null;
}
