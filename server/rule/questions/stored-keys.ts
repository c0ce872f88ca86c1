/** Data of a request that names something stored, and is used for something else as well. */
import { endpointsAround, type Flow, flowsFrom } from '../../flow/flows.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * Whether what a flow takes from the request is also what its endpoints look a stored object up by. A name that leads
 * nowhere would have to be stored first.
 */
export function namesStored(workspace: Workspace, { arrival: { from, path, place } }: Flow): boolean {
  if (from.kind !== 'source' || !path.length) return false;
  const around = endpointsAround(workspace, place);
  return (
    around.length > 0 &&
    around.every((endpoint) =>
      flowsFrom(workspace, endpoint).some(
        ({ target, query, arrival }) =>
          target === 'filter' &&
          query?.entry.reads !== undefined &&
          query.entry.writes === undefined &&
          arrival.from.kind === 'source' &&
          arrival.from.part === from.part &&
          arrival.path.join('.') === path.join('.'),
      ),
    )
  );
}
