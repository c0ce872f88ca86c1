/** What an endpoint answers: with which statuses, and what the body holds as far as the code says it. */
import { type Code, type ConditionId, type Expression, type FunctionId, NONE } from '../../facts/facts.ts';
import { type Arrival, searchBack } from '../../flow/search.ts';
import type { ChainLink, Endpoint } from '../../meaning/endpoints/chain.ts';
import { returnedReplies } from '../../meaning/endpoints/endpoints.ts';
import { type Handling, handlingFunctions } from '../../meaning/endpoints/handling.ts';
import { runsFor } from '../../meaning/endpoints/request-line.ts';
import { type EntityField, kindOfField } from '../../meaning/entities/entity.ts';
import { fieldsRead } from '../../meaning/entities/queries.ts';
import { withInner } from '../../meaning/replies/answers.ts';
import type { Shape } from '../../meaning/shapes/shapes.ts';
import { typeShape } from '../../meaning/shapes/type-shapes.ts';
import { memberAssignments, saidOfTarget } from '../../meaning/values/assignments.ts';
import { propertyValues, saidOfArguments, saidOfCall, saidOfValue } from '../../meaning/values/sayings.ts';
import type { Context, ExpressionPlace } from '../../meaning/values/value.ts';
import { calleesOf } from '../../meaning/values/values.ts';
import type { Cleaner, ReplyKind } from '../../meaning/vocabulary/model.ts';
import { automatonOf } from '../../meaning/vocabulary/model-set.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { belowEntity } from './exposure.ts';

/** One way in which an endpoint answers. */
export interface Answer {
  /** The call or assignment that answers, or sets the status; for a returned value, the value. */
  readonly place: ExpressionPlace;
  /** null where it is not known. */
  readonly status: number | null;
  /** null where only a status is sent. */
  readonly kind: ReplyKind | null;
  /** What the body holds; null where that is not known, or there is none. */
  readonly shape: Shape | null;
}

/** Properties of errors that say the status: https://expressjs.com/en/guide/error-handling.html */
const errorStatuses = ['status', 'statusCode'];
/** Objects within objects of a reply. */
const DEPTH_LIMIT = 8;
/** The status with which frameworks redirect unless they are told another one. */
const REDIRECT = 302;
/** Answers of one endpoint that are told apart. */
const ANSWER_LIMIT = 60;

/**
 * The answers of an endpoint's handler, and of the functions that it hands the request to, in the order of the code. What
 * stands before the handler is not looked at. Empty where the handler is not read.
 */
export function answersOf(workspace: Workspace, endpoint: Endpoint): readonly Answer[] {
  return endpoint.handler ? answersIn(workspace, endpoint, endpoint.handler) : [];
}

/** The same for one link of an endpoint's chain. */
export function answersIn(workspace: Workspace, endpoint: Endpoint, link: ChainLink): readonly Answer[] {
  return handlingFunctions(workspace, link, endpoint)
    .flatMap((each) => new Reading(workspace, endpoint, each).answers())
    .slice(0, ANSWER_LIMIT);
}

/** A property of which nothing is known: it may be left out, too, as JSON leaves out what is undefined. */
const anything: Shape = { is: 'any', optional: true };

/** What a call or an assignment says of the status. */
interface Said {
  readonly place: ExpressionPlace;
  readonly expression: Expression;
  /** null for a status that is not known. */
  readonly statuses: readonly (number | null)[];
}

interface Sent {
  readonly place: ExpressionPlace;
  readonly kind: ReplyKind;
  /** What is sent; null for nothing. */
  readonly value: ExpressionPlace | null;
  readonly path: readonly string[];
  readonly context: Context | null;
}

/** Reads one function that answers; lives only while it runs. */
class Reading {
  private readonly code: Code;
  private readonly functions: readonly FunctionId[];

  constructor(
    private readonly workspace: Workspace,
    private readonly endpoint: Endpoint,
    private readonly handling: Handling,
  ) {
    this.code = factsAt(workspace, handling.uri).code;
    this.functions = withInner(this.code, handling.function);
  }

