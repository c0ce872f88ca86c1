/**
 * Routers whose routes answer at the path of a file: the file is a handler by its place, and what it exports is made by
 * a router (`export default router.handler()`).
 */
import { groupedBy } from '../../text/groups.ts';
import type { Endpoint } from './chain.ts';

/**
 * The endpoints of files, and those that calls register, with the routes of such routers at the paths of their files.
 * @param registered endpoints that calls register
 */
export function withRoutersOfFiles(
  files: readonly Endpoint[],
  registered: readonly Endpoint[],
): readonly Endpoint[] {
  const keys = new Map(files.map((file) => [file, routersOf(file)]));
  const wanted = new Set([...keys.values()].flat());
  if (!wanted.size) return [...registered, ...files];
  const routes = new Map(groupedBy(registered, ({ router }) => router.split('@')[0] as string));
  const used = new Set<Endpoint>();
  const placed = files.flatMap((file): readonly Endpoint[] => {
    const own = (keys.get(file) ?? []).flatMap((key) => routes.get(key) ?? []);
    for (const each of own) used.add(each);
    return own.length ? own.map((each) => placedAt(file, each)) : [file];
  });
  return [...registered.filter((each) => !used.has(each)), ...placed];
}

/** Keys of the routers that a handler may be of, where it is no function and the place of the file says its path. */
function routersOf({ handler, pathKnown }: Endpoint): readonly string[] {
  if (!handler || handler.functions.length || !pathKnown) return [];
  return handler.libraries.flatMap(({ site }) => (site ? [`${site.uri}#${site.expression}`] : []));
}

/** A route without a path of its own answers at that of the file; a path is held against that of the whole request. */
function placedAt(file: Endpoint, route: Endpoint): Endpoint {
  const { prefixKnown: _, ...rest } = route;
  const isBare = route.path === '/' || route.path === '';
  return {
    ...rest,
    id: `${file.id} ${route.id}`,
    path: isBare ? file.path : route.path,
    router: file.router,
    chain: [...file.chain, ...route.chain],
  };
}
