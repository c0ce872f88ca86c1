/**
 * Endpoints that an API description says: a library reads the description, and the code only names a handler for each
 * operation. Where the description asks for a credential, or constrains what is sent, the library may hold requests
 * against it, which models say.
 */
import { type Code, type ExpressionId, type MemberFact, NONE } from '../../facts/facts.ts';
import { groupedBy } from '../../text/groups.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import type { ApiDescription, Operation } from '../openapi/description.ts';
import { allDescriptions } from '../openapi/find.ts';
import { testHolds } from '../values/argument-tests.ts';
import { importsPackageOf } from '../values/imported-packages.ts';
import { type Located, locatedBelow } from '../values/located.ts';
import { pathTextsAt } from '../values/path-texts.ts';
import type { ExpressionPlace, FunctionValue } from '../values/value.ts';
import type { ArgumentTest, GuardKind } from '../vocabulary/model.ts';
import { type ChainLink, type Endpoint, linkAt, linksAt } from './chain.ts';
import { join, type Prefix, withParameters } from './endpoint-paths.ts';
import {
  givenAtCall,
  handlerOfOperation,
  handlersBelow,
  handlersNamed,
  type NamedHandler,
  type Naming,
  namingsIn,
} from './operation-handlers.ts';

const describedEndpoints = query<Workspace, readonly Endpoint[]>({
  name: 'endpoints that descriptions say',
  compute: (workspace) => {
    const calls = scriptFiles(workspace).flatMap((uri) =>
      importsPackageOf(workspace, uri, 'operations') ? namingsIn(workspace, uri) : [],
    );
    // What one call names may be for what another one made: all of a library in a file belong together.
    return groupedBy(calls, ({ model, place }) => `${model} ${place.uri}`).flatMap(([, group]) =>
      endpointsOf(workspace, group),
    );
  },
  onCycle: [],
});

/** All endpoints of the workspace for whose operations a library is given handlers. */
export function endpointsOfDescriptions(workspace: Workspace): readonly Endpoint[] {
  return describedEndpoints(workspace, '');
}

/** The endpoints of the description that has the most of what is named. */
function endpointsOf(workspace: Workspace, namings: readonly Naming[]): readonly Endpoint[] {
  const enforced = enforcedBy(workspace, namings);
  const found = allDescriptions(workspace).map((description) => ({
    description,
    operations: description.operations.flatMap((operation) => {
      const handler = handlerOfOperation(workspace, namings, description, operation);
      return handler ? [{ operation, description, ...handler }] : [];
    }),
  }));
  const best = found.reduce<(typeof found)[number] | null>(
    (most, each) =>
      each.operations.length > (most?.operations.length ?? 0) ||
      (each.operations.length === most?.operations.length && nearer(namings, each, most))
        ? each
        : most,
    null,
  );
  return (best?.operations ?? []).map((each) => endpointOf(workspace, each, enforced));
}

/** Whether a description lies closer to the code than another: it shares more folders with it. */
function nearer(
  [naming]: readonly Naming[],
  one: { readonly description: ApiDescription },
  other: { readonly description: ApiDescription },
): boolean {
  const uri = naming?.place.uri ?? '';
  return shared(uri, one.description.uri) > shared(uri, other.description.uri);
}

function shared(one: string, other: string): number {
  const parts = other.split('/');
  const end = one.split('/').findIndex((part, i) => part !== parts[i]);
  return end === -1 ? parts.length : end;
}

/** A way in which requests are held against the description. */
export interface Enforced {
  readonly kind: GuardKind;
  /** What has a function for each scheme that it knows; null where all that are required are asked for. */
  readonly schemes: readonly Located[] | null;
  /** Fields that take it away where they are true. */
  readonly unless: readonly string[];
}

/** Ways in which requests are held against the description, as far as they do not depend on the operation. */
export function enforcedBy(workspace: Workspace, namings: readonly Naming[]): readonly Enforced[] {
  return namings.flatMap((naming) =>
    (naming.entry.enforces ?? [])
      .filter(
        ({ handler, when = [], except = [] }) =>
          when.every((test) => holdsAt(workspace, naming, test)) &&
          !except.some((test) => holdsAt(workspace, naming, test)) &&
          (handler === undefined || handlersNamed(workspace, namings, handler).length > 0),
      )
      .map(({ kind, schemes, unless = [] }) => ({
        kind,
        unless,
        schemes: schemes === undefined ? null : givenAtCall(workspace, naming.place, schemes),
      })),
  );
}

function holdsAt(workspace: Workspace, { place: { uri, expression } }: Naming, test: ArgumentTest): boolean {
  const call = factsAt(workspace, uri).code.expressions[expression];
  return call?.kind === 'call' && testHolds(workspace, test, call, uri, null);
}

interface Handled extends NamedHandler {
  readonly operation: Operation;
  readonly description: ApiDescription;
}

function endpointOf(workspace: Workspace, handled: Handled, enforced: readonly Enforced[]): Endpoint {
  const { operation, description, naming, at, method } = handled;
  const { model, place } = naming;
  const links = method
    ? methodLinks(workspace, at, method)
    : linksAt(workspace, at.place, 'route', at.context);
  const handler = links.at(-1) ?? null;
  const path = pathOf(workspace, handled);
  return {
    id: `${at.place.uri}#${at.place.expression} ${operation.method} ${path.text}`,
    method: operation.method,
    path: path.text,
    pathKnown: path.known,
    framework: model,
    registration: at.place,
    place: method
      ? { uri: method.uri, span: nameOf(workspace, method) }
      : { uri: at.place.uri, span: markedAt(workspace, at.place) },
    router: `${place.uri}#${place.expression}`,
    chain: [
      libraryLink(workspace, naming, operation, description, enforced),
      ...securityLinks(workspace, naming, operation),
      ...links.slice(0, -1),
    ],
    handler,
  };
}

