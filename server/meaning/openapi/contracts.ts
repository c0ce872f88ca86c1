/**
 * Which operation of which API description an endpoint of the code fulfils. A workspace may hold several applications:
 * to which of them a description belongs is told by where it lies, by how many of its operations are there, and by the
 * base paths of its servers.
 */
import { groupedBy } from '../../text/groups.ts';
import { query } from '../../workspace/memo.ts';
import { applicationOf, folderOf } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Endpoint } from '../endpoints/chain.ts';
import { codeDescriptions } from '../endpoints/code-descriptions.ts';
import { combine, segments } from '../endpoints/endpoint-paths.ts';
import { allEndpoints } from '../endpoints/endpoints.ts';
import type { ApiDescription, Operation } from './description.ts';
import { allDescriptions, basePaths } from './find.ts';

/** An operation with the description that holds it. */
export interface DescribedOperation {
  readonly description: ApiDescription;
  readonly operation: Operation;
}

interface Contracts {
  readonly byEndpoint: ReadonlyMap<string, DescribedOperation>;
  readonly byOperation: ReadonlyMap<string, Endpoint>;
  /** URI of a description -> how it and the code differ; missing where they do not belong together. */
  readonly drifts: ReadonlyMap<string, Drift>;
}

/** How a description and the code that it is about differ. */
export interface Drift {
  /** Operations that endpoints fulfil. */
  readonly fulfilled: number;
  /** Operations that no endpoint of the whole workspace may fulfil. */
  readonly missing: readonly Operation[];
  /** Endpoints of the applications it is about that are in a description. */
  readonly described: number;
  /** Endpoints of these applications that no description has. */
  readonly undescribed: readonly Endpoint[];
  /**
   * Base paths of its servers by which its operations are found in the code; the empty one among them if some are found
   * without. What lies outside of them is not what the description is about.
   */
  readonly bases: readonly string[];
  /** Whether some of the paths in the code are not known, or answer to anything. */
  readonly isVague: boolean;
}

const contracts = query<Workspace, Contracts>({
  name: 'contracts',
  compute: (workspace) => {
    const byEndpoint = new Map<string, DescribedOperation>();
    const byOperation = new Map<string, Endpoint>();
    const code = codeOf(workspace);
    for (const { description, operations } of codeDescriptions(workspace))
      for (const endpoint of code.all) {
        const operation = endpoint.operationKey && operations.get(endpoint.operationKey);
        if (!operation) continue;
        byEndpoint.set(endpoint.id, { description, operation });
        if (!byOperation.has(keyOf(operation))) byOperation.set(keyOf(operation), endpoint);
      }
    const results = withoutCopies(
      allDescriptions(workspace).map((description) => ({
        description,
        operations: fulfilled(workspace, description, code),
      })),
    );
    for (const { description, operations } of results) {
      for (const { operation, endpoints } of operations) {
        for (const endpoint of endpoints) {
          const known = byEndpoint.get(endpoint.id);
          if (known && known.description !== description) continue;
          if (!known) byEndpoint.set(endpoint.id, { description, operation });
          if (!byOperation.has(keyOf(operation))) byOperation.set(keyOf(operation), endpoint);
        }
      }
    }
    const drifts = results.flatMap(({ description, operations }) => {
      const drift = driftOf(workspace, description, operations, code, byEndpoint);
      return drift ? [[description.uri, drift] as const] : [];
    });
    return { byEndpoint, byOperation, drifts: new Map(drifts) };
  },
  onCycle: { byEndpoint: new Map(), byOperation: new Map(), drifts: new Map() },
});

/** How a description and the code that it is about differ; null if nothing shows that they belong together. */
export function driftFor(workspace: Workspace, description: ApiDescription): Drift | null {
  return contracts(workspace, '').drifts.get(description.uri) ?? null;
}

/**
 * The operation that describes an endpoint, whatever the names of its parameters, with or without the base path of a
 * server; null if there is none in a description that belongs to the endpoint's application.
 */
export function operationFor(workspace: Workspace, endpoint: Endpoint): DescribedOperation | null {
  return contracts(workspace, '').byEndpoint.get(endpoint.id) ?? null;
}

/** The endpoint that an operation describes; null if there is none, or another operation describes it better. */
export function endpointFor(workspace: Workspace, operation: Operation): Endpoint | null {
  const { byOperation } = contracts(workspace, '');
  return byOperation.size ? (byOperation.get(keyOf(operation)) ?? null) : null;
}

function keyOf({ uri, pointer }: Operation): string {
  return `${uri}#${pointer}`;
}

/** A description with what was found of it in the code. */
interface Result {
  readonly description: ApiDescription;
  readonly operations: readonly Fulfilled[];
}

