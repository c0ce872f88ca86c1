/** Questions about single endpoints, whose answers are kept. */
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Endpoint } from './chain.ts';
import { endpointsIn } from './endpoints.ts';

/** The identifiers of the endpoints of a file -> their numbers, from 1. */
const endpointNumbers = query<Workspace, ReadonlyMap<string, number>>({
  name: 'numbers of endpoints',
  compute: (workspace, uri) => new Map(endpointsIn(workspace, uri).map(({ id }, i) => [id, i + 1])),
  onCycle: new Map(),
});

/**
 * Defines a question about an endpoint. The answer is kept for those of the map; one that somebody made otherwise is looked
 * at each time. `onCycle` is the first answer where the question is met again while it is being answered (see `query`).
 */
export function endpointQuery<Result>(options: {
  name: string;
  compute: (workspace: Workspace, endpoint: Endpoint) => Result;
  onCycle: Result;
}): (workspace: Workspace, endpoint: Endpoint) => Result {
  const { name, compute, onCycle } = options;
  const ask = query<Workspace, Result>({
    name,
    compute: (workspace, uri, number) => {
      const endpoint = endpointsIn(workspace, uri)[number - 1];
      return endpoint ? compute(workspace, endpoint) : onCycle;
    },
    onCycle,
  });
  return (workspace, endpoint) => {
    const { uri } = endpoint.registration;
    const number = endpointNumbers(workspace, uri).get(endpoint.id);
    return number === undefined ? compute(workspace, endpoint) : ask(workspace, uri, number);
  };
}