  answers(): readonly Answer[] {
    const said = this.functions.flatMap((id) => this.statusesIn(id));
    const returned = this.returned();
    const sent = [...this.functions.flatMap((id) => this.sentIn(id)), ...returned];
    const used = new Set<Said>();
    const found = sent.flatMap((each): readonly Answer[] => {
      const own = this.statusOf(each, said);
      if (own) used.add(own);
      const statuses = own?.statuses ?? [
        each.kind === 'redirect' ? REDIRECT : this.usualStatus(returned.includes(each)),
      ];
      const shape = each.kind === 'body' ? this.shapeOf(each) : null;
      return statuses.map((status) => ({ place: each.place, status, kind: each.kind, shape }));
    });
    const bare = said.filter((each) => !used.has(each) && !this.isFollowed(each, sent));
    const alone = bare.flatMap(({ place, statuses }) =>
      statuses.map((status): Answer => ({ place, status, kind: null, shape: null })),
    );
    return [...found, ...alone].sort((a, b) => a.place.expression - b.place.expression);
  }

  private isReached(condition: ConditionId): boolean {
    return (
      condition === NONE ||
      runsFor(this.workspace, this.handling.uri, this.code, condition, null, this.endpoint) !== false
    );
  }

  /** Calls and assignments of a function that may run for requests to the endpoint. */
  private placesIn(id: FunctionId): readonly ExpressionPlace[] {
    const { uri } = this.handling;
    const all = [...(this.code.functions[id]?.calls ?? []), ...(memberAssignments(this.code).get(id) ?? [])];
    return all
      .filter((expression) => this.isReached(this.code.expressions[expression]?.condition ?? NONE))
      .map((expression) => ({ uri, expression }));
  }

  private statusesIn(id: FunctionId): readonly Said[] {
    return this.placesIn(id).flatMap((place): readonly Said[] => {
      const expression = this.code.expressions[place.expression];
      const values =
        expression?.kind === 'assignment'
          ? saidOfTarget(this.workspace, place, 'statuses').length
            ? [this.numbers(expression.value, [])]
            : []
          : expression?.kind === 'call'
            ? [
                ...saidOfArguments(this.workspace, place, 'statuses').flatMap(({ argument, path }) => {
                  const given = expression.arguments[argument] ?? NONE;
                  const numbers = given === NONE ? [] : this.numbers(given, path);
                  return numbers.length ? [numbers] : [];
                }),
                this.handedOn(place, expression.arguments[0] ?? NONE),
              ]
            : [];
      const statuses = values.flat();
      return expression && statuses.length ? [{ place, expression, statuses }] : [];
    });
  }

  /** `next({ status: 404 })`: the status that an error says which is handed on, and with which the framework answers it. */
  private handedOn(place: ExpressionPlace, error: number): readonly number[] {
    if (error === NONE || !saidOfCall(this.workspace, place, 'passes').length) return [];
    const given = { uri: place.uri, expression: error };
    const values = errorStatuses.flatMap((name) => propertyValues(this.workspace, given, [name], null));
    return values.flatMap((each) =>
      each.kind === 'literal' && typeof each.value === 'number' && each.value >= 400 && each.value < 600
        ? [each.value]
        : [],
    );
  }

  private numbers(expression: number, path: readonly string[]): readonly (number | null)[] {
    const values = propertyValues(this.workspace, { uri: this.handling.uri, expression }, path, null);
    // An option that is not there sets nothing; an argument of which nothing is known sets something.
    if (!values.length) return path.length && this.isWritten(expression) ? [] : [null];
    const found = values.map((each) =>
      each.kind === 'literal' && typeof each.value === 'number' ? each.value : null,
    );
    return [...new Set(found)];
  }

  private isWritten(expression: number): boolean {
    return this.code.expressions[expression]?.kind === 'object';
  }