/**
 * One of several descriptions that say the same operations of the same endpoints: a file that was put together of many
 * is a copy, and what has to be repaired stands in the many.
 */
function withoutCopies(results: readonly Result[]): readonly Result[] {
  const files = ({ operations }: Result) => new Set(operations.map(({ operation }) => operation.uri)).size;
  const same = ({ operations }: Result) =>
    operations
      .map(({ operation, endpoints }) =>
        [operation.method, operation.pathTemplate, ...endpoints.map(({ id }) => id)].join(' '),
      )
      .sort()
      .join('\n');
  const isFound = ({ operations }: Result) => operations.some(({ endpoints }) => endpoints.length);
  const kept = groupedBy(results.filter(isFound), same).map(([, group]) =>
    group.reduce((best, each) => (files(each) > files(best) ? each : best)),
  );
  return results.filter((each) => !isFound(each) || kept.includes(each));
}

/** The endpoints of the code, as descriptions are held against them. */
interface EndpointsOfCode {
  /** Method and path -> endpoints. */
  readonly byRequest: ReadonlyMap<string, readonly Endpoint[]>;
  /** Number of endpoints of each application. */
  readonly counts: ReadonlyMap<string, number>;
  readonly all: readonly Endpoint[];
}

function codeOf(workspace: Workspace): EndpointsOfCode {
  const byRequest = new Map<string, Endpoint[]>();
  const counts = new Map<string, number>();
  for (const endpoint of allEndpoints(workspace)) {
    for (const path of answeredPaths(endpoint.path)) {
      const key = requestKey(endpoint.method, path);
      const known = byRequest.get(key);
      if (known) known.push(endpoint);
      else byRequest.set(key, [endpoint]);
    }
    const application = applicationOf(workspace, endpoint.registration.uri);
    counts.set(application, (counts.get(application) ?? 0) + 1);
  }
  return { byRequest, counts, all: allEndpoints(workspace) };
}

interface Fulfilled {
  readonly operation: Operation;
  readonly endpoints: readonly Endpoint[];
  /** Base paths of servers that lead to them. */
  readonly bases: readonly string[];
}

/** So many operations must be found in the code before anything is said about those that are not. */
const LEAST_FULFILLED = 3;

/**
 * A description speaks of the code if at least half of its operations are fulfilled, and at least three. Where only few
 * endpoints of an application are described, the description is of a part of it, and says nothing about the rest.
 */
function driftOf(
  workspace: Workspace,
  description: ApiDescription,
  operations: readonly Fulfilled[],
  code: EndpointsOfCode,
  byEndpoint: ReadonlyMap<string, DescribedOperation>,
): Drift | null {
  const found = operations.filter(({ endpoints }) => endpoints.length);
  if (found.length < LEAST_FULFILLED || found.length * 2 < operations.length) return null;
  const applications = new Set(
    found.flatMap(({ endpoints }) =>
      endpoints.map((each) => applicationOf(workspace, each.registration.uri)),
    ),
  );
  const own = code.all.filter((each) => applications.has(applicationOf(workspace, each.registration.uri)));
  const described = own.filter(({ id }) => byEndpoint.has(id)).length;
  const bases = [...basePaths(workspace, description), ''];
  const isAnswered = ({ method, pathTemplate }: Operation) =>
    [method, '*', ...(method === 'HEAD' ? ['GET'] : [])].some((each) =>
      bases.some((base) => answering(code, each, base + pathTemplate).length > 0),
    );
  const missing = operations
    .filter(({ operation, endpoints }) => !endpoints.length && !isAnswered(operation))
    .map(({ operation }) => operation);
  return {
    fulfilled: found.length,
    missing,
    described,
    undescribed: described * 2 >= own.length ? own.filter(({ id }) => !byEndpoint.has(id)) : [],
    bases: [...new Set(found.flatMap((each) => each.bases))],
    isVague: own.some(
      ({ pathKnown, prefixKnown, path, handler }) =>
        !pathKnown || prefixKnown === false || (handler && path.includes('*')),
    ),
  };
}

/** Paths that an endpoint answers: with and without the parts that may be missing (`{/:id}`, `/:id?`). */
function answeredPaths(path: string): readonly string[] {
  const parts = path
    .split(/(\{[^{}]*\}|\/:\w+\?)/)
    .map((text, index) =>
      index % 2 === 0
        ? [{ text, known: true }]
        : ['', text.replaceAll(/[{}?]/g, '')].map((each) => ({ text: each, known: true })),
    );
  return combine(parts).map(({ text }) => text);
}

/** Equal for paths that differ in the names of their parameters only. */
function requestKey(method: string, path: string): string {
  const parts = segments(path.replaceAll(/\{([^{}]+)\}/g, ':$1')).map((part) =>
    part.startsWith(':') ? ':' : part.startsWith('*') ? '*' : part.toLowerCase(),
  );
  return `${method} /${parts.join('/')}`;
}

