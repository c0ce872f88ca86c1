/**
 * Routers whose routes answer at the path of a file: the file is a handler by its place, and what it exports is made by
 * a router (`export default router.handler()`), or hands the request to one (`router.run(request, context)`).
 */
import { groupedBy } from '../../text/groups.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOfCall } from '../values/sayings.ts';
import type { FunctionValue, Value } from '../values/value.ts';
import { receiverOf, valuesOf } from '../values/values.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import type { Endpoint } from './chain.ts';

/**
 * The endpoints of files, and those that calls register, with the routes of such routers at the paths of their files.
 * @param registered endpoints that calls register
 */
export function withRoutersOfFiles(
  workspace: Workspace,
  files: readonly Endpoint[],
  registered: readonly Endpoint[],
): readonly Endpoint[] {
  const keys = new Map(files.map((file) => [file, routersOf(workspace, file)]));
  const wanted = new Set([...keys.values()].flat());
  if (!wanted.size) return [...registered, ...files];
  const routes = new Map(groupedBy(registered, ({ router }) => router.split('@')[0] as string));
  const used = new Set<Endpoint>();
  const placed = files.flatMap((file): readonly Endpoint[] => {
    const all = (keys.get(file) ?? []).flatMap((key) => routes.get(key) ?? []);
    for (const each of all) used.add(each);
    // An export for one method reaches the routes for this method only.
    const own = all.filter(({ method }) => method === '*' || file.method === '*' || method === file.method);
    return own.length ? own.map((each) => placedAt(file, each)) : [file];
  });
  return [...registered.filter((each) => !used.has(each)), ...placed];
}

/** Keys of the routers that a handler may be of, or hands the request to, where the place of the file says its path. */
function routersOf(workspace: Workspace, { handler, pathKnown }: Endpoint): readonly string[] {
  if (!handler || !pathKnown) return [];
  if (handler.functions.length)
    return handler.functions.flatMap((each) => keysOf(workspace, dispatchedTo(workspace, each)));
  return handler.libraries.flatMap(({ site }) => (site ? [`${site.uri}#${site.expression}`] : []));
}

function keysOf(workspace: Workspace, values: readonly Value[]): readonly string[] {
  const { routers } = automatonOf(workspace);
  return values.flatMap((value) =>
    value.kind === 'library' && value.site && value.states.some((state) => routers.has(state))
      ? [`${value.site.uri}#${value.site.expression}`]
      : [],
  );
}

/** What a function dispatches a request by. */
function dispatchedTo(workspace: Workspace, { uri, function: id, context }: FunctionValue): readonly Value[] {
  const { code } = factsAt(workspace, uri);
  return (code.functions[id]?.calls ?? []).flatMap((call) =>
    saidOfCall(workspace, { uri, expression: call }, 'dispatches', context).length
      ? valuesOf(workspace, { uri, expression: receiverOf(code, call) }, context)
      : [],
  );
}

/** A route without a path of its own answers at that of the file; a path is held against that of the whole request. */
function placedAt(file: Endpoint, route: Endpoint): Endpoint {
  const { prefixKnown: _, ...rest } = route;
  const isBare = route.path === '/' || route.path === '';
  return {
    ...rest,
    id: `${file.id} ${route.id}`,
    method: route.method === '*' ? file.method : route.method,
    path: isBare ? file.path : route.path,
    router: file.router,
    chain: [...file.chain, ...route.chain],
  };
}