/** A method of a class as a handler; the link lies where the object is given. */
function methodLinks(workspace: Workspace, at: Located, method: FunctionValue): readonly ChainLink[] {
  const link = linkAt(workspace, at, 'route', [method]);
  return link ? [{ ...link, name: memberOf(workspace, method)?.name ?? link.name }] : [];
}

function memberOf(workspace: Workspace, { uri, function: id }: FunctionValue): MemberFact | undefined {
  const { code } = factsAt(workspace, uri);
  return code.classes[code.functions[id]?.class ?? NONE]?.members.find((each) => each.function === id);
}

/** The name of a method, where it is written. */
function nameOf(workspace: Workspace, method: FunctionValue): Span {
  const member = memberOf(workspace, method);
  const name = member?.name ?? '';
  const { start, end } = member?.span ?? { start: 0, end: 0 };
  const at = fileAt(workspace, method.uri)?.text.slice(start, end).indexOf(name) ?? 0;
  return { start: start + Math.max(0, at), end: start + Math.max(0, at) + name.length };
}

/** The full path of an operation: what the library puts before it, and what the description says of it. */
function pathOf(workspace: Workspace, { naming, operation, description }: Handled): Prefix {
  const { entry, place } = naming;
  const own = { text: withParameters(operation.pathTemplate), known: true };
  const [prefix] = entry.prefix === undefined ? [] : givenAtCall(workspace, place, entry.prefix);
  if (prefix) {
    const [before = { text: '*', known: false }] = pathTextsAt(workspace, prefix.place, prefix.context);
    return join(before, own);
  }
  const { servers } = entry;
  const isIgnored =
    servers === false || servers?.except.some((test) => holdsAt(workspace, naming, test)) === true;
  return isIgnored && description.version !== '2.0' ? own : { text: operation.path, known: true };
}

/** The library as a part of the chain. What stands before it is not looked at, and may guard. */
export function libraryLink(
  workspace: Workspace,
  { model, place }: Pick<Naming, 'model' | 'place'>,
  operation: Operation,
  description: ApiDescription,
  enforced: readonly Enforced[],
): ChainLink {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const callee = code.expressions[call?.kind === 'call' ? call.callee : NONE];
  const why = `\`${model}\` asks for what the description requires`;
  const asked = enforced.filter((each) => isAsked(workspace, each, operation, description));
  const guards = [...new Set(asked.map(({ kind }) => kind))].map((kind) => ({ kind, why }));
  return {
    place,
    span: { start: callee?.start ?? 0, end: callee?.end ?? 0 },
    name: model,
    scope: 'above',
    functions: [],
    libraries: [],
    unknown: false,
    guards,
    ...(guards.some(({ kind }) => kind === 'authentication')
      ? {}
      : { unclear: `what runs before \`${model}\` was not looked at` }),
  };
}

/** Whether the description of an operation asks for what a guard of a kind does, in a way that the library knows. */
function isAsked(
  workspace: Workspace,
  { kind, schemes: known, unless }: Enforced,
  { security, extensions, pathExtensions }: Operation,
  { extensions: general }: ApiDescription,
): boolean {
  const isOff = (field: string) =>
    [extensions, pathExtensions, general].some((each) => each.get(field)?.text === 'true');
  if (unless.some(isOff)) return false;
  const requirements = security.requirements ?? [];
  const isKnown = ({ name }: { readonly name: string }) =>
    known === null || known.some((each) => handlersBelow(workspace, each, name).length > 0);
  const asks = (isSo: (requirement: (typeof requirements)[number]) => boolean) =>
    requirements.length > 0 && requirements.every((each) => isSo(each) && each.schemes.every(isKnown));
  if (kind === 'authentication') return asks(({ schemes }) => schemes.length > 0);
  if (kind === 'authorization') return asks(({ schemes }) => schemes.some(({ scopes }) => scopes.length));
  return true;
}

/** Middleware that is given for the first scheme that an operation requires: under its scopes, or under its name. */
function securityLinks(
  workspace: Workspace,
  { entry, place }: Naming,
  { security }: Operation,
): readonly ChainLink[] {
  const scheme = security.requirements?.[0]?.schemes[0];
  if (!scheme || entry.security === undefined) return [];
  const scopes = scheme.scopes.map(({ text }) => text).sort();
  const key = scopes.length ? scopes.join(',') : scheme.name;
  return givenAtCall(workspace, place, entry.security)
    .flatMap((table) => locatedBelow(workspace, table, [key]))
    .slice(0, 1)
    .flatMap((each) => linksAt(workspace, each.place, 'router', each.context));
}

/** What to mark for a handler: the name that it stands under, else itself, up to the end of its line. */
function markedAt(workspace: Workspace, { uri, expression }: ExpressionPlace): Span {
  const { code } = factsAt(workspace, uri);
  const { start, end } = code.expressions[expression] ?? { start: 0, end: 0 };
  const line = /^.*/.exec(fileAt(workspace, uri)?.text.slice(start, end) ?? '')?.[0] ?? '';
  return keyOf(code, expression) ?? { start, end: start + line.length };
}

/** The name of the property that an expression is the value of; null if it is none. */
function keyOf(code: Code, expression: ExpressionId): Span | null {
  const object = code.expressions[code.expressions[expression]?.parent ?? NONE];
  const property =
    object?.kind === 'object' ? object.properties.find(({ value }) => value === expression) : undefined;
  if (!property || property.key === null) return null;
  return {
    start: property.span.start,
    end: Math.min(property.span.end, property.span.start + property.key.length),
  };
}