  private sentIn(id: FunctionId): readonly Sent[] {
    return this.placesIn(id).flatMap((place): readonly Sent[] => {
      const expression = this.code.expressions[place.expression];
      if (expression?.kind === 'assignment')
        return saidOfTarget<ReplyKind>(this.workspace, place, 'replies')
          .filter(({ entry }) => entry !== 'header')
          .map(({ entry }) => ({
            place,
            kind: entry,
            value: { uri: place.uri, expression: expression.value },
            path: [],
            context: null,
          }));
      if (expression?.kind !== 'call') return [];
      if (!expression.arguments.length)
        return this.repliesWithNothing(place)
          ? [{ place, kind: 'status', value: null, path: [], context: null }]
          : [];
      return saidOfArguments<ReplyKind>(this.workspace, place, 'replies')
        .filter(({ entry }) => entry !== 'header')
        .flatMap(({ entry, argument, path }) => {
          const given = expression.arguments[argument] ?? NONE;
          return given === NONE
            ? []
            : [{ place, kind: entry, value: { uri: place.uri, expression: given }, path, context: null }];
        });
    });
  }

  /** `response.end()`: a call that sends its argument, without one. */
  private repliesWithNothing(place: ExpressionPlace): boolean {
    const { states } = automatonOf(this.workspace);
    return calleesOf(this.workspace, place).some(
      (callee) =>
        callee.kind === 'library' &&
        callee.states.some((id) =>
          states[id]?.ofArguments.some(
            ({ section, entry, path }) => section === 'replies' && entry === 'body' && !path.length,
          ),
        ),
    );
  }

  private returned(): readonly Sent[] {
    const { uri } = this.handling;
    // What a handler returns that another file registers is known where it is registered.
    const files = new Set([uri, this.endpoint.registration.uri]);
    const replies = [...files].flatMap((each) => returnedReplies(this.workspace, each));
    return replies.flatMap(({ value, context, kind }): readonly Sent[] => {
      const own = this.code.expressions[value.expression];
      const isHere = value.uri === uri && own && own.function === this.handling.function;
      return isHere && this.isReached(own.condition)
        ? [{ place: value, kind, value, path: [], context }]
        : [];
    });
  }

  /** The status that was set for a reply: in the same call or chain, else the last one before it that always runs. */
  private statusOf({ place, kind }: Sent, said: readonly Said[]): Said | null {
    const own = this.code.expressions[place.expression];
    if (!own) return null;
    const inside = said.filter(
      ({ expression }) => own.start <= expression.start && expression.end <= own.end,
    );
    const [first] = inside;
    if (first) return first;
    // What a status says is sent by the same call elsewhere is not meant for this one.
    const before = said.filter(
      ({ expression, place: at }) =>
        expression.function === own.function &&
        expression.start < own.start &&
        this.isAround(expression.condition, own.condition) &&
        !(kind === 'redirect' && at.expression !== place.expression),
    );
    return before.at(-1) ?? null;
  }

  /** Whether whatever runs under the second condition runs under the first. */
  private isAround(outer: ConditionId, inner: ConditionId): boolean {
    for (let at = inner; at !== NONE; at = this.code.conditions[at]?.parent ?? NONE)
      if (at === outer) return true;
    return outer === NONE;
  }

  /** Whether a reply comes after a status that was set: then the status is not all that is sent. */
  private isFollowed({ expression }: Said, sent: readonly Sent[]): boolean {
    return sent.some(({ place }) => {
      const own = this.code.expressions[place.expression];
      return (
        own &&
        own.function === expression.function &&
        own.start > expression.start &&
        this.isAround(expression.condition, own.condition)
      );
    });
  }

  /** What is sent where the code sets no status; null where the framework takes it from somewhere else. */
  private usualStatus(isReturned: boolean): number | null {
    const { framework, method, status } = this.endpoint;
    const statuses = automatonOf(this.workspace).models.get(framework)?.handler?.usualStatus;
    if (!statuses) return 200;
    if (!isReturned) return null;
    if (status !== undefined || statuses === 'declared') return status ?? null;
    return statuses[method] ?? 200;
  }

  private shapeOf({ value, path, context, place }: Sent): Shape | null {
    if (!value) return null;
    const arrivals = searchBack(this.workspace, value, path, context, { isReply: true }).arrivals;
    const written = new Written(this.workspace, arrivals);
    const shape = written.of(value, path, context, [], 0);
    if (shape) return shape;
    const fact = this.code.functions[this.handling.function];
    const isReturned = place === value && fact?.returnType;
    return isReturned ? typeShape(this.workspace, this.handling.uri, withoutPromise(fact.returnType)) : null;
  }
}

