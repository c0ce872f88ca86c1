/** Endpoints: what answers which request, and what runs before it, from all ways in which routes are written down. */
import { groupedBy } from '../../text/groups.ts';
import { hash } from '../../text/hash.ts';
import { query } from '../../workspace/memo.ts';
import { isTestFile } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { returnedByHandlers, sendsTextsAsHtml } from '../replies/returned-replies.ts';
import { type ReturnedReply, returnedBy } from '../values/returned.ts';
import { type ExpressionPlace, placeKey } from '../values/value.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { Assembly, type Routing } from './assembly.ts';
import { type ChainLink, type Endpoint, linksAt } from './chain.ts';
import { endpointsOfClasses } from './class-endpoints.ts';
import { endpointsOfContracts } from './contract-endpoints.ts';
import { endpointsOfDescriptions } from './described-endpoints.ts';
import { behindFieldGuards } from './field-guards.ts';
import { fileEndpoints, fileReplies } from './file-endpoints.ts';
import { withRoutersOfFiles } from './file-routers.ts';
import { withSchemaTexts } from './graphql-texts.ts';
import { methodsOfClass } from './loaded-handlers.ts';
import { endpointsOfProcedures } from './procedures.ts';
import { registeredPaths } from './registered.ts';
import { registrationsIn } from './registrations.ts';
import { endpointsOfResolvers } from './resolver-endpoints.ts';
import { handlersAt } from './routes.ts';
import { endpointsOfSchemaFields } from './schema-fields.ts';

const repliesByReturning = query<Workspace, readonly ReturnedReply[]>({
  name: 'replies by returned values',
  compute: readReplies,
  onCycle: [],
});

/** Replies by returned values, of handlers that a file registers or is. */
export function returnedReplies(workspace: Workspace, uri: string): readonly ReturnedReply[] {
  return repliesByReturning(workspace, uri);
}

function readReplies(workspace: Workspace, uri: string): readonly ReturnedReply[] {
  const registered = registrationsIn(workspace, uri).flatMap((registration): readonly ReturnedReply[] => {
    const { model, call, entry } = registration;
    const handler = automatonOf(workspace).models.get(model)?.handler;
    const returns = entry.returns ?? handler?.returns;
    if (!returns || (entry.kind ?? 'endpoint') !== 'endpoint') return [];
    const last = handlersAt(workspace, registration).at(-1);
    const action = registration.key?.action;
    const isPageIfText = sendsTextsAsHtml(workspace, uri, handler);
    const functions =
      last && action !== undefined
        ? methodsOfClass(workspace, last, action)
        : ((last ? linksAt(workspace, last.place, 'route', last.context) : []).at(-1)?.functions ?? []);
    return returnedBy(workspace, { registration: call, model, isPageIfText }, returns, functions);
  });
  return [...returnedByHandlers(workspace, uri), ...registered, ...fileReplies(workspace, uri)];
}

const routing = query<Workspace, Routing>({
  name: 'routing',
  compute: (workspace) => new Assembly(workspace).run(),
  onCycle: { endpoints: [], lost: 0, mounted: [] },
});

const mountedKeys = query<Workspace, ReadonlySet<string>>({
  name: 'routers that are put into others',
  compute: (workspace) => new Set(routing(workspace, '').mounted),
  fingerprint: (keys) => [...keys].join('\n'),
  onCycle: new Set(),
});

/** Whether the application, or the router, that a call makes is put into another one. */
export function isPutIntoAnother(workspace: Workspace, made: ExpressionPlace): boolean {
  return mountedKeys(workspace, '').has(placeKey(made));
}

/**
 * The ways in which routes are written down: calls that register handlers, put together here. A way that is no call
 * (decorated classes, files at certain places) is a file of its own beside this one, and one entry in this list.
 */
const WAYS: readonly ((workspace: Workspace) => readonly Endpoint[])[] = [
  (workspace) => withRoutersOfFiles(workspace, fileEndpoints(workspace), routing(workspace, '').endpoints),
  endpointsOfClasses,
  endpointsOfProcedures,
  endpointsOfContracts,
  (workspace) =>
    withSchemaTexts(
      workspace,
      behindFieldGuards(workspace, [
        ...endpointsOfResolvers(workspace),
        ...endpointsOfSchemaFields(workspace),
      ]),
    ),
  endpointsOfDescriptions,
];

/** Endpoints, and what tells apart what is said of each: equal prints mean equal endpoints. */
interface Printed {
  readonly all: readonly Endpoint[];
  readonly prints: ReadonlyMap<string, string>;
}

const endpoints = query<Workspace, Printed>({
  name: 'endpoints',
  compute: (workspace) => {
    const all = WAYS.flatMap((way) => way(workspace)).filter(
      ({ place }) => !isTestFile(workspace, place.uri),
    );
    // Endpoints share the links of routers above them, which are written out once.
    const links = new Map<ChainLink, string>();
    const linkPrint = (link: ChainLink) => {
      const known = links.get(link);
      if (known !== undefined) return known;
      const print = hash(JSON.stringify(link));
      links.set(link, print);
      return print;
    };
    const print = ({ chain, ...rest }: Endpoint) => hash(JSON.stringify([rest, chain.map(linkPrint)]));
    return { all, prints: new Map(all.map((each) => [each.id, print(each)])) };
  },
  // Each file is asked for its own endpoints: without this, each would rest on all that all endpoints rest on.
  fingerprint: ({ prints }) => hash([...prints.values()].join()),
  onCycle: { all: [], prints: new Map() },
});