/**
 * Endpoints that answer requests of a method. A description has no word for the rest of a path, so its last parameter may
 * stand for it (`/files/{path}` for `/files/*`), below a part that has a name.
 * @param method `*` for endpoints that answer any
 */
function answering({ byRequest }: EndpointsOfCode, method: string, path: string): readonly Endpoint[] {
  const key = requestKey(method, path);
  const isRest = /\/[^:/]+\/:$/.test(key);
  return byRequest.get(key) ?? (isRest ? byRequest.get(`${key.slice(0, -1)}*`) : undefined) ?? [];
}

/** An endpoint that may fulfil an operation. */
interface Candidate {
  readonly operation: Operation;
  readonly endpoint: Endpoint;
  /** The base path of a server that leads to it; empty if none is needed. */
  readonly base: string;
  /** Folder of the package that it is registered in. */
  readonly application: string;
}

function fulfilled(
  workspace: Workspace,
  description: ApiDescription,
  code: EndpointsOfCode,
): readonly Fulfilled[] {
  const all = candidates(workspace, description, code);
  if (!all.length)
    return description.operations.map((operation) => ({ operation, endpoints: [], bases: [] }));
  const home = applicationOf(workspace, description.uri);
  const near = withinScope(description, all);
  const points = pointsByApplication(near, (application, own) =>
    application === home ? true : isDescribed(description, own, code.counts.get(application) ?? 0),
  );
  const byOperation = new Map<Operation, Candidate[]>();
  for (const each of near) {
    if (!points.has(each.application)) continue;
    const known = byOperation.get(each.operation);
    if (known) known.push(each);
    else byOperation.set(each.operation, [each]);
  }
  return description.operations.map((operation) => {
    const own = byOperation.get(operation) ?? [];
    const best = Math.max(...own.map(({ application }) => points.get(application) ?? 0));
    const chosen = own.filter(({ application }) => points.get(application) === best);
    return {
      operation,
      endpoints: chosen.map(({ endpoint }) => endpoint),
      bases: chosen.map(({ base }) => base),
    };
  });
}

/** Whether a third of the operations are an application's own, or more than half of its endpoints are described. */
function isDescribed({ operations }: ApiDescription, own: readonly Candidate[], endpoints: number): boolean {
  return operationsOf(own).size * 3 >= operations.length || own.length * 2 > endpoints;
}

function candidates(
  workspace: Workspace,
  description: ApiDescription,
  code: EndpointsOfCode,
): readonly Candidate[] {
  if (!code.all.length) return [];
  const bases = [...basePaths(workspace, description).filter((base) => base !== ''), ''];
  return description.operations.flatMap((operation) => {
    const seen = new Set<string>();
    return bases.flatMap((base) =>
      answering(code, operation.method, base + operation.pathTemplate).flatMap(
        (endpoint): readonly Candidate[] => {
          if (seen.has(endpoint.id)) return [];
          seen.add(endpoint.id);
          const application = applicationOf(workspace, endpoint.registration.uri);
          return [{ operation, endpoint, base, application }];
        },
      ),
    );
  });
}

/**
 * Candidates in the nearest folder above the description in which most of its operations are found: a description
 * beside an application is about that one, one in a folder of documents about what lies around it.
 */
function withinScope({ uri }: ApiDescription, all: readonly Candidate[]): readonly Candidate[] {
  const total = operationsOf(all).size;
  for (let folder = folderOf(uri); folder.includes('://'); folder = folderOf(folder)) {
    const inside = all.filter(({ endpoint }) => endpoint.registration.uri.startsWith(`${folder}/`));
    if (operationsOf(inside).size * 2 >= total) return inside;
  }
  return all;
}

function operationsOf(candidates: readonly Candidate[]): ReadonlySet<Operation> {
  return new Set(candidates.map(({ operation }) => operation));
}

/** An application that has this many times fewer of the operations than another has them by chance: every API has a login. */
const CHANCE = 4;

/** How much speaks for each application that is meant: one point for an operation, two where a base path leads to it. */
function pointsByApplication(
  all: readonly Candidate[],
  mayBeMeant: (application: string, own: readonly Candidate[]) => boolean,
): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const application of new Set(all.map((each) => each.application))) {
    const own = all.filter((each) => each.application === application);
    const direct = operationsOf(own.filter(({ base }) => base !== '')).size;
    if (mayBeMeant(application, own)) points.set(application, operationsOf(own).size + direct);
  }
  const most = Math.max(0, ...points.values());
  return new Map([...points].filter(([, each]) => each * CHANCE >= most));
}
