/** Calls that hold data against a schema, and what is validated before and in the handler of an endpoint. */

import { type Code, type ExpressionId, type FunctionId, NONE } from '../../facts/facts.ts';
import { returnedExpressions, withAwaits } from '../../facts/reading.ts';
import { definitionsFrom } from '../../facts/tables.ts';
import type { Place } from '../../text/span.ts';
import { factsAt, outlineAt } from '../../workspace/facts.ts';
import { scriptFiles } from '../../workspace/links.ts';
import { query } from '../../workspace/memo.ts';
import { applicationOf } from '../../workspace/settings-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ChainLink, DeclaredSchema, Endpoint } from '../endpoints/chain.ts';
import { endpointQuery } from '../endpoints/endpoint-query.ts';
import { parameterValidations } from '../endpoints/pipes.ts';
import { guardsOfLink } from '../guards/guards.ts';
import { operationFor } from '../openapi/contracts.ts';
import { shapeOfSchema } from '../openapi/schema-shapes.ts';
import { withInner } from '../replies/answers.ts';
import { hasSetting } from '../settings/application-settings.ts';
import { isRequest } from '../values/requests.ts';
import { literalArgument, saidOfCall, saidOfValue, saidWhenCalled } from '../values/sayings.ts';
import {
  type Context,
  type ExpressionPlace,
  type FunctionValue,
  isUnderstood,
  type LibraryValue,
  type Value,
} from '../values/value.ts';
import {
  calleesOf,
  contextKey,
  contextOfCall,
  functionByNumber,
  functionNumber,
  receiverOf,
  stepInto,
  valuesOf,
} from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { ArgumentPath, SourceKind, ValidatorEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { jsonSchemaShape } from './json-schemas.ts';
import { type Shape, shapeOf, shapeOfFields, shapeOfValue, withUnknown } from './shapes.ts';

/** Calls followed from a middleware or handler into functions of the workspace. */
const DEPTH_LIMIT = 3;

/** A call that holds data against a schema. */
export interface ValidatedCall {
  readonly place: ExpressionPlace;
  readonly model: string;
  readonly entry: ValidatorEntry;
  /** The data; null where the call reads the request itself. */
  readonly input: ExpressionPlace | null;
  /** null where the schema is not understood. */
  readonly shape: Shape | null;
  /** Where in the result the data is that was let through: `['data']`; null if the call only gives a verdict. */
  readonly output: readonly string[] | null;
  /** Nobody looks at whether the data was refused, and it goes on all the same. */
  readonly ignored: boolean;
}

/** Reads a call as a validation, or gives null. */
export function validatedCallAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): ValidatedCall | null {
  const [said] = saidOfCall<ValidatorEntry>(workspace, place, 'validators', context);
  if (!said) return null;
  const { entry, model } = said;
  const { code } = factsAt(workspace, place.uri);
  const input = argumentAt(code, place, entry.input);
  const schema = schemaOf(code, place, entry);
  const at = { uri: place.uri, expression: schema };
  const shape =
    schema === NONE
      ? null
      : entry.part === 'any'
        ? shapeOfFields(workspace, at, context)
        : heldShape(workspace, at, context);
  return {
    place,
    model,
    entry,
    input: input === NONE ? null : { uri: place.uri, expression: input },
    shape: shape && asOptionsSay(workspace, place, entry, shape, context),
    output: entry.output === undefined ? null : entry.output.split('.').slice(1),
    ignored: isIgnored(code, place.expression, entry),
  };
}

/**
 * The shape that a schema lets through. In its place may stand a function that holds what it is given against one:
 * `(data) => Book.parse(data)`.
 */
function heldShape(workspace: Workspace, place: ExpressionPlace, context: Context | null): Shape | null {
  const functions = functionsAt(workspace, place, context);
  if (!functions.length) return shapeOf(workspace, place, context);
  const [shape = null, ...others] = functions.flatMap((value) =>
    returnedExpressions(factsAt(workspace, value.uri).code, value.function).map(
      (expression) =>
        validatedCallAt(workspace, { uri: value.uri, expression }, value.context)?.shape ?? null,
    ),
  );
  return others.length ? null : shape;
}

function functionsAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null,
): readonly FunctionValue[] {
  return valuesOf(workspace, place, context).filter((value) => value.kind === 'function');
}

