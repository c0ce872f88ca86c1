/** Endpoints that are old: marked as deprecated, or with a newer version beside them. */
import type { Code } from '../../facts/facts.ts';
import { perCode } from '../../facts/reading.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { allEndpoints } from '../../meaning/endpoints/endpoints.ts';
import { authenticationAt } from '../../meaning/guards/authentications.ts';
import { operationFor } from '../../meaning/openapi/contracts.ts';
import { literalArgument, saidOfArguments } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace } from '../../meaning/values/value.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { reaches } from '../reach.ts';

/** Why an endpoint counts as deprecated. */
export interface Deprecation {
  readonly by: 'comment' | 'description' | 'header';
  readonly place: Place;
  /** The day on which it was to be gone, as `YYYY-MM-DD`, where a header says one. */
  readonly sunset: string | null;
}

/** What marks an endpoint as deprecated; null if nothing does. */
export function deprecationOf(workspace: Workspace, endpoint: Endpoint): Deprecation | null {
  return (
    byHeader(workspace, endpoint) ?? byComment(workspace, endpoint) ?? byDescription(workspace, endpoint)
  );
}

function byDescription(workspace: Workspace, endpoint: Endpoint): Deprecation | null {
  const place = operationFor(workspace, endpoint)?.operation.deprecated;
  return place ? { by: 'description', place, sunset: null } : null;
}

const membersByFunction = perCode(
  (code) => new Map(code.classes.flatMap(({ members }) => members).map((each) => [each.function, each])),
);

/** `@deprecated` in the comment above the route, the function that handles it, or the method that it is. */
function byComment(workspace: Workspace, { registration, handler }: Endpoint): Deprecation | null {
  const { uri, expression } = registration;
  const starts = [{ uri, start: startOf(factsAt(workspace, uri).code, expression) }];
  for (const { uri: file, function: id } of handler?.functions ?? []) {
    const { code } = factsAt(workspace, file);
    const fact = code.functions[id];
    const member = membersByFunction(code).get(id);
    starts.push({ uri: file, start: fact?.start ?? 0 });
    for (const { span, decorators } of member ? [member] : [])
      starts.push(
        ...[span.start, ...decorators.map((each) => startOf(code, each))].map((start) => ({
          uri: file,
          start,
        })),
      );
  }
  for (const { uri: file, start } of starts) {
    const text = fileAt(workspace, file)?.text ?? '';
    const span = factsAt(workspace, file).deprecations.findLast(
      (each) =>
        each.end <= start && isDeclaration.test(text.slice(each.end, Math.min(start, each.end + 200))),
    );
    if (span) return { by: 'comment', place: { uri: file, span }, sunset: null };
  }
  return null;
}

/** What may stand between the comment and the function that it speaks of: the words and the name that declare it. */
const isDeclaration =
  /^\s*(?:(?:export|default|async|const|let|var|function|static|public)\s+|[\w$.]+\s*[:=]\s*|@)*$/;

function startOf(code: Code, expression: number): number {
  return code.expressions[expression]?.start ?? 0;
}

/** `Deprecation` (RFC 9745) or `Sunset` (RFC 8594) among the headers of its replies. */
function byHeader(workspace: Workspace, { chain, handler }: Endpoint): Deprecation | null {
  let found: Deprecation | null = null;
  for (const link of [...chain, ...(handler ? [handler] : [])]) {
    reaches(workspace, link, ({ place, expression, code }) => {
      if (expression.kind !== 'call' || !setsHeader(workspace, place)) return false;
      const texts = expression.arguments.map((each) => literalArgument(workspace, place, each, [], null));
      const name = String(texts.find((each) => typeof each === 'string') ?? '').toLowerCase();
      if (name !== 'deprecation' && name !== 'sunset') return false;
      const day = name === 'sunset' ? dayOf(String(texts[1] ?? '')) : null;
      const { start, end } = code.expressions[place.expression] ?? { start: 0, end: 0 };
      if (!found || (day && !found.sunset))
        found = { by: 'header', place: { uri: place.uri, span: { start, end } }, sunset: day };
      return false;
    });
  }
  return found;
}

function setsHeader(workspace: Workspace, place: ExpressionPlace): boolean {
  return (
    saidOfArguments(workspace, place, 'replies').some(({ entry }) => entry === 'header') ||
    saidOfArguments(workspace, place, 'sinks').some(
      ({ entry }) => entry === 'header-name' || entry === 'header',
    )
  );
}

/** The day of an HTTP date, as `YYYY-MM-DD`; null if it is none. */
function dayOf(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** An endpoint beside which a newer version answers. */
export interface OldVersion {
  readonly old: Endpoint;
  readonly newer: Endpoint;
  readonly oldVersion: number;
  readonly newVersion: number;
  /** What the newer one asks for and the old one does not. */
  readonly lacks: 'authentication' | 'authorization' | null;
}

const oldVersions = query<Workspace, readonly OldVersion[]>({
  name: 'old versions',
  compute: (workspace) => {
    const newest = new Map<string, { readonly endpoint: Endpoint; readonly version: number }>();
    const all = allEndpoints(workspace).flatMap((endpoint) => {
      const version = versionOf(endpoint);
      return version ? [{ endpoint, ...version }] : [];
    });
    for (const { endpoint, key, version } of all)
      if (version > (newest.get(key)?.version ?? -1)) newest.set(key, { endpoint, version });
    return all.flatMap(({ endpoint: old, key, version }): readonly OldVersion[] => {
      const other = newest.get(key);
      if (!other || other.version <= version) return [];
      const lacks = lackOf(workspace, old, other.endpoint);
      return [{ old, newer: other.endpoint, oldVersion: version, newVersion: other.version, lacks }];
    });
  },
  fingerprint: (found) => JSON.stringify(found),
  onCycle: [],
});

/** Endpoints of the project beside which a newer version of the same path answers. */
export function oldVersionsIn(workspace: Workspace): readonly OldVersion[] {
  return oldVersions(workspace, '');
}

function lackOf(workspace: Workspace, old: Endpoint, newer: Endpoint): OldVersion['lacks'] {
  const [before, after] = [authenticationAt(workspace, old), authenticationAt(workspace, newer)];
  if (after.authenticated === true && before.authenticated === false) return 'authentication';
  return after.authorized === true && before.authorized === false ? 'authorization' : null;
}

/** The path without the number of its version, whatever the names of its parameters. */
function versionOf({
  method,
  path,
  pathKnown,
}: Endpoint): { readonly key: string; readonly version: number } | null {
  const match = pathKnown ? /\/v(\d{1,3})(?=\/|$)/i.exec(path) : null;
  if (!match) return null;
  const rest = path.replace(match[0], '/v').replaceAll(/:[^/]+/g, ':');
  return { key: `${method} ${rest}`, version: Number(match[1]) };
}