/**
 * All endpoints of the workspace. Who asks rests on all of them and their places; what is asked often is better asked
 * of `endpointsIn`, `siblingsOf` and the like.
 */
export function allEndpoints(workspace: Workspace): readonly Endpoint[] {
  return endpoints(workspace, '').all;
}

/** A short text that is the same for equal endpoints only, for the fingerprints of answers that hold some. */
export function printOf(workspace: Workspace, { id }: Endpoint): string {
  return endpoints(workspace, '').prints.get(id) ?? id;
}

/** Registrations that were seen but whose path or handler could not be told. */
export function lostRegistrations(workspace: Workspace): number {
  return routing(workspace, '').lost;
}

/** The endpoints by a key, and the prints of each group. */
function groupsOf(
  workspace: Workspace,
  keyOf: (endpoint: Endpoint) => string,
): ReadonlyMap<string, PrintedGroup> {
  const { all, prints } = endpoints(workspace, '');
  return new Map(
    groupedBy(all, keyOf).map(([key, group]) => [
      key,
      {
        endpoints: group,
        print: group.map(({ id }) => prints.get(id)).join(),
      },
    ]),
  );
}

interface PrintedGroup {
  readonly endpoints: readonly Endpoint[];
  readonly print: string;
}

const noGroup: PrintedGroup = { endpoints: [], print: '' };

const endpointsByFile = query<Workspace, ReadonlyMap<string, PrintedGroup>>({
  name: 'endpoints by file',
  compute: (workspace) => groupsOf(workspace, ({ registration }) => registration.uri),
  onCycle: new Map(),
});

/** The files that register endpoints. */
export function filesWithEndpoints(workspace: Workspace): readonly string[] {
  return [...endpointsByFile(workspace, '').keys()];
}

/** Most files register none, and what is asked of one does not rest on the endpoints of others. */
const ownEndpoints = query<Workspace, PrintedGroup>({
  name: 'endpoints of a file',
  compute: (workspace, uri) => endpointsByFile(workspace, '').get(uri) ?? noGroup,
  fingerprint: ({ print }) => print,
  onCycle: noGroup,
});

/** Endpoints registered in a file. */
export function endpointsIn(workspace: Workspace, uri: string): readonly Endpoint[] {
  return ownEndpoints(workspace, uri).endpoints;
}

const endpointsByRouter = query<Workspace, ReadonlyMap<string, PrintedGroup>>({
  name: 'endpoints by router',
  compute: (workspace) => groupsOf(workspace, ({ router }) => router),
  onCycle: new Map(),
});

/** Asked about the key of a router instead of a file. */
const ofRouter = query<Workspace, PrintedGroup>({
  name: 'endpoints of a router',
  compute: (workspace, router) => endpointsByRouter(workspace, '').get(router) ?? noGroup,
  fingerprint: ({ print }) => print,
  onCycle: noGroup,
});

/** The endpoints of the same router, itself among them, in order. */
export function siblingsOf(workspace: Workspace, { router }: Endpoint): readonly Endpoint[] {
  return ofRouter(workspace, router).endpoints;
}

/** The numbers of the expressions in a file that stand in the chain of any endpoint. */
const linksByFile = query<Workspace, ReadonlyMap<string, ReadonlySet<number>>>({
  name: 'links of chains',
  compute: (workspace) => {
    const table = new Map<string, Set<number>>();
    for (const { chain } of allEndpoints(workspace)) {
      for (const { place } of chain) {
        const known = table.get(place.uri);
        if (known) known.add(place.expression);
        else table.set(place.uri, new Set([place.expression]));
      }
    }
    return table;
  },
  onCycle: new Map(),
});

const linksOfFile = query<Workspace, ReadonlySet<number>>({
  name: 'links of chains in a file',
  compute: (workspace, uri) => linksByFile(workspace, '').get(uri) ?? new Set(),
  fingerprint: (numbers) => [...numbers].sort((a, b) => a - b).join(),
  onCycle: new Set(),
});

/** Whether an expression stands in the chain of any endpoint. */
export function isInChain(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  return linksOfFile(workspace, uri).has(expression);
}

/** Middleware or hooks that a file registers on a router. */
export interface RegisteredMiddleware {
  readonly call: ExpressionPlace;
  /** Key of the router: endpoints with the same key are registered on it. */
  readonly router: string;
  readonly links: readonly ChainLink[];
  /** The paths below which it runs; empty where it runs for all, or they are not known. */
  readonly below: readonly string[];
}

/** What a file registers that runs before endpoints, in the order of the text. */
export function middlewareIn(workspace: Workspace, uri: string): readonly RegisteredMiddleware[] {
  return registrationsIn(workspace, uri).flatMap((registration): readonly RegisteredMiddleware[] => {
    const { kind = 'endpoint' } = registration.entry;
    if (kind !== 'mount' && kind !== 'hook') return [];
    const links = handlersAt(workspace, registration).flatMap(({ place, context }) =>
      linksAt(workspace, place, 'router', context),
    );
    const paths = registeredPaths(workspace, registration);
    const isLimited = paths.every(({ text, known }) => known && /[^/*]/.test(text));
    const below = isLimited ? paths.map(({ text }) => text.replace(/\/+$/, '')) : [];
    return [{ call: registration.call, router: registration.router, links, below }];
  });
}