/** Whether what stands in the place of a schema is a function that gives back what it is given: `(id: string) => id`. */
function isGivenBack(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const functions = functionsAt(workspace, place, context);
  return (
    functions.length > 0 &&
    functions.every(({ uri, function: id }) => {
      const { code } = factsAt(workspace, uri);
      const exits = code.functions[id]?.exits ?? [];
      const returned = returnedExpressions(code, id);
      const isPlain = exits.length === returned.length && returned.length > 0;
      return isPlain && returned.every((expression) => isParameter(code, expression, id));
    })
  );
}

/** Whether an expression is the first parameter of a function as it was given, perhaps by another type. */
function isParameter(code: Code, expression: ExpressionId, id: FunctionId): boolean {
  const at = code.expressions[expression];
  if (at?.kind === 'cast') return isParameter(code, at.operand, id);
  const parameter = code.functions[id]?.parameters[0];
  return at?.kind === 'reference' && parameter !== undefined && at.binding === parameter.binding;
}

function schemaOf(code: Code, place: ExpressionPlace, { schema = 'receiver' }: ValidatorEntry): ExpressionId {
  if (schema === 'receiver') return receiverOf(code, place.expression);
  if (schema !== 'called') return argumentAt(code, place, schema);
  const call = code.expressions[place.expression];
  return call?.kind === 'call' ? call.callee : NONE;
}

/** `validate(data, { stripUnknown: true })`: options of the call say what happens to keys that are not listed. */
function asOptionsSay(
  workspace: Workspace,
  place: ExpressionPlace,
  { drops, keeps }: ValidatorEntry,
  shape: Shape,
  context: Context | null,
): Shape {
  const isSet = (at: ArgumentPath | true | undefined) => {
    if (at === undefined || at === true) return at === true;
    const { code } = factsAt(workspace, place.uri);
    const argument = argumentAt(code, place, at);
    return literalArgument(workspace, place, argument, argumentOf(at)?.path ?? [], context) === true;
  };
  if (isSet(drops)) return withUnknown(shape, 'drop');
  return isSet(keeps) ? withUnknown(shape, 'keep') : shape;
}

/**
 * Whether the result of a call tells of refused data and nobody looks. A result with a member that is falsy then has no
 * data, so that taking the data is as good as looking.
 */
function isIgnored(code: Code, call: ExpressionId, { fails, output = '' }: ValidatorEntry): boolean {
  if (fails === 'verdict') return isStatement(code, call);
  if (typeof fails !== 'object') return false;
  const telling = 'falsy' in fails ? [fails.falsy, ...output.split('.').slice(1, 2)] : [fails.truthy];
  return !isRead(code, call, telling);
}

/** Whether the result of a call goes nowhere. */
function isStatement(code: Code, call: ExpressionId): boolean {
  return (
    (code.expressions[call]?.parent ?? NONE) === NONE &&
    !definitionsFrom(code).has(call) &&
    !code.conditions.some((each) => each.kind === 'test' && each.test === call) &&
    !code.functions.some(({ exits }) => exits.some(({ value }) => value === call))
  );
}

/** Whether one of these members of a result is read, or the result as a whole goes somewhere. */
function isRead(code: Code, from: ExpressionId, members: readonly string[]): boolean {
  const id = withAwaits(code, from);
  const parent = code.expressions[code.expressions[id]?.parent ?? NONE];
  const isMeant = (name: string | null | undefined) =>
    name === null || name === undefined || members.includes(name);
  if (parent) return parent.kind === 'member' && parent.object === id ? isMeant(parent.property) : true;
  if (code.functions.some(({ exits }) => exits.some(({ value }) => value === id))) return true;
  return code.definitions.some(({ from: source, binding }) => {
    if (source.kind !== 'value' || source.value !== id) return false;
    if (source.path.length || source.except) return isMeant(source.path[0]);
    return (code.bindings[binding]?.references ?? []).some((reference) => {
      const around = code.expressions[code.expressions[reference]?.parent ?? NONE];
      return around?.kind === 'member' && around.object === reference ? isMeant(around.property) : true;
    });
  });
}

function argumentAt(code: Code, place: ExpressionPlace, at: ArgumentPath | undefined): ExpressionId {
  const parsed = argumentOf(at);
  const call = code.expressions[place.expression];
  if (!parsed || call?.kind !== 'call') return NONE;
  return call.arguments.find((_, i) => selects(parsed.which, i, call.arguments.length)) ?? NONE;
}

