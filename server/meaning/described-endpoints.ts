/**
 * Endpoints that an API description says: a library reads the description, and the code only names a handler for each
 * operation. Where the description asks for a credential, or constrains what is sent, the library may hold requests
 * against it, which models say.
 */
import { type Code, type ExpressionId, NONE } from '../facts/facts.ts';
import { groupedBy } from '../text/groups.ts';
import type { Span } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { scriptFiles } from '../workspace/links.ts';
import { query } from '../workspace/memo.ts';
import { fileAt, type Workspace } from '../workspace/workspace.ts';
import { testHolds } from './argument-tests.ts';
import { argumentOf, selects } from './automaton.ts';
import { type ChainLink, type Endpoint, linksAt } from './chain.ts';
import { importsPackageOf } from './imported-packages.ts';
import { type Located, locatedBelow } from './located.ts';
import type { ArgumentPath, GuardKind, OperationEntry } from './model.ts';
import type { ApiDescription, Operation } from './openapi/description.ts';
import { allDescriptions } from './openapi/find.ts';
import { literalArgument, saidOfArguments } from './sayings.ts';
import type { ExpressionPlace } from './value.ts';

const describedEndpoints = query<Workspace, readonly Endpoint[]>({
  name: 'endpoints that descriptions say',
  compute: (workspace) => {
    const calls = scriptFiles(workspace).flatMap((uri) =>
      importsPackageOf(workspace, uri, 'operations') ? callsIn(workspace, uri) : [],
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

/** A call that is given handlers, or what decides about them. */
interface Naming {
  readonly model: string;
  readonly entry: OperationEntry;
  readonly place: ExpressionPlace;
  /** Where the handlers stand. */
  readonly given: readonly Located[];
  /** The operation that the one handler is for, where the call says so; null if it is not known. */
  readonly named: string | null | undefined;
}

function callsIn(workspace: Workspace, uri: string): readonly Naming[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((call, expression) => {
    if (call.kind !== 'call' || !call.arguments.length) return [];
    const place = { uri, expression };
    const said = saidOfArguments<OperationEntry>(workspace, place, 'operations');
    return said
      .filter(({ entry }) => (entry.when ?? []).every((test) => testHolds(workspace, test, call, uri, null)))
      .map(({ model, entry, argument, path }) => ({
        model,
        entry,
        place,
        given: locatedBelow(workspace, argumentAt(place, call.arguments[argument]), path),
        named: entry.name === undefined ? undefined : textAt(workspace, place, entry.name),
      }));
  });
}

function argumentAt({ uri }: ExpressionPlace, expression: ExpressionId | undefined): Located {
  return { place: { uri, expression: expression ?? NONE }, context: null };
}

function textAt(workspace: Workspace, call: ExpressionPlace, at: ArgumentPath): string | null {
  const [given] = givenAt(workspace, call, at);
  const value = given && literalArgument(workspace, given.place, given.place.expression, [], given.context);
  return typeof value === 'string' ? value : null;
}

/** What a call is given at an argument, or at a property below it. */
function givenAt(workspace: Workspace, call: ExpressionPlace, at: ArgumentPath): readonly Located[] {
  const parsed = argumentOf(at);
  const expression = factsAt(workspace, call.uri).code.expressions[call.expression];
  if (!parsed || expression?.kind !== 'call') return [];
  const { length } = expression.arguments;
  return expression.arguments
    .filter((_, index) => selects(parsed.which, index, length))
    .flatMap((each) => locatedBelow(workspace, argumentAt(call, each), parsed.path));
}

/** A handler with the call that named it. */
interface Named {
  readonly naming: Naming;
  readonly handler: Located;
}

/** The handlers of a name, in the order in which they were given. */
function handlersNamed(workspace: Workspace, namings: readonly Naming[], name: string): readonly Named[] {
  return namings.flatMap((naming): readonly Named[] => {
    if (naming.entry.name !== undefined)
      return naming.named === name ? naming.given.map((handler) => ({ naming, handler })) : [];
    return naming.given.flatMap((each) =>
      locatedBelow(workspace, each, [name]).map((handler) => ({ naming, handler })),
    );
  });
}

/** The endpoints of the description that has the most of what is named. */
function endpointsOf(workspace: Workspace, namings: readonly Naming[]): readonly Endpoint[] {
  const enforced = enforcedBy(workspace, namings);
  const found = allDescriptions(workspace).map((description) => ({
    description,
    operations: description.operations.flatMap((operation) => {
      // The last one that is given under a name takes the place of others.
      const handler = namesOf(operation)
        .flatMap((name) => handlersNamed(workspace, namings, name))
        .at(-1);
      return handler ? [{ operation, ...handler }] : [];
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

/** Names under which a handler may stand: libraries write `_` for a slash, which no name of a function holds. */
function namesOf({ operationId }: Operation): readonly string[] {
  if (operationId === null) return [];
  return operationId.includes('/') ? [operationId, operationId.replaceAll('/', '_')] : [operationId];
}

/** Ways in which requests are held against the description, whatever the operation. */
function enforcedBy(workspace: Workspace, namings: readonly Naming[]): ReadonlySet<GuardKind> {
  const kinds = namings.flatMap((naming) =>
    (naming.entry.enforces ?? [])
      .filter(({ handler, when = [] }) => {
        const call = factsAt(workspace, naming.place.uri).code.expressions[naming.place.expression];
        return (
          call?.kind === 'call' &&
          when.every((test) => testHolds(workspace, test, call, naming.place.uri, null)) &&
          (handler === undefined || handlersNamed(workspace, namings, handler).length > 0)
        );
      })
      .map(({ kind }) => kind),
  );
  return new Set(kinds);
}

function endpointOf(
  workspace: Workspace,
  { operation, naming, handler }: Named & { readonly operation: Operation },
  enforced: ReadonlySet<GuardKind>,
): Endpoint {
  const { model, place } = naming;
  const links = linksAt(workspace, handler.place, 'route', handler.context);
  return {
    id: `${handler.place.uri}#${handler.place.expression} ${operation.method} ${operation.path}`,
    method: operation.method,
    path: operation.path,
    pathKnown: true,
    framework: model,
    registration: handler.place,
    place: { uri: handler.place.uri, span: markedAt(workspace, handler.place) },
    router: `${place.uri}#${place.expression}`,
    chain: [
      libraryLink(workspace, naming, operation, enforced),
      ...securityLinks(workspace, naming, operation),
      ...links.slice(0, -1),
    ],
    handler: links.at(-1) ?? null,
  };
}

/** The library as a part of the chain. What stands before it is not looked at, and may guard. */
function libraryLink(
  workspace: Workspace,
  { model, place }: Naming,
  operation: Operation,
  enforced: ReadonlySet<GuardKind>,
): ChainLink {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const callee = code.expressions[call?.kind === 'call' ? call.callee : NONE];
  const why = `\`${model}\` asks for what the description requires`;
  const guards = [...enforced].filter((kind) => isAsked(kind, operation)).map((kind) => ({ kind, why }));
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

/** Whether the description of an operation asks for what a guard of a kind does. */
function isAsked(kind: GuardKind, { security }: Operation): boolean {
  const requirements = security.requirements ?? [];
  const asks = (isSo: (requirement: (typeof requirements)[number]) => boolean) =>
    requirements.length > 0 && requirements.every(isSo);
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
  return givenAt(workspace, place, entry.security)
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
