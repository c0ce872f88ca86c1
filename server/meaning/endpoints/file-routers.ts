/**
 * Routers whose routes answer at the path of a file: the file is a handler by its place, and what it exports is made by
 * a router (`export default router.handler()`), or hands the request to one (`router.run(request, context)`).
 */
import { type Code, type ExpressionId, NONE } from '../../facts/facts.ts';
import { onlyDefinition } from '../../facts/reading.ts';
import { groupedBy } from '../../text/groups.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { saidOfCall } from '../values/sayings.ts';
import type { ExpressionPlace, FunctionValue, LibraryValue, Value } from '../values/value.ts';
import { calleesOf, receiverOf, valuesOf } from '../values/values.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import type { Endpoint } from './chain.ts';
import { matches } from './endpoint-paths.ts';
import { baseOf } from './registrations.ts';

/**
 * The endpoints of files, and those that calls register, with the routes of such routers at the paths of their files.
 * @param registered endpoints that calls register
 */
export function withRoutersOfFiles(
  workspace: Workspace,
  files: readonly Endpoint[],
  registered: readonly Endpoint[],
): readonly Endpoint[] {
  const handed = behindFunctions(workspace, files, registered);
  return routed(workspace, handed.files, handed.registered);
}

function routed(
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

/**
 * Functions of a platform that hand the whole request to an application, by what a package makes of it
 * (`const handle = adapter(app)`): its routes keep their paths, and are behind what the platform runs before the function.
 */
function behindFunctions(
  workspace: Workspace,
  files: readonly Endpoint[],
  registered: readonly Endpoint[],
): { readonly files: readonly Endpoint[]; readonly registered: readonly Endpoint[] } {
  const doors = new Map<string, Endpoint[]>();
  for (const file of files)
    for (const key of adaptedBy(workspace, file)) doors.set(key, [...(doors.get(key) ?? []), file]);
  if (!doors.size) return { files, registered };
  const used = new Set<Endpoint>();
  const placed = registered.map((route) => {
    const door = (doors.get(baseOf(route.router)) ?? []).find(({ method, path }) =>
      matches({ path: { text: path, known: true }, method, below: false }, route.method, {
        text: route.path,
        known: true,
      }),
    );
    if (!door) return route;
    used.add(door);
    return { ...route, chain: [...door.chain, ...route.chain] };
  });
  return {
    files: files.filter((file) => !used.has(file) && !isAdapter(workspace, file)),
    registered: placed,
  };
}

/** Whether the function itself is what a package makes of an application, which answers nothing but its routes. */
function isAdapter(workspace: Workspace, { handler, chain }: Endpoint): boolean {
  return (
    !!handler?.unknown &&
    chain.some(({ guards }) => guards?.length) &&
    givenRouters(workspace, handler.place).length > 0
  );
}

/** Keys of the applications that the calls were given which made a function, or what it calls. */
function adaptedBy(workspace: Workspace, { handler, chain }: Endpoint): readonly string[] {
  if (!handler || !chain.some(({ guards }) => guards?.length)) return [];
  const within = handler.functions.flatMap(({ uri, function: id }) => {
    const { code } = factsAt(workspace, uri);
    return (code.functions[id]?.calls ?? []).flatMap((expression) => {
      const call = code.expressions[expression];
      const made = call?.kind === 'call' ? onlyValue(code, call.callee) : NONE;
      return made === NONE || !isUnread(workspace, { uri, expression: made })
        ? []
        : givenRouters(workspace, { uri, expression: made });
    });
  });
  const values = handler.functions.length ? within : givenRouters(workspace, handler.place);
  return values.flatMap(({ site }) => (site ? [`${site.uri}#${site.expression}`] : []));
}

/** Whether the function that a call calls is not there to be read. */
function isUnread(workspace: Workspace, place: ExpressionPlace): boolean {
  return calleesOf(workspace, place, null).every(({ kind }) => kind !== 'function');
}

/** The call that a name was given once and for all: `handle` of `const handle = adapter(app)`. */
function onlyValue(code: Code, id: ExpressionId): ExpressionId {
  const from = onlyDefinition(code, id);
  return from?.kind === 'value' && !from.path.length ? from.value : NONE;
}

/** The applications and routers that a call is given. */
export function givenRouters(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
): readonly LibraryValue[] {
  const { routers } = automatonOf(workspace);
  const call = factsAt(workspace, uri).code.expressions[expression];
  return call?.kind !== 'call'
    ? []
    : call.arguments.flatMap((argument) =>
        valuesOf(workspace, { uri, expression: argument }).flatMap((value) =>
          value.kind === 'library' && value.states.some((state) => routers.has(state)) ? [value] : [],
        ),
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