/** A part of the request that is held against something before the handler's own code goes on. */
export interface ChainValidation {
  readonly part: SourceKind | 'any';
  /** The field of the part; empty for the whole part. */
  readonly path: readonly string[];
  /** What may come through; null where it is not known. */
  readonly shape: Shape | null;
  readonly place: Place;
  readonly name: string;
}

interface Found extends Pick<ChainValidation, 'part' | 'path' | 'shape'> {
  /** What is wrong is collected: it counts only where somebody asks. */
  readonly collected?: boolean;
}

/** What a link validates, and whether it asks what was collected before it. */
interface LinkFindings {
  readonly found: readonly Found[];
  readonly asks: boolean;
}

const functionValidations = query<Workspace, LinkFindings>({
  name: 'validations in a function',
  compute: (workspace, uri, number) => {
    const { function: id, context } = functionByNumber(workspace, uri, number);
    return new Reading(workspace).run(uri, id, context);
  },
  onCycle: { found: [], asks: false },
});

function validationsIn(workspace: Workspace, value: FunctionValue): LinkFindings {
  return functionValidations(workspace, value.uri, functionNumber(workspace, value));
}

/** What the links before the handler validate, and what stands before its parameters. */
export const chainValidations = endpointQuery<readonly ChainValidation[]>({
  name: 'validations before an endpoint',
  compute: readValidations,
  onCycle: [],
});

function readValidations(workspace: Workspace, endpoint: Endpoint): readonly ChainValidation[] {
  const links = [...endpoint.chain, ...(endpoint.handler ? [endpoint.handler] : [])];
  const read = links.map((link) => linkFindings(workspace, link));
  const held = endpoint.chain.flatMap((link, i) => {
    const isAsked = read.slice(i).some(({ asks }) => asks);
    return validationsOf(link, read[i]?.found ?? [], isAsked);
  });
  return [
    ...held,
    ...(endpoint.schemas ?? []).flatMap((each) => declaredValidation(workspace, each)),
    ...(endpoint.held ? [{ ...endpoint.held, path: [], place: endpoint.place, name: 'schema' }] : []),
    ...endpoint.chain.flatMap((link) => describedValidations(workspace, endpoint, link)),
    ...(endpoint.parameters ?? []).flatMap((each) => parameterValidations(workspace, each)),
  ];
}

/** A schema that the registration names, and that the framework holds the request against. */
function declaredValidation(
  workspace: Workspace,
  { place, context, part, form }: DeclaredSchema,
): readonly ChainValidation[] {
  if (part === 'reply' || isGivenBack(workspace, place, context)) return [];
  const { start, end } = factsAt(workspace, place.uri).code.expressions[place.expression] ?? {
    start: 0,
    end: 0,
  };
  const written =
    form === 'json-schema'
      ? jsonSchemaShape(workspace, place, context)
      : heldShape(workspace, place, context);
  const shape =
    written && form === 'json-schema' && hasSetting(workspace, 'unlisted-keys-dropped')
      ? withUnknown(written, 'drop')
      : written;
  return [{ part, path: [], shape, place: { uri: place.uri, span: { start, end } }, name: 'schema' }];
}

/** Where a link holds requests against the API description, what the operation of the endpoint lets through. */
function describedValidations(
  workspace: Workspace,
  endpoint: Endpoint,
  link: ChainLink,
): readonly ChainValidation[] {
  if (!enforcesDescription(workspace, link)) return [];
  const base = { place: { uri: link.place.uri, span: link.span }, name: link.name };
  const operation = operationFor(workspace, endpoint)?.operation;
  if (!operation) return [{ ...base, part: 'any', path: [], shape: null }];
  const parts = { path: 'path', query: 'query', header: 'header', cookie: 'cookie' } as const;
  const schema = operation.body?.media.find((each) => each.schema)?.schema;
  return [
    ...(schema ? [{ ...base, part: 'body' as const, path: [], shape: shapeOfSchema(schema) }] : []),
    ...operation.parameters.flatMap((each) => {
      const part = parts[each.in as keyof typeof parts];
      return part
        ? [{ ...base, part, path: [each.name], shape: each.schema && shapeOfSchema(each.schema) }]
        : [];
    }),
  ];
}

/** Whether a link holds requests against the API description, so that the description is the validator. */
export function enforcesDescription(workspace: Workspace, link: ChainLink): boolean {
  return guardsOfLink(workspace, link).guards.some(({ kind }) => kind === 'validation');
}

