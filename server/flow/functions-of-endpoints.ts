/** The functions in the chains of endpoints, and the other way round: the endpoints that a function works for. */
import type { FunctionId } from '../facts/facts.ts';
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { allEndpoints, endpointsIn, filesWithEndpoints, printOf } from '../meaning/endpoints/endpoints.ts';
import { type Handling, handlingFunctions } from '../meaning/endpoints/handling.ts';
import { placeKey } from '../meaning/values/value.ts';
import { hash } from '../text/hash.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';

type SharedHandlers = ReadonlySet<string>;

const sharedHandlers = query<Workspace, SharedHandlers>({
  name: 'handlers of several endpoints',
  compute: (workspace) => {
    const seen = new Set<string>();
    const several = new Set<string>();
    for (const { handler } of allEndpoints(workspace)) {
      if (!handler) continue;
      const key = placeKey(handler.place);
      if (seen.has(key)) several.add(key);
      seen.add(key);
    }
    return several;
  },
  onCycle: new Set(),
});

/** Of the endpoints that a file registers: the handlers that answer for others, too, and so may tell requests apart. */
const sharedHandlersOf = query<Workspace, SharedHandlers>({
  name: 'handlers of several endpoints in a file',
  compute: (workspace, uri) => {
    const all = sharedHandlers(workspace, '');
    const keys = endpointsIn(workspace, uri).flatMap(({ handler }) =>
      handler ? [placeKey(handler.place)] : [],
    );
    return new Set(keys.filter((key) => all.has(key)));
  },
  fingerprint: (keys) => [...keys].join('\n'),
  onCycle: new Set(),
});

interface FunctionsByEndpoint {
  /** The identifier of an endpoint -> the functions in its chain, each once. */
  readonly byId: ReadonlyMap<string, readonly Handling[]>;
  readonly print: string;
}

/** Asked of each file that registers endpoints, so that an edit of one does not make the chains of all others be read again. */
const functionsByEndpoint = query<Workspace, FunctionsByEndpoint>({
  name: 'functions in the chains of the endpoints of a file',
  compute: (workspace, uri) => {
    const shared = sharedHandlersOf(workspace, uri);
    const all = endpointsIn(workspace, uri).map(
      (endpoint) => [endpoint.id, functionsOf(workspace, endpoint, shared)] as const,
    );
    return { byId: new Map(all), print: hash(JSON.stringify(all)) };
  },
  fingerprint: ({ print }) => print,
  onCycle: { byId: new Map(), print: '' },
});

function functionsOf(workspace: Workspace, endpoint: Endpoint, shared: SharedHandlers): readonly Handling[] {
  const { chain, handler } = endpoint;
  const line = handler && shared.has(placeKey(handler.place)) ? endpoint : null;
  const links = handler ? [...chain, handler] : chain;
  const found = new Map<string, Handling>();
  for (const link of links)
    for (const { uri, function: id } of [...handlingFunctions(workspace, link, line), ...(link.given ?? [])])
      found.set(`${uri}#${id}`, { uri, function: id });
  return [...found.values()];
}

type EndpointsByFunction = ReadonlyMap<FunctionId, readonly Endpoint[]>;

const endpointTable = query<Workspace, ReadonlyMap<string, EndpointsByFunction>>({
  name: 'endpoints by function',
  compute: (workspace) => {
    const functions = new Map<string, readonly Handling[]>();
    for (const uri of filesWithEndpoints(workspace))
      for (const [id, found] of functionsByEndpoint(workspace, uri).byId) functions.set(id, found);
    const table = new Map<string, Map<FunctionId, Endpoint[]>>();
    for (const endpoint of allEndpoints(workspace)) {
      for (const { uri, function: id } of functions.get(endpoint.id) ?? []) {
        const byFunction = table.get(uri) ?? new Map<FunctionId, Endpoint[]>();
        table.set(uri, byFunction);
        const known = byFunction.get(id);
        if (known) known.push(endpoint);
        else byFunction.set(id, [endpoint]);
      }
    }
    return table;
  },
  fingerprint: (table) =>
    hash(
      JSON.stringify(
        [...table].map(([uri, byFunction]) => [
          uri,
          [...byFunction].map(([id, found]) => [id, ...found.map((each) => each.id)]),
        ]),
      ),
    ),
  onCycle: new Map(),
});

interface Printed {
  readonly byFunction: EndpointsByFunction;
  readonly print: string;
}

const ofFile = query<Workspace, Printed>({
  name: 'endpoints of the functions of a file',
  compute: (workspace, uri) => {
    const byFunction = endpointTable(workspace, '').get(uri) ?? new Map<FunctionId, readonly Endpoint[]>();
    const print = [...byFunction].map(([id, found]) => [
      id,
      ...found.map((each) => printOf(workspace, each)),
    ]);
    return { byFunction, print: hash(print.join('\n')) };
  },
  fingerprint: ({ print }) => print,
  onCycle: { byFunction: new Map(), print: '' },
});

/** Of the functions of a file: the endpoints in whose chains they stand. */
export function endpointsOfFunctions(workspace: Workspace, uri: string): EndpointsByFunction {
  return ofFile(workspace, uri).byFunction;
}
