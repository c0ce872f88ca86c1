import { flowsFrom } from '../flow/flows.ts';
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { allEndpoints, lostRegistrations } from '../meaning/endpoints/endpoints.ts';
import { authenticationAt } from '../meaning/guards/authentications.ts';
import { operationFor } from '../meaning/openapi/contracts.ts';
import { chainValidations, handlerValidations } from '../meaning/shapes/validators.ts';
import type { SourceKind } from '../meaning/vocabulary/model.ts';
import { answersOf } from '../rule/questions/answers.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Place } from '../text/span.ts';
import { query } from '../workspace/memo.ts';
import { fileAt, pathInFolder, type Workspace } from '../workspace/workspace.ts';
import type { EndpointReport, Problem } from './contract.ts';
import { fenceOf } from './fence.ts';
import { notKnownOf, repliesOf } from './not-known.ts';

/**
 * All endpoints of the workspace's code, sorted by file and line, how many registrations could not be resolved, and the
 * errors of the tool itself that it may be incomplete for. Never throws.
 * @param isWhole false for a report without replies and without what is not known, which take their time
 */
export function endpointReports(workspace: Workspace, isWhole = true): EndpointReports {
  if (isWhole) return reportsOf(workspace, true);
  const fence = fenceOf(workspace, '');
  const reports = fence.run('endpoints', none, () => shortReports(workspace, ''));
  return reports === none ? { ...none, problems: fence.problems() } : reports;
}

interface EndpointReports {
  readonly endpoints: readonly EndpointReport[];
  readonly notResolved: number;
  readonly problems: readonly Problem[];
}

const none: EndpointReports = { endpoints: [], notResolved: 0, problems: [] };

/** Kept from one run to the next: a scan counts endpoints. */
export const shortReports = query<Workspace, EndpointReports>({
  name: 'short reports of endpoints',
  compute: (workspace) => reportsOf(workspace, false),
  onCycle: none,
});

function reportsOf(workspace: Workspace, isWhole: boolean): EndpointReports {
  const fence = fenceOf(workspace, '');
  const all = fence.run('endpoints', [], () => allEndpoints(workspace));
  const endpoints = distinct(
    all.flatMap((endpoint) => fence.run('an endpoint', [], () => [reportOf(workspace, endpoint, isWhole)])),
  );
  const notResolved = fence.run('endpoints', 0, () => lostRegistrations(workspace));
  return { endpoints, notResolved, problems: fence.problems() };
}

/** What is the same in every way is one endpoint: a function that makes the application may be called in several places. */
function distinct(reports: readonly EndpointReport[]): readonly EndpointReport[] {
  const keyOf = (report: EndpointReport) => JSON.stringify({ ...report, replies: null, notKnown: null });
  return [...new Map(reports.map((each) => [keyOf(each), each])).values()];
}

function reportOf(workspace: Workspace, endpoint: Endpoint, isWhole: boolean): EndpointReport {
  const authentication = authenticationAt(workspace, endpoint);
  const kinds = new Set(authentication.guards.map((guard) => guard.kind));
  const answers = isWhole ? answersOf(workspace, endpoint) : [];
  const isOpen = endpoint.chain.some((link) => link.unknown);
  return {
    method: endpoint.method,
    path: endpoint.path,
    pathKnown: endpoint.pathKnown && endpoint.prefixKnown !== false,
    prefixKnown: endpoint.prefixKnown !== false,
    ...placeOf(workspace, endpoint.place),
    framework: endpoint.framework,
    guards: authentication.guards.map(({ name, kind, place }) => ({
      name,
      kind,
      ...placeOf(workspace, place),
    })),
    authenticated: authentication.authenticated,
    authorized: authentication.authorized,
    validated: {
      body: isValidated(workspace, endpoint, 'body'),
      query: isValidated(workspace, endpoint, 'query'),
      params: isValidated(workspace, endpoint, 'path'),
      headers: isValidated(workspace, endpoint, 'header'),
    },
    rateLimited: kinds.has('rate-limit') ? true : isOpen ? null : false,
    operationId: operationFor(workspace, endpoint)?.operation.operationId ?? null,
    replies: repliesOf(answers),
    notKnown: isWhole ? notKnownOf(workspace, endpoint, answers) : [],
  };
}

/** true: something holds the part against a schema or a check. null: the part is not seen to be used at all. */
function isValidated(workspace: Workspace, endpoint: Endpoint, part: SourceKind): boolean | null {
  const held = [...chainValidations(workspace, endpoint), ...handlerValidations(workspace, endpoint)];
  if (held.some((each) => each.part === part || each.part === 'any')) return true;
  const flows = flowsFrom(workspace, endpoint).filter(
    ({ arrival }) => arrival.from.kind === 'source' && arrival.from.part === part,
  );
  if (!flows.length) return null;
  return flows.every(({ arrival }) => arrival.checked);
}

function placeOf(
  workspace: Workspace,
  { uri, span }: Place,
): { readonly file: string; readonly line: number } {
  const text = fileAt(workspace, uri)?.text ?? '';
  return { file: pathInFolder(workspace, uri), line: positionAt(lineStarts(text), span.start).line + 1 };
}