function withoutPromise(type: NonNullable<Code['functions'][number]['returnType']>): typeof type {
  const [inner] = type.kind === 'named' && type.name === 'Promise' ? type.arguments : [];
  return inner ?? type;
}

/** Reads what a value holds from how it is written, and from what queries bring into it. */
class Written {
  constructor(
    private readonly workspace: Workspace,
    private readonly arrivals: readonly Arrival[],
  ) {}

  /** @param part where in the reply the value stands */
  of(
    place: ExpressionPlace,
    path: readonly string[],
    context: Context | null,
    part: readonly string[],
    depth: number,
  ): Shape | null {
    const { uri } = place;
    const expression = factsAt(this.workspace, uri).code.expressions[place.expression];
    if (!expression || depth > DEPTH_LIMIT) return null;
    const inner = (id: number, below = part) =>
      this.of({ uri, expression: id }, path, context, below, depth + 1);
    if (path.length) return this.ofValues(place, path, context, part, depth);
    switch (expression.kind) {
      case 'literal':
        return shapeOfLiteral(expression.value);
      case 'template':
        return expression.tag === NONE ? { is: 'text' } : null;
      case 'binary':
        return this.ofBinary(expression, inner);
      case 'unary':
        return expression.operator === '!' ? { is: 'boolean' } : null;
      case 'await':
      case 'cast':
        return inner(expression.operand);
      case 'object':
        return this.ofObject(uri, expression, context, part, depth);
      case 'array':
        return this.ofList(expression.elements.map((each, i) => inner(each, [...part, String(i)])));
      case 'call':
        return this.ofConversion(place, context) ?? this.ofValues(place, path, context, part, depth);
      case 'conditional':
        return union([inner(expression.then), inner(expression.otherwise)]);
      default:
        return this.ofValues(place, path, context, part, depth);
    }
  }

  /** `Number(page)`: what a conversion gives, whatever it is given. */
  private ofConversion(place: ExpressionPlace, context: Context | null): Shape | null {
    const gives = saidOfValue<readonly Cleaner[]>(this.workspace, place, 'cleaners', context).flatMap(
      ({ entry }) => entry,
    );
    const is = (['number', 'boolean'] as const).find((each) => gives.includes(each));
    return is ? { is } : null;
  }