/** Applications with a file that imports a library which holds requests against API descriptions. */
const enforcingApplications = query<Workspace, ReadonlySet<string>>({
  name: 'applications that import a validator of descriptions',
  compute: (workspace) => {
    const packages = new Set(
      [...automatonOf(workspace).models.values()].flatMap(({ guards = [], packages: names, library }) =>
        guards.some(({ kind }) => kind === 'validation') ? (names ?? [library]) : [],
      ),
    );
    const importing = scriptFiles(workspace).filter((uri) =>
      outlineAt(workspace, uri).imports.some(({ specifier }) => packages.has(specifier)),
    );
    return new Set(importing.map((uri) => applicationOf(workspace, uri)));
  },
  onCycle: new Set(),
});

/**
 * Whether requests to an endpoint may be held against the API description by something that is not seen in its chain:
 * a middleware that a module puts before all controllers.
 */
export function mayEnforceDescription(workspace: Workspace, { registration, parameters }: Endpoint): boolean {
  // Only methods of classes have middleware that no chain shows.
  return (
    parameters !== undefined &&
    enforcingApplications(workspace, '').has(applicationOf(workspace, registration.uri))
  );
}

/** What the handler itself validates, whatever it does with the result. */
export function handlerValidations(workspace: Workspace, { handler }: Endpoint): readonly ChainValidation[] {
  if (!handler) return [];
  const { found, asks } = linkFindings(workspace, handler);
  return validationsOf(handler, found, asks);
}

function validationsOf(
  link: ChainLink,
  found: readonly Found[],
  isAsked: boolean,
): readonly ChainValidation[] {
  const place: Place = { uri: link.place.uri, span: link.span };
  return found
    .filter(({ collected }) => !collected || isAsked)
    .map(({ part, path, shape }) => ({ part, path, shape, place, name: link.name }));
}

function linkFindings(workspace: Workspace, link: ChainLink): LinkFindings {
  const read = link.functions.map((value) => validationsIn(workspace, value));
  return {
    found: [
      ...link.libraries.flatMap((value) => libraryValidations(workspace, value)),
      ...read.flatMap(({ found }) => found),
      ...(link.unknown ? givenSchemas(workspace, link) : []),
    ],
    // What is not known may ask.
    asks: link.unknown || read.some(({ asks }) => asks),
  };
}

/** A middleware of a library: `body('email').isEmail()`, `celebrate({ body: … })`. The calls of its chain are looked at. */
function libraryValidations(workspace: Workspace, value: LibraryValue): readonly Found[] {
  if (!value.call) return plainValidations(workspace, value);
  let at: ExpressionPlace | null = value.call.place;
  const { context } = value.call;
  for (let depth = 0; at && depth < 40; depth++) {
    const validated = validatedCallAt(workspace, at, context);
    if (validated?.entry.part !== undefined) return ofEntry(workspace, validated, value, context);
    const { code }: { code: Code } = factsAt(workspace, at.uri);
    const receiver = receiverOf(code, at.expression);
    at = code.expressions[receiver]?.kind === 'call' ? { uri: at.uri, expression: receiver } : null;
  }
  return [];
}

/**
 * Schemas that are given to a call which cannot be read, and whose result stands before the handler: `check(Book)`, or
 * `check({ body: Book })`. What else could become of a schema there than that the request is held against it? Whether the
 * handler gets what the schema leaves out is not known, so only the fields that it lists have a shape.
 */
function givenSchemas(workspace: Workspace, { place }: ChainLink): readonly Found[] {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return [];
  const shapeAt = (expression: ExpressionId) => {
    const shape = shapeOf(workspace, { uri: place.uri, expression }, null);
    return shape && withUnknown(shape, 'keep');
  };
  return call.arguments.flatMap((argument): readonly Found[] => {
    const shape = shapeAt(argument);
    if (shape) return [{ part: 'any', path: [], shape }];
    const given = code.expressions[argument];
    if (given?.kind !== 'object') return [];
    return given.properties.flatMap(({ key, value }): readonly Found[] => {
      const part = key === null ? null : partOfName(key);
      const held = part && shapeAt(value);
      // A schema of a package that is not at hand is as good as one that can be read.
      return part && (held || isUnread(workspace, { uri: place.uri, expression: value }))
        ? [{ part, path: [], shape: held }]
        : [];
    });
  });
}

