/** Endpoints that are fields of the root types of a GraphQL schema: functions in objects that a library is given as its resolvers. */
import { NONE } from '../../facts/facts.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { importsPackageOf } from '../values/imported-packages.ts';
import { elementsOf, type Located, locatedBelow } from '../values/located.ts';
import { type SaidOfArgument, saidOfArguments } from '../values/sayings.ts';
import type { ExpressionPlace, ObjectValue, Section } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { ResolverEntry } from '../vocabulary/model.ts';
import { type Endpoint, linksAt } from './chain.ts';

/** Objects spread into each other, and calls that put several together. */
const DEPTH_LIMIT = 8;
/** Fields of one schema. */
const FIELD_LIMIT = 3000;

const resolvers = query<Workspace, readonly Endpoint[]>({
  name: 'resolvers',
  compute: (workspace) => {
    const found = new Map<string, Endpoint>();
    for (const uri of programFiles(workspace))
      for (const each of importsPackageOf(workspace, uri, 'resolvers') ? resolversIn(workspace, uri) : [])
        if (found.size < FIELD_LIMIT && !found.has(each.id)) found.set(each.id, each);
    return [...found.values()];
  },
  onCycle: [],
});

/** All endpoints of the workspace that are fields of GraphQL schemas. */
export function endpointsOfResolvers(workspace: Workspace): readonly Endpoint[] {
  return resolvers(workspace, '');
}

function resolversIn(workspace: Workspace, uri: string): readonly Endpoint[] {
  return fieldsGivenIn<ResolverEntry>(workspace, uri, 'resolvers').flatMap(({ said, place, fields }) =>
    fields.flatMap(({ method, field }) => endpointOf(workspace, field, said.model, method, place)),
  );
}

/** Fields that an argument of a call has for the root types of a schema. */
export interface GivenFields<Entry> {
  readonly said: SaidOfArgument<Entry>;
  /** The call. */
  readonly place: ExpressionPlace;
  /** `method` is that of the type, in upper case. */
  readonly fields: readonly { readonly method: string; readonly field: Field }[];
}

/** What the calls of a file are given for fields, by type and name, in arguments of which models say something in one section. */
export function fieldsGivenIn<Entry extends Pick<ResolverEntry, 'operations'>>(
  workspace: Workspace,
  uri: string,
  section: Section,
): readonly GivenFields<Entry>[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((call, expression) => {
    if (call.kind !== 'call' || !call.arguments.length) return [];
    const place = { uri, expression };
    return saidOfArguments<Entry>(workspace, place, section).map((said) => {
      const given = { place: { uri, expression: call.arguments[said.argument] ?? NONE }, context: null };
      const objects = locatedBelow(workspace, given, said.path).flatMap((each) => objectsAt(workspace, each));
      const fields = Object.entries(said.entry.operations).flatMap(([type, method]) =>
        objects
          .flatMap((object) => properties(workspace, object))
          .filter(({ name }) => name === type)
          .flatMap(({ value }) => objectsAt(workspace, value))
          .flatMap((object) => properties(workspace, object))
          .map((field) => ({ method: method.toUpperCase(), field })),
      );
      return { said, place, fields };
    });
  });
}

/** What an object holds under a name. */
export interface Field {
  readonly name: string;
  readonly value: Located;
  readonly place: ExpressionPlace;
  readonly span: Span;
}

/** The objects that stand at a place, in lists, or in calls that put several together. */
export function objectsAt(workspace: Workspace, at: Located, depth = 0): readonly ObjectValue[] {
  if (depth > DEPTH_LIMIT || at.place.expression === NONE) return [];
  const values = valuesOf(workspace, at.place, at.context);
  const found = values.flatMap((value) => {
    if (value.kind === 'object') return [value];
    if (value.kind !== 'array') return [];
    return elementsOf(workspace, value).flatMap((each) => objectsAt(workspace, each, depth + 1));
  });
  if (found.length) return found;
  const calls = [
    at,
    ...values.flatMap((value) => (value.kind === 'library' && value.call ? [value.call] : [])),
  ];
  return calls.flatMap(({ place, context }) => {
    const call = factsAt(workspace, place.uri).code.expressions[place.expression];
    return (call?.kind === 'call' ? call.arguments : []).flatMap((expression) =>
      objectsAt(workspace, { place: { uri: place.uri, expression }, context }, depth + 1),
    );
  });
}

/** What an object holds, and the objects spread into it. */
export function properties(workspace: Workspace, object: ObjectValue, depth = 0): readonly Field[] {
  const { uri, expression, context } = object;
  const literal = factsAt(workspace, uri).code.expressions[expression];
  if (literal?.kind !== 'object' || depth > DEPTH_LIMIT) return [];
  return literal.properties.flatMap(({ kind, key, value, span }): readonly Field[] => {
    const at = { place: { uri, expression: value }, context };
    if (kind === 'spread')
      return objectsAt(workspace, at).flatMap((each) => properties(workspace, each, depth + 1));
    if (key === null) return [];
    const head = { start: span.start, end: Math.min(span.end, span.start + key.length) };
    return [{ name: key, value: at, place: at.place, span: head }];
  });
}

/** A field is a function, or an object with one. */
function endpointOf(
  workspace: Workspace,
  { name, value, place, span }: Field,
  model: string,
  method: string,
  call: ExpressionPlace,
): readonly Endpoint[] {
  const inner = ['resolve', 'subscribe'].flatMap((key) => locatedBelow(workspace, value, [key]));
  const [links = []] = [...inner.slice(0, 1), value]
    .map((at) => linksAt(workspace, at.place, 'route', at.context))
    .filter((each) => each.length);
  return [
    {
      id: `${place.uri}#${place.expression} ${method} ${name}`,
      method,
      path: name,
      pathKnown: true,
      framework: model,
      registration: place,
      place: { uri: place.uri, span },
      router: `${call.uri}#${call.expression}`,
      chain: links.slice(0, -1),
      handler: links.at(-1) ?? null,
    },
  ];
}
