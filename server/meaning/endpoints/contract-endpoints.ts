/**
 * Endpoints of which a contract in the code says method, path and schemas: objects that a client of the API reads as well.
 * A call of the library takes the contract, and an object with a handler under the name of each route.
 */
import { NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { importsPackageOf } from '../values/imported-packages.ts';
import { type Located, locatedBelow } from '../values/located.ts';
import { literalArgument, type Said, saidOfCall } from '../values/sayings.ts';
import { type ExpressionPlace, type ObjectValue, placeKey } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { ContractSaying } from '../vocabulary/automaton.ts';
import type { ArgumentPath, ContractEntries } from '../vocabulary/model.ts';
import { type ChainLink, type DeclaredSchema, type Endpoint, linksAt } from './chain.ts';
import { pathBelow, withParameters } from './endpoint-paths.ts';
import { givenAtCall } from './operation-handlers.ts';

/** Contracts within contracts. */
const DEPTH_LIMIT = 8;

const contractEndpoints = query<Workspace, readonly Endpoint[]>({
  name: 'endpoints of contracts',
  compute: (workspace) => {
    const said = programFiles(workspace).flatMap((uri) => sayingsIn(workspace, uri));
    const middleware = new Map<string, readonly ChainLink[]>();
    for (const { call, entry } of said)
      if (entry.is === 'serves')
        for (const [key, links] of servedBy(workspace, call, entry)) middleware.set(key, links);
    return said.flatMap(({ call, entry, model }) =>
      entry.is === 'implements'
        ? implemented(workspace, call, entry, model, middleware.get(placeKey(call)) ?? [])
        : [],
    );
  },
  onCycle: [],
});

/** All endpoints of the workspace whose method and path a contract says. */
export function endpointsOfContracts(workspace: Workspace): readonly Endpoint[] {
  return contractEndpoints(workspace, '');
}

interface SaidOfContract extends Pick<Said<ContractSaying>, 'entry' | 'model'> {
  readonly call: ExpressionPlace;
}

/** Calls of a file that take a contract with its handlers, or serve what such a call gave. */
const sayingsIn = query<Workspace, readonly SaidOfContract[]>({
  name: 'contracts with handlers',
  compute: (workspace, uri) => {
    if (!importsPackageOf(workspace, uri, 'contracts')) return [];
    return factsAt(workspace, uri).code.expressions.flatMap((expression, id) => {
      if (expression.kind !== 'call' || expression.arguments.length === 0) return [];
      const call = { uri, expression: id };
      return saidOfCall<ContractSaying>(workspace, call, 'contracts').flatMap(({ entry, model }) =>
        entry.is === 'implements' || entry.is === 'serves' ? [{ call, entry, model }] : [],
      );
    });
  },
  onCycle: [],
});

/** What a call that serves handlers puts before all of them, by the call that took them. */
function servedBy(
  workspace: Workspace,
  call: ExpressionPlace,
  { entries }: ContractSaying,
): readonly (readonly [string, readonly ChainLink[]])[] {
  return (entries.serves ?? []).flatMap(({ router, middleware }) => {
    const links = linksOf(workspace, call, middleware, 'above');
    return givenAtCall(workspace, call, router).flatMap(({ place, context }) =>
      valuesOf(workspace, place, context).flatMap((value) =>
        value.kind === 'library' && value.call ? [[placeKey(value.call.place), links] as const] : [],
      ),
    );
  });
}

function linksOf(
  workspace: Workspace,
  call: ExpressionPlace,
  at: ArgumentPath | undefined,
  scope: ChainLink['scope'],
): readonly ChainLink[] {
  if (at === undefined) return [];
  return givenAtCall(workspace, call, at).flatMap((each) =>
    linksAt(workspace, each.place, scope, each.context),
  );
}

function implemented(
  workspace: Workspace,
  call: ExpressionPlace,
  { contract, handlers, entries }: ContractSaying,
  model: string,
  before: readonly ChainLink[],
): readonly Endpoint[] {
  const routes = givenAtCall(workspace, call, contract).flatMap((each) =>
    routesIn(workspace, each, entries, [], '', DEPTH_LIMIT),
  );
  const given = givenAtCall(workspace, call, handlers);
  return routes.flatMap((route) =>
    given
      .flatMap((each) => locatedBelow(workspace, each, route.names))
      .slice(0, 1)
      .map((at) => endpointOf(workspace, call, route, at, entries, model, before)),
  );
}

/** A route of a contract. */
interface ContractRoute {
  /** Keys that lead to it, which lead to its handler as well; none where the contract is the route. */
  readonly names: readonly string[];
  readonly method: string;
  readonly path: string;
  readonly schemas: readonly DeclaredSchema[];
}

function routesIn(
  workspace: Workspace,
  { place, context }: Located,
  entries: ContractEntries,
  names: readonly string[],
  prefix: string,
  depth: number,
): readonly ContractRoute[] {
  if (depth <= 0 || place.expression === NONE) return [];
  const values = valuesOf(workspace, place, context);
  // A call that makes a contract of an object stands beside the object that it hands on; what is taken out of a contract
  // lies under the prefix of that, too: `contract.books`.
  const makers = new Map(
    values.flatMap((value) =>
      value.kind === 'library' && value.call ? [[placeKey(value.call.place), value.call.place] as const] : [],
    ),
  );
  const own = [...makers.values()].flatMap((call) => prefixOf(workspace, call, entries).slice(0, 1));
  const below = own.reduce(pathBelow, prefix);
  return values
    .filter((value) => value.kind === 'object')
    .flatMap((value) => routesOfObject(workspace, value, entries, names, below, depth));
}

function prefixOf(
  workspace: Workspace,
  call: ExpressionPlace,
  { routers }: ContractEntries,
): readonly string[] {
  const isRouter = saidOfCall<ContractSaying>(workspace, call, 'contracts').some(
    ({ entry }) => entry.is === 'routers',
  );
  if (!isRouter || !routers?.prefix) return [];
  return givenAtCall(workspace, call, routers.prefix).flatMap(({ place, context }) => {
    const text = literalArgument(workspace, place, place.expression, [], context);
    return typeof text === 'string' ? [text] : [];
  });
}

function routesOfObject(
  workspace: Workspace,
  object: ObjectValue,
  entries: ContractEntries,
  names: readonly string[],
  prefix: string,
  depth: number,
): readonly ContractRoute[] {
  const at: Located = { place: { uri: object.uri, expression: object.expression }, context: object.context };
  const method = textBelow(workspace, at, entries.route.method);
  const path = textBelow(workspace, at, entries.route.path);
  if (method !== null && path !== null) {
    const schemas = Object.entries(entries.route.schemas ?? {}).flatMap(([name, part]) =>
      locatedBelow(workspace, at, [name])
        .slice(0, 1)
        .map((each) => ({ ...each, part })),
    );
    return [{ names, method, path: withParameters(pathBelow(prefix, path)), schemas }];
  }
  const literal = factsAt(workspace, object.uri).code.expressions[object.expression];
  return (literal?.kind === 'object' ? literal.properties : []).flatMap((property) => {
    const value = { place: { uri: object.uri, expression: property.value }, context: object.context };
    if (property.kind === 'spread') return routesIn(workspace, value, entries, names, prefix, depth - 1);
    if (property.key === null || property.kind !== 'property') return [];
    return routesIn(workspace, value, entries, [...names, property.key], prefix, depth - 1);
  });
}

function textBelow(workspace: Workspace, at: Located, name: string): string | null {
  const [only] = locatedBelow(workspace, at, [name]);
  const text = only && literalArgument(workspace, only.place, only.place.expression, [], only.context);
  return typeof text === 'string' ? text : null;
}

function endpointOf(
  workspace: Workspace,
  call: ExpressionPlace,
  { method, path, schemas }: ContractRoute,
  given: Located,
  { handler }: ContractEntries,
  model: string,
  above: readonly ChainLink[],
): Endpoint {
  const isTable = valuesOf(workspace, given.place, given.context).some(({ kind }) => kind === 'object');
  const inner = (name: string) => (isTable ? locatedBelow(workspace, given, [name]) : []);
  const before = handler ? inner(handler.middleware) : [];
  const [at = given] = handler ? inner(handler.at) : [];
  const links = linksAt(workspace, at.place, 'route', at.context);
  const { uri } = given.place;
  const { start, end } = keySpan(workspace, given.place);
  return {
    id: `${placeKey(given.place)} ${method} ${path}`,
    method: method.toUpperCase(),
    path,
    pathKnown: true,
    framework: model,
    registration: given.place,
    place: { uri, span: { start, end } },
    router: placeKey(call),
    chain: [
      unread(call, model),
      ...above,
      ...before.flatMap((each) => linksAt(workspace, each.place, 'route', each.context)),
      ...links.slice(0, -1),
    ],
    schemas,
    handler: links.at(-1) ?? null,
  };
}

/** What the application runs before it hands a request to the library; nobody looked at it. */
function unread(call: ExpressionPlace, model: string): ChainLink {
  return {
    place: call,
    span: { start: 0, end: 0 },
    name: model,
    scope: 'above',
    functions: [],
    libraries: [],
    unknown: false,
    guards: [],
    unclear: `what runs before \`${model}\` was not looked at`,
  };
}

/** The key under which a handler stands in its object, or the handler itself. */
function keySpan(workspace: Workspace, { uri, expression }: ExpressionPlace) {
  const { code } = factsAt(workspace, uri);
  const parent = code.expressions[code.expressions[expression]?.parent ?? NONE];
  const property =
    parent?.kind === 'object' ? parent.properties.find(({ value }) => value === expression) : undefined;
  if (!property || property.key === null) {
    const { start = 0, end = 0 } = code.expressions[expression] ?? {};
    return { start, end };
  }
  const { start } = property.span;
  return { start, end: start + property.key.length };
}