/** Whether an expression stands for something that code elsewhere makes and nobody knows: neither a text nor a function. */
function isUnread(workspace: Workspace, place: ExpressionPlace): boolean {
  const kind = factsAt(workspace, place.uri).code.expressions[place.expression]?.kind;
  return (
    (kind === 'call' || kind === 'reference' || kind === 'member') &&
    valuesOf(workspace, place, null).every((value) => !isUnderstood(value))
  );
}

/** A middleware that is put into the chain as it is, without a call that makes it: what it reads, no argument says. */
function plainValidations(workspace: Workspace, value: LibraryValue): readonly Found[] {
  return saidWhenCalled<ValidatorEntry>(workspace, [value], 'validators').flatMap(({ entry }) =>
    typeof entry.part === 'string' && entry.schema === undefined && entry.field === undefined
      ? [{ part: entry.part, path: [], shape: null, collected: entry.fails === 'collected' }]
      : [],
  );
}

function ofEntry(
  workspace: Workspace,
  { entry, place, shape }: ValidatedCall,
  value: LibraryValue,
  context: Context | null,
): readonly Found[] {
  const { code } = factsAt(workspace, place.uri);
  if (entry.schema !== undefined && entry.schema !== 'receiver' && entry.part === 'any') {
    const byPart = partsOf(shape);
    if (byPart.length) return byPart;
  }
  const parts = partNames(workspace, place, entry, context);
  const field = argumentAt(code, place, entry.field);
  const fields =
    field === NONE
      ? [[]]
      : valuesOf(workspace, { uri: place.uri, expression: field }, context)
          .flatMap((each) => (each.kind === 'array' ? stepInto(workspace, each, '*') : [each]))
          .flatMap((each) =>
            each.kind === 'literal' && typeof each.value === 'string' ? [each.value.split('.')] : [],
          );
  const own =
    entry.schema === undefined || entry.schema === 'receiver' ? shapeOfValue(workspace, value) : shape;
  const collected = entry.fails === 'collected';
  return parts.flatMap((part) => fields.map((path) => ({ part, path, shape: own, collected })));
}

function partNames(
  workspace: Workspace,
  place: ExpressionPlace,
  entry: ValidatorEntry,
  context: Context | null,
): readonly (SourceKind | 'any')[] {
  if (typeof entry.part !== 'object') return [entry.part ?? 'any'];
  const { code } = factsAt(workspace, place.uri);
  const argument = argumentAt(code, place, entry.part.argument);
  const named = valuesOf(workspace, { uri: place.uri, expression: argument }, context)
    .flatMap((each) => (each.kind === 'array' ? stepInto(workspace, each, '*') : [each]))
    .flatMap((each) => (each.kind === 'literal' ? (partOfName(String(each.value)) ?? []) : []));
  return named.length ? named : ['any'];
}

const names: Readonly<Record<string, SourceKind>> = {
  body: 'body',
  json: 'body',
  form: 'body',
  payload: 'body',
  query: 'query',
  querystring: 'query',
  params: 'path',
  param: 'path',
  headers: 'header',
  header: 'header',
  cookies: 'cookie',
  cookie: 'cookie',
};

function partOfName(name: string): SourceKind | null {
  return Object.hasOwn(names, name) ? (names[name] ?? null) : null;
}

/** A shape whose fields are parts of the request: `{ body: …, query: … }`. */
function partsOf(shape: Shape | null): readonly Found[] {
  return Object.entries(shape?.fields ?? {}).flatMap(([name, each]) => {
    const part = partOfName(name);
    return part ? [{ part, path: [], shape: each }] : [];
  });
}

/** Reads one function and what it calls; lives only while it runs. */
class Reading {
  private readonly found: Found[] = [];
  private asks = false;
  private readonly visited = new Set<string>();

  constructor(private readonly workspace: Workspace) {}

  run(uri: string, id: FunctionId, context: Context | null): LinkFindings {
    this.read(uri, id, context, DEPTH_LIMIT);
    return { found: this.found, asks: this.asks };
  }

  private read(uri: string, id: FunctionId, context: Context | null, depth: number): void {
    const key = `${uri}#${id}#${contextKey(context)}`;
    if (this.visited.has(key) || this.visited.size > 40) return;
    this.visited.add(key);
    const { code } = factsAt(this.workspace, uri);
    for (const inner of withInner(code, id))
      for (const call of code.functions[inner]?.calls ?? [])
        this.call({ uri, expression: call }, context, depth);
  }

