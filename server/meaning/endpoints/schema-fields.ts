/**
 * Endpoints that are fields of the root types of a GraphQL schema, where the types are written in code: as objects, or by
 * calls of a builder.
 */
import { type Code, type Expression, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { returnedExpressions } from '../../facts/reading.ts';
import type { Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Shape } from '../shapes/shapes.ts';
import { importsPackageOf } from '../values/imported-packages.ts';
import { type Located, locatedBelow } from '../values/located.ts';
import { memberCalls } from '../values/member-calls.ts';
import { literalArgument, saidOfArguments, saidOfValue } from '../values/sayings.ts';
import type { ExpressionPlace, FunctionValue } from '../values/value.ts';
import { valuesOf } from '../values/values.ts';
import type { SchemaFieldEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { calledNames } from '../vocabulary/paths.ts';
import { type ChainLink, type Endpoint, linksAt } from './chain.ts';
import { isTextField } from './graphql-texts.ts';
import { givenAtCall } from './operation-handlers.ts';
import { objectsAt, properties } from './resolver-endpoints.ts';

/** Objects spread into each other, functions that give objects, and calls that made types. */
const DEPTH_LIMIT = 8;
/** Types in calls that make other types of them. */
const TYPE_DEPTH = 4;
/** Fields of one workspace. */
const FIELD_LIMIT = 3000;

/** A field, before it is an endpoint. */
interface SchemaField {
  readonly model: string;
  readonly entry: SchemaFieldEntry;
  readonly method: string;
  readonly name: string;
  /** The call that holds the type, or defines the field. */
  readonly registration: ExpressionPlace;
  readonly span: Span;
  /** Where its options stand: an object, or the function itself. */
  readonly options: Located;
  /** The method of a builder that made it; null if none did. */
  readonly madeBy: string | null;
}

/** What the parameters of a resolver are. */
interface ResolverRole {
  readonly model: string;
  readonly params: readonly string[] | null;
}

interface SchemaFields {
  readonly fields: readonly SchemaField[];
  /** `file#number` of the functions among the resolvers. */
  readonly roles: Readonly<Record<string, ResolverRole>>;
}

const nothing: SchemaFields = { fields: [], roles: {} };

const schemaFields = query<Workspace, SchemaFields>({
  name: 'fields of schemas',
  compute: (workspace) => {
    const uses = programFiles(workspace).some((uri) => importsPackageOf(workspace, uri, 'schemaFields'));
    if (!uses) return nothing;
    const entries = [...automatonOf(workspace).models.values()].flatMap((model) => model.schemaFields ?? []);
    // A builder is made in one file and called in others, which import no library.
    const places = memberCalls(workspace, new Set(entries.flatMap(({ at }) => calledNames(at))));
    const found = new Map<string, SchemaField>();
    for (const field of places
      .flatMap((place) => fieldsAtCall(workspace, place))
      .flatMap((each) => ofType(workspace, each))) {
      const key = `${field.method} ${field.name}`;
      if (found.size < FIELD_LIMIT && !found.has(key)) found.set(key, field);
    }
    const fields = [...found.values()];
    const roles = fields.flatMap((field) =>
      [...resolverOf(workspace, field), ...decidersOf(workspace, field)].flatMap(({ at, params }) =>
        valuesOf(workspace, at.place, at.context).flatMap((value) =>
          value.kind === 'function'
            ? [[`${value.uri}#${value.function}`, { model: field.model, params }] as const]
            : [],
        ),
      ),
    );
    return { fields, roles: Object.fromEntries(roles) };
  },
  fingerprint: (found) => JSON.stringify(found),
  onCycle: nothing,
});

function paramsOf({ params }: SchemaFieldEntry, madeBy: string | null): readonly string[] | null {
  return params?.[madeBy ?? '*'] ?? params?.['*'] ?? null;
}

/** All endpoints of the workspace that are fields of schemas written in code. */
export function endpointsOfSchemaFields(workspace: Workspace): readonly Endpoint[] {
  return schemaFields(workspace, '').fields.map((field) => endpointOf(workspace, field));
}

/** What a function gets because it resolves a field of a schema; null for any other function. */
export function resolverRoleOf(workspace: Workspace, uri: string, id: FunctionId): ResolverRole | null {
  return schemaFields(workspace, '').roles[`${uri}#${id}`] ?? null;
}

function fieldsAtCall(workspace: Workspace, place: ExpressionPlace): readonly SchemaField[] {
  const { uri, expression } = place;
  const call = factsAt(workspace, uri).code.expressions[expression];
  if (call?.kind !== 'call' || !call.arguments.length) return [];
  return saidOfArguments<SchemaFieldEntry>(workspace, place, 'schemaFields').flatMap(
    ({ model, entry, argument, path }) => {
      const method = methodOf(workspace, place, entry);
      if (method === null) return [];
      const argumentAt = { place: { uri, expression: call.arguments[argument] ?? NONE }, context: null };
      const reading = new Reading(workspace, { model, entry, method, registration: place });
      return locatedBelow(workspace, argumentAt, path).flatMap((given) => reading.run(given));
    },
  );
}

/** Objects of functions hold fields of all root types: a text of the schema tells them apart. */
function ofType(workspace: Workspace, field: SchemaField): readonly SchemaField[] {
  if (field.method !== '*') return [field];
  return ['QUERY', 'MUTATION', 'SUBSCRIPTION']
    .filter((method) => isTextField(workspace, method, field.name))
    .map((method) => ({ ...field, method }));
}

function methodOf(workspace: Workspace, place: ExpressionPlace, entry: SchemaFieldEntry): string | null {
  if (entry.type === undefined) return entry.method?.toUpperCase() ?? null;
  const [at] = givenAtCall(workspace, place, entry.type);
  const type = at && literalArgument(workspace, at.place, at.place.expression, [], at.context);
  const found = Object.entries(entry.operations ?? {}).find(([name]) => name === type);
  return found?.[1].toUpperCase() ?? null;
}

/** Reads what one argument holds; lives only while it runs. */
class Reading {
  constructor(
    private readonly workspace: Workspace,
    private readonly of: Pick<SchemaField, 'model' | 'entry' | 'method' | 'registration'>,
  ) {}

  run(at: Located): readonly SchemaField[] {
    const { name } = this.of.entry;
    if (name === undefined) return this.fieldsAt(at, 0);
    const [named] = givenAtCall(this.workspace, this.of.registration, name);
    const text =
      named && literalArgument(this.workspace, named.place, named.place.expression, [], named.context);
    if (typeof text !== 'string') return this.fieldsAt(at, 0);
    const { uri, expression } = named?.place ?? this.of.registration;
    const span = spanAt(factsAt(this.workspace, uri).code, expression);
    return this.given(at).flatMap((value) => this.field(text, span, value));
  }

  /** What a function at a place gives, or else what stands there. */
  private given(at: Located): readonly Located[] {
    const functions = this.functionsAt(at).filter(
      ({ uri, function: id }) => this.of.entry.calls && returnsCall(factsAt(this.workspace, uri).code, id),
    );
    return functions.length ? functions.flatMap((each) => this.returned(each)) : [at];
  }

  private functionsAt({ place, context }: Located): readonly FunctionValue[] {
    return valuesOf(this.workspace, place, context).filter((value) => value.kind === 'function');
  }

  private returned({ uri, function: id }: FunctionValue): readonly Located[] {
    return returnedExpressions(factsAt(this.workspace, uri).code, id).map((expression) => ({
      place: { uri, expression },
      context: null,
    }));
  }

  private fieldsAt(at: Located, depth: number): readonly SchemaField[] {
    if (depth > DEPTH_LIMIT || at.place.expression === NONE) return [];
    return valuesOf(this.workspace, at.place, at.context).flatMap((value): readonly SchemaField[] => {
      if (value.kind === 'object') return this.properties(value, depth);
      if (value.kind === 'function')
        return [
          ...this.returned(value).flatMap((each) => this.fieldsAt(each, depth + 1)),
          ...this.defined(value),
        ];
      const { below } = this.of.entry;
      if (value.kind !== 'library' || !value.call || below === undefined) return [];
      return givenAtCall(this.workspace, value.call.place, below).flatMap((each) =>
        this.fieldsAt(each, depth + 1),
      );
    });
  }

  private properties(
    { uri, expression, context }: Pick<FunctionValue, 'uri'> & ExpressionPlace & Pick<Located, 'context'>,
    depth: number,
  ): readonly SchemaField[] {
    const literal = factsAt(this.workspace, uri).code.expressions[expression];
    if (literal?.kind !== 'object') return [];
    return literal.properties.flatMap(({ kind, key, value, span }): readonly SchemaField[] => {
      const at = { place: { uri, expression: value }, context };
      if (kind === 'spread') return this.fieldsAt(at, depth + 1);
      if (key === null) return [];
      return this.field(key, { start: span.start, end: Math.min(span.end, span.start + key.length) }, at);
    });
  }

  /** `t.nonNull.list.field('books', { … })` on the first parameter of a function. */
  private defined({ uri, function: id }: FunctionValue): readonly SchemaField[] {
    const { code } = factsAt(this.workspace, uri);
    const binding = code.functions[id]?.parameters[0]?.binding ?? NONE;
    return (code.bindings[binding]?.references ?? []).flatMap((reference): readonly SchemaField[] => {
      const made = callOn(code, reference);
      if (!made || !this.of.entry.calls?.includes(made.name)) return [];
      const [name = NONE, options = NONE] = made.call.arguments;
      const text = code.expressions[name];
      if (text?.kind !== 'literal' || typeof text.value !== 'string') return [];
      return this.field(text.value, spanAt(code, name), {
        place: { uri, expression: options },
        context: null,
      });
    });
  }

  /** A field whose options are given to the call of a builder, or stand there themselves. */
  private field(name: string, span: Span, at: Located): readonly SchemaField[] {
    const { uri, expression } = at.place;
    const { code } = factsAt(this.workspace, uri);
    const call = code.expressions[expression];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    const madeBy = callee?.kind === 'member' ? callee.property : null;
    const options =
      call?.kind === 'call' && this.of.entry.calls
        ? call.arguments
            .map((each) => ({ place: { uri, expression: each }, context: at.context }))
            .filter((each) => code.expressions[each.place.expression]?.kind === 'object')
        : [at];
    return options.slice(0, 1).map((each) => ({ ...this.of, name, span, options: each, madeBy }));
  }
}

function spanAt(code: Code, id: ExpressionId): Span {
  const { start = 0, end = 0 } = code.expressions[id] ?? {};
  return { start, end };
}

/** The call that a chain of members on a reference ends in. */
function callOn(
  code: Code,
  reference: ExpressionId,
): { readonly name: string; readonly call: Extract<Expression, { kind: 'call' }> } | null {
  for (let at = reference; ; ) {
    const parent: number = code.expressions[at]?.parent ?? NONE;
    const member = code.expressions[parent];
    if (member?.kind !== 'member' || member.object !== at) return null;
    const call = code.expressions[member.parent];
    if (call?.kind === 'call' && call.callee === parent)
      return member.property === null ? null : { name: member.property, call };
    at = parent;
  }
}

/** Whether a function gives what a call made: a field that a builder defines, not what a resolver answers. */
function returnsCall(code: Code, id: FunctionId): boolean {
  const binding = code.functions[id]?.parameters[0]?.binding ?? NONE;
  const references = code.bindings[binding]?.references ?? [];
  return returnedExpressions(code, id).some((each) =>
    references.some((reference) => callOn(code, reference)?.call === code.expressions[each]),
  );
}

/** What the arguments of a field are, by the types that it lists; null where it lists none. */
function argumentsOf(workspace: Workspace, options: Located): Shape | null {
  const listed = locatedBelow(workspace, options, ['args'])
    .flatMap((at) => objectsAt(workspace, at))
    .flatMap((object) => properties(workspace, object));
  if (!listed.length) return null;
  const fields = listed.map(({ name, value }) => [name, argumentShape(workspace, value, 0)] as const);
  return { is: 'object', fields: Object.fromEntries(fields), unknown: 'reject' };
}

/** A type of a library, an object with one, or a call that is given one: `nonNull(intArg())`. */
function argumentShape(workspace: Workspace, at: Located, depth: number): Shape {
  const { place, context } = at;
  const [said] = saidOfValue<'text' | 'number' | 'boolean'>(workspace, place, 'schemaTypes', context);
  if (said) return { is: said.entry };
  const [inner] = depth > TYPE_DEPTH ? [] : locatedBelow(workspace, at, ['type']);
  if (inner) return argumentShape(workspace, inner, depth + 1);
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  const first = call?.kind === 'call' ? call.arguments[0] : undefined;
  return first === undefined || depth > TYPE_DEPTH
    ? { is: 'any' }
    : argumentShape(workspace, { place: { uri: place.uri, expression: first }, context }, depth + 1);
}

/** Where the resolver of a field stands: the options themselves, or what they hold under its names. */
function resolverOf(
  workspace: Workspace,
  { entry, options, madeBy }: SchemaField,
): readonly { readonly at: Located; readonly params: readonly string[] | null }[] {
  const own = paramsOf(entry, madeBy);
  const keys = [
    ['resolve', own] as const,
    ['subscribe', own] as const,
    ...Object.entries(entry.resolvers ?? {}),
  ];
  const inner = keys.flatMap(([key, params]) =>
    locatedBelow(workspace, options, [key]).map((at) => ({ at, params })),
  );
  return inner.length ? inner.slice(0, 1) : [{ at: options, params: own }];
}

/** Functions beside the resolver of a field that say whether it may run. */
function decidersOf(
  workspace: Workspace,
  { entry, options, madeBy }: SchemaField,
): readonly { readonly at: Located; readonly params: readonly string[] | null }[] {
  return (entry.guards ?? []).flatMap((each) =>
    each.kinds
      ? []
      : locatedBelow(workspace, options, [each.at]).map((at) => ({ at, params: paramsOf(entry, madeBy) })),
  );
}

function endpointOf(workspace: Workspace, field: SchemaField): Endpoint {
  const { model, entry, method, name, registration, span, options } = field;
  const { uri, expression } = options.place;
  const [links = []] = resolverOf(workspace, field)
    .map(({ at }) => linksAt(workspace, at.place, 'route', at.context))
    .filter((each) => each.length);
  const guards = (entry.guards ?? []).flatMap(({ at, kinds }) =>
    locatedBelow(workspace, options, [at]).flatMap((each) =>
      linksAt(workspace, each.place, 'route', each.context).map(
        (link): ChainLink => ({
          ...link,
          ...(kinds
            ? { unknown: false, guards: kinds.map((kind) => ({ kind, why: `\`${at}\` is set` })) }
            : { isVerdict: true as const, name: at }),
        }),
      ),
    ),
  );
  return {
    held: { part: 'body', shape: argumentsOf(workspace, options) },
    answersWith: null,
    id: `${uri}#${expression} ${method} ${name}`,
    method,
    path: name,
    pathKnown: true,
    framework: model,
    registration: options.place,
    place: { uri, span },
    router: `${registration.uri}#${model} ${method}`,
    chain: [...guards, ...links.slice(0, -1)],
    handler: links.at(-1) ?? null,
  };
}