  private ofBinary(
    { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
    inner: (id: number) => Shape | null,
  ): Shape | null {
    if (/^(?:[=!]==?|[<>]=?|in|instanceof)$/.test(operator)) return { is: 'boolean' };
    if (/^[-*/%]$|^\*\*$/.test(operator)) return { is: 'number' };
    const isText = operator === '+' && [left, right].some((each) => inner(each)?.is === 'text');
    return isText ? { is: 'text' } : null;
  }

  private ofObject(
    uri: string,
    { properties }: Extract<Expression, { kind: 'object' }>,
    context: Context | null,
    part: readonly string[],
    depth: number,
  ): Shape {
    const fields: Record<string, Shape> = {};
    let unknown: 'keep' | 'reject' = 'reject';
    for (const { key, value, kind } of properties) {
      const place = { uri, expression: value };
      if (kind === 'spread') {
        const spread = this.of(place, [], context, part, depth + 1);
        if (spread?.is !== 'object') unknown = 'keep';
        else {
          Object.assign(fields, spread.fields);
          if (spread.unknown !== 'reject') unknown = 'keep';
        }
      } else if (key === null) unknown = 'keep';
      else if (kind === 'property')
        fields[key] = this.of(place, [], context, [...part, key], depth + 1) ?? anything;
      else if (kind === 'getter') fields[key] = anything;
    }
    return { is: 'object', fields, unknown };
  }

  private ofList(elements: readonly (Shape | null)[]): Shape {
    const items = elements.length ? union(elements) : null;
    return items ? { is: 'array', items } : { is: 'array' };
  }

  /** What a name or a call stands for; else what queries bring here. */
  private ofValues(
    place: ExpressionPlace,
    path: readonly string[],
    context: Context | null,
    part: readonly string[],
    depth: number,
  ): Shape | null {
    const values = propertyValues(this.workspace, place, path, context);
    const shapes = values.map((value): Shape | null => {
      switch (value.kind) {
        case 'literal':
          return shapeOfLiteral(value.value);
        case 'object':
        case 'array':
          return value.uri === place.uri && value.expression === place.expression
            ? null
            : this.of(value, [], value.context, part, depth + 1);
        default:
          return null;
      }
    });
    const written = shapes.length ? union(shapes) : null;
    if (written) return opened(written);
    return shapeOfArrivals(
      this.arrivals
        .filter(({ form }) => part.every((name, i) => form.part[i] === name))
        .map((arrival) => ({ arrival, rest: arrival.form.part.slice(part.length) })),
    );
  }
}

/** An object that has a name may get more properties later on. */
function opened(shape: Shape): Shape {
  return shape.is === 'object' ? { ...shape, unknown: 'keep' } : shape;
}

function shapeOfLiteral(value: string | number | boolean | null | undefined): Shape | null {
  switch (typeof value) {
    case 'string':
      return { is: 'text' };
    case 'number':
      return { is: Number.isInteger(value) ? 'integer' : 'number' };
    case 'boolean':
      return { is: 'boolean' };
    default:
      return null;
  }
}

/** One of several; null if one of them is not known. */
function union(shapes: readonly (Shape | null)[]): Shape | null {
  const known = shapes.filter((each) => each !== null);
  if (known.length < shapes.length || !known.length) return null;
  const different = [...new Map(known.map((each) => [JSON.stringify(each), each])).values()];
  return different.length === 1 ? (different[0] ?? null) : { is: 'union', of: different };
}

interface Coming {
  readonly arrival: Arrival;
  /** Properties below the place that is asked for, in which it stands. */
  readonly rest: readonly string[];
}

/** What queries bring to a place, directly or into properties below it. */
function shapeOfArrivals(all: readonly Coming[]): Shape | null {
  const here = all.filter(({ rest }) => !rest.length);
  if (here.length) {
    const [only, ...others] = here;
    return only && !others.length ? shapeOfQuery(only.arrival) : null;
  }
  const names = [...new Set(all.flatMap(({ rest }) => rest[0] ?? []))];
  if (!names.length) return null;
  const below = (name: string) =>
    shapeOfArrivals(
      all.filter(({ rest }) => rest[0] === name).map((each) => ({ ...each, rest: each.rest.slice(1) })),
    );
  if (names.every((name) => name === '*' || /^\d+$/.test(name))) {
    const items = union(names.map(below));
    return items ? { is: 'array', items } : { is: 'array' };
  }
  const fields = Object.fromEntries(names.map((name): [string, Shape] => [name, below(name) ?? anything]));
  return { is: 'object', fields, unknown: 'keep' };
}

/** Stored objects, or one of their fields. */
function shapeOfQuery({ from, path, except, cleaners }: Arrival): Shape | null {
  if (from.kind !== 'query' || cleaners.length) return null;
  const { query: read } = from;
  if (read.entry.reads === 'count') return { is: 'integer' };
  if (!read.entry.reads && !read.entry.writes) return null;
  const way = belowEntity(read, path);
  if (!way || way.below.length > 1) return null;
  const [name] = way.below;
  if (name !== undefined) {
    const field = read.entity?.fields.find((each) => each.name === name);
    return field && !field.relation ? shapeOfField(field) : null;
  }
  const fields = fieldsRead(read);
  const names =
    fields?.filter((each) => !each.relation && !except.includes(each.name) && !each.name.includes('.')) ?? [];
  const one: Shape | null = fields
    ? {
        is: 'object',
        fields: Object.fromEntries(names.map((each) => [each.name, shapeOfField(each)])),
        unknown: 'keep',
      }
    : read.selected.kind === 'only' && read.selected.fields.length
      ? {
          is: 'object',
          fields: Object.fromEntries(read.selected.fields.map((each): [string, Shape] => [each, anything])),
          unknown: 'keep',
        }
      : null;
  if (!one) return way.many ? { is: 'array' } : null;
  return way.many ? { is: 'array', items: one } : one;
}

/** A stored object need not have all of its fields. */
function shapeOfField(field: EntityField): Shape {
  const kind = kindOfField(field);
  return { is: kind === 'unknown' ? 'any' : kind, optional: true };
}