  private call(place: ExpressionPlace, context: Context | null, depth: number): void {
    const validated = validatedCallAt(this.workspace, place, context);
    if (saidOfCall(this.workspace, place, 'verdicts', context).length) this.asks = true;
    if (validated) {
      this.found.push(...this.ofCall(validated, context));
      return;
    }
    for (const callee of calleesOf(this.workspace, place, context)) {
      if (callee.kind === 'function' && depth > 0)
        this.read(
          callee.uri,
          callee.function,
          contextOfCall(this.workspace, callee, place, context),
          depth - 1,
        );
      else if (callee.kind === 'library') this.found.push(...libraryValidations(this.workspace, callee));
      if (!isUnderstood(callee) && this.givesRequest(place, context)) this.asks = true;
    }
  }

  private givesRequest({ uri, expression }: ExpressionPlace, context: Context | null): boolean {
    const call = factsAt(this.workspace, uri).code.expressions[expression];
    return (
      call?.kind === 'call' &&
      call.arguments.some((argument) =>
        valuesOf(this.workspace, { uri, expression: argument }, context).some((value) =>
          isRequest(this.workspace, value),
        ),
      )
    );
  }

  private ofCall(validated: ValidatedCall, context: Context | null): readonly Found[] {
    const { input, shape, entry, ignored } = validated;
    if (ignored) return [];
    if (!input) {
      if (entry.part === undefined) return [];
      return partNames(this.workspace, validated.place, entry, context).map((part) => ({
        part,
        path: [],
        shape,
        collected: entry.fails === 'collected',
      }));
    }
    const part = this.partAt(input, [], context, 0);
    if (part) return [{ ...part, shape }];
    const { code } = factsAt(this.workspace, input.uri);
    const byPart = partsOf(shape);
    if (byPart.length) return byPart;
    const literal = code.expressions[input.expression];
    if (literal?.kind === 'object') {
      return literal.properties.flatMap((property) => {
        const own = this.partAt({ uri: input.uri, expression: property.value }, [], context, 0);
        const inner = property.key === null ? null : (shape?.fields?.[property.key] ?? null);
        return own ? [{ ...own, shape: inner }] : [];
      });
    }
    return this.givenParts(context);
  }

  /** A schema for several parts was given to the factory of this middleware: `validate({ body: …, query: … })`. */
  private givenParts(context: Context | null): readonly Found[] {
    if (!context) return [];
    const call = factsAt(this.workspace, context.call.uri).code.expressions[context.call.expression];
    const given = call?.kind === 'call' ? call.arguments : [];
    return given.flatMap((argument) =>
      valuesOf(this.workspace, { uri: context.call.uri, expression: argument }, context.outer).flatMap(
        (value) => this.partsIn(value),
      ),
    );
  }

  private partsIn(value: Value): readonly Found[] {
    if (value.kind !== 'object') return [];
    const { uri } = value;
    const literal = factsAt(this.workspace, uri).code.expressions[value.expression];
    return (literal?.kind === 'object' ? literal.properties : []).flatMap((property) => {
      const part = property.key === null ? null : partOfName(property.key);
      if (!part) return [];
      return [
        {
          part,
          path: [],
          shape: shapeOf(this.workspace, { uri, expression: property.value }, value.context),
        },
      ];
    });
  }

  /** The part of the request that an expression stands for, with the properties below it. */
  private partAt(
    place: ExpressionPlace,
    path: readonly string[],
    context: Context | null,
    depth: number,
  ): Pick<Found, 'part' | 'path'> | null {
    if (depth > 6) return null;
    const [said] = saidOfValue<SourceKind>(this.workspace, place, 'sources', context);
    if (said) return { part: said.entry, path };
    const { code } = factsAt(this.workspace, place.uri);
    const expression = code.expressions[place.expression];
    const to = (id: ExpressionId, below: readonly string[]) =>
      this.partAt({ uri: place.uri, expression: id }, below, context, depth + 1);
    switch (expression?.kind) {
      case 'member':
        return expression.property === null ? null : to(expression.object, [expression.property, ...path]);
      case 'await':
      case 'cast':
        return to(expression.operand, path);
      case 'logical':
        return to(expression.left, path) ?? to(expression.right, path);
      case 'reference': {
        const from = code.definitions[expression.definitions[0] ?? NONE]?.from;
        return from?.kind === 'value' ? to(from.value, [...from.path, ...path]) : null;
      }
      default:
        return null;
    }
  }
}
