/** Calls that read or write stored entities: which entity, and which of its fields come back. */
import { type Code, type Expression, type ExpressionId, NONE } from '../../facts/facts.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { sqlAt } from '../sinks/sql-texts.ts';
import { literalArgument, type Said, saidOfCall, saidWhenCalled } from '../values/sayings.ts';
import {
  type Context,
  type ExpressionPlace,
  isSamePlace,
  type LibraryValue,
  type Value,
} from '../values/value.ts';
import { calleesOf, queryAtPlace, receiverOf, stepAll, valuesOf } from '../values/values.ts';
import { argumentOf, selects } from '../vocabulary/automaton.ts';
import type { ArgumentPath, QueryEntry } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { entityNamed, entityOfClass, entityOfDefinition } from './entities.ts';
import type { Entity, EntityField } from './entity.ts';
import { ancestry } from './entity-classes.ts';
import { argumentValues, narrowed, type Projection, projectionOf, type Selection } from './projections.ts';

export type { Selection } from './projections.ts';

export interface QueryAt {
  readonly place: ExpressionPlace;
  readonly model: string;
  readonly entry: QueryEntry;
  /** The entity as it is named here, which may be the name of a table. */
  readonly entityName: string | null;
  /** Its definition, if the workspace holds it. */
  readonly entity: Entity | null;
  /** What is read, by names of fields or columns, as far as the query itself says it. */
  readonly selected: Selection;
  /** Fields that the definition hides and this query asks for. */
  readonly shown: readonly string[];
  /** Whether plain objects come back, which do not clean themselves when they are turned into a reply. */
  readonly plain: boolean;
  /** Related entities that are read along. */
  readonly included: readonly Included[];
  /** Where the result is below what the call gives, or gives to its callback: `['rows']`. */
  readonly resultPath: readonly string[];
  /** Whether a list comes back. */
  readonly many: boolean;
}

export interface Included {
  readonly name: string;
  readonly entity: Entity | null;
  readonly selected: Selection;
  readonly shown: readonly string[];
  readonly included: readonly Included[];
}

type Call = Extract<Expression, { kind: 'call' }>;

/** Calls looked at for one query. */
const STEP_LIMIT = 24;
/** Related entities within related entities. */
const INCLUDE_LIMIT = 4;
/** Methods of query objects that narrow what is read, where a model does not name them. */
const narrowing = new Set(['select', 'column', 'columns', 'returning']);
const joining = new Set(['populate', 'leftJoinAndSelect', 'innerJoinAndSelect']);
/** Methods that add to what is read. */
const adding = new Set(['addSelect']);
/** Methods that set aside what the definition leaves out. */
const unscoping = new Set(['unscoped', 'scope']);
/** Methods, and options that are true, by which plain objects come back. */
const plainMethods = new Set(['lean']);
const plainOptions = ['raw', 'lean'];

const plainQueries = query<Workspace, QueryAt | null>({
  name: 'query at a call',
  compute: (workspace, uri, expression) => readQuery(workspace, { uri, expression }, null),
  onCycle: null,
});

/** The query that a call makes, or null if it makes none. Calls chained to it are read along, but are no query of their own. */
export function queryAt(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null = null,
): QueryAt | null {
  return context
    ? readQuery(workspace, place, context)
    : plainQueries(workspace, place.uri, place.expression);
}

/** The query whose result an expression is: the call itself, or the one that fluent calls are chained to (`User.find().lean()`). */
export function queryBehind(
  workspace: Workspace,
  place: ExpressionPlace,
  context: Context | null = null,
): QueryAt | null {
  const { code } = factsAt(workspace, place.uri);
  let { expression } = place;
  for (let steps = 0; steps < STEP_LIMIT && expression !== NONE; steps++) {
    const at = { uri: place.uri, expression };
    const found = queryAt(workspace, at, context);
    if (found) return found;
    const fact = code.expressions[expression];
    if (fact?.kind === 'await' || fact?.kind === 'cast') expression = fact.operand;
    else if (fact?.kind === 'call' && isFluent(workspace, at, context))
      expression = receiverOf(code, expression);
    else return null;
  }
  return null;
}

function isFluent(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  return saidOfCall(workspace, place, 'fluent', context).length > 0;
}

/**
 * The fields of the entity that a reply with the query's result holds: those it selects, without those that the
 * definition hides. null if the entity or the selection is not known.
 */
export function fieldsRead({
  entity,
  selected,
  shown,
  plain = false,
}: Pick<QueryAt, 'entity' | 'selected' | 'shown'> & { readonly plain?: boolean }):
  | readonly EntityField[]
  | null {
  if (!entity || selected.kind === 'unknown') return null;
  const isNamed = (field: EntityField, names: readonly string[]) =>
    names.some((name) => name === field.name || name === field.column || field.name.startsWith(`${name}.`));
  return entity.fields.filter((field) => {
    if (!plain && entity.cleaned.includes(field.name)) return false;
    if (selected.kind === 'only') return isNamed(field, selected.fields);
    const isLeft = entity.hidden.includes(field.name) && !entity.cleaned.includes(field.name);
    if (isLeft && !isNamed(field, shown)) return false;
    return selected.kind === 'all' || !isNamed(field, selected.fields);
  });
}

function readQuery(workspace: Workspace, place: ExpressionPlace, context: Context | null): QueryAt | null {
  const expression = factsAt(workspace, place.uri).code.expressions[place.expression];
  if (expression?.kind === 'template') return taggedQuery(workspace, place, expression.tag, context);
  if (expression?.kind !== 'call') return null;
  const said = saidOfCall<QueryEntry>(workspace, place, 'queries', context);
  const chosen = chosenEntry(workspace, place, expression, said, context);
  if (!chosen) return null;
  const { entry } = chosen;
  if (typeof entry.entity === 'object' && 'sql' in entry.entity) {
    const [text = NONE] = argumentsAt(expression, entry.entity.sql).map((each) => each.expression);
    return sqlQuery(workspace, place, chosen, { uri: place.uri, expression: text }, context);
  }
  const meant = said.filter((each) => each.entry === entry);
  const { entity, name } = entityMeant(workspace, place, expression, entry, meant, context);
  const chain = chainAt(workspace, place, context);
  const read = projections(workspace, place, expression, chosen, chain, entity, context);
  const shown = [...new Set(read.flatMap((each) => each.shown))];
  // A reference that a document keeps is a key, and named among its fields brings no more than that.
  const areDocuments =
    automatonOf(workspace).models.get(headOf(place, chosen).model)?.fixes?.records === 'documents';
  const along = areDocuments ? read.filter(({ joins }) => joins) : read;
  return {
    ...headOf(place, chosen),
    entityName: name,
    entity,
    selected: givesEntities(entry)
      ? withShown(
          read
            .map(({ selection }) => selection)
            .reduce(narrowed, selectedByWriting(workspace, place, expression, entry, context)),
          shown,
        )
      : { kind: 'only', fields: [] },
    shown,
    plain: isPlain(workspace, place, expression, chain, context),
    included: includedBy(workspace, along, entity, entry, place.uri, context, INCLUDE_LIMIT),
  };
}

function headOf(place: ExpressionPlace, { model, entry }: Said<QueryEntry>) {
  const { at = 'result', reads } = entry;
  const [first = '', ...rest] = at.split('.');
  return {
    place,
    model,
    entry,
    resultPath: first === 'result' || first.includes('->') ? rest : [first, ...rest],
    many: reads === 'many' || reads === 'page',
  };
}

/** Counts, and calls that only write, give back nothing of the entity. */
function givesEntities({ reads }: QueryEntry): boolean {
  return reads !== undefined && reads !== 'count';
}

/** What comes back where that is what was written: the keys of an object literal; of anything else, all. */
function selectedByWriting(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  call: Call,
  { writes, gives }: QueryEntry,
  context: Context | null,
): Selection {
  if (gives !== 'written' || writes === undefined) return { kind: 'all' };
  const values = argumentsAt(call, writes).flatMap(({ expression, path }) =>
    stepAll(workspace, valuesOf(workspace, { uri, expression }, context), path),
  );
  const keys = values.flatMap((value) => {
    if (value.kind !== 'object') return [null];
    const literal = factsAt(workspace, value.uri).code.expressions[value.expression];
    return literal?.kind === 'object' ? literal.properties.map(({ key }) => key) : [null];
  });
  const names = keys.filter((key) => key !== null);
  return values.length && names.length === keys.length ? { kind: 'only', fields: names } : { kind: 'all' };
}

function withShown(selection: Selection, shown: readonly string[]): Selection {
  return selection.kind === 'only' && shown.length
    ? { kind: 'only', fields: [...new Set([...selection.fields, ...shown])] }
    : selection;
}

function isPlain(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  call: Call,
  chain: readonly Chained[],
  context: Context | null,
): boolean {
  return (
    chain.some(({ method }) => plainMethods.has(method)) ||
    call.arguments.some((argument) =>
      plainOptions.some(
        (option) =>
          literalArgument(workspace, { uri, expression: argument }, argument, [option], context) === true,
      ),
    )
  );
}

/** Entries may differ by where the result goes: to a function given as last argument, or back. */
function chosenEntry(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  said: readonly Said<QueryEntry>[],
  context: Context | null,
): Said<QueryEntry> | null {
  if (said.length < 2) return said[0] ?? null;
  const last = call.arguments.at(-1) ?? NONE;
  const called = valuesOf(workspace, { uri: place.uri, expression: last }, context).some(
    (value) => value.kind === 'function',
  );
  return said.find(({ entry }) => called === (entry.at ?? '').includes('->')) ?? said[0] ?? null;
}

// SQL texts

/** A query written as a tagged template: the template is its text. */
function taggedQuery(
  workspace: Workspace,
  place: ExpressionPlace,
  tag: ExpressionId,
  context: Context | null,
): QueryAt | null {
  if (tag === NONE) return null;
  const said = saidWhenCalled<QueryEntry>(
    workspace,
    valuesOf(workspace, { uri: place.uri, expression: tag }, context),
    'queries',
  ).find(({ entry }) => typeof entry.entity === 'object' && 'sql' in entry.entity);
  return said ? sqlQuery(workspace, place, said, place, context) : null;
}

function sqlQuery(
  workspace: Workspace,
  place: ExpressionPlace,
  said: Said<QueryEntry>,
  text: ExpressionPlace,
  context: Context | null,
): QueryAt {
  const statement = text.expression === NONE ? null : sqlAt(workspace, text, context);
  const table = statement?.table ?? null;
  const columns = statement?.columns ?? { kind: 'unknown' };
  return {
    ...headOf(place, said),
    entityName: table,
    entity: table === null ? null : entityNamed(workspace, table, place.uri),
    selected: columns.kind === 'only' ? { kind: 'only', fields: columns.names } : columns,
    shown: [],
    plain: true,
    included: [],
  };
}

// The entity

interface Meant {
  readonly entity: Entity | null;
  readonly name: string | null;
}

const nobody: Meant = { entity: null, name: null };

function entityMeant(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  entry: QueryEntry,
  said: readonly Said[],
  context: Context | null,
): Meant {
  if (typeof entry.entity === 'object' && 'argument' in entry.entity)
    return entityGiven(workspace, place, call, entry.entity.argument, context);
  const { code } = factsAt(workspace, place.uri);
  const receiver = { uri: place.uri, expression: receiverOf(code, place.expression) };
  const owners = valuesOf(workspace, receiver, context).filter(
    (value) => value.kind === 'class' || value.kind === 'instance',
  );
  const own = only(owners.map((value) => entityOfValue(workspace, value, place.uri)));
  if (own.name !== null) return own;
  const kept = only(owners.map((value) => entityKept(workspace, value)));
  if (kept.name !== null) return kept;
  return only(said.map(({ value }) => entityOfLibrary(workspace, value, place.uri)));
}

/** `class BookRepository extends Repository<Book>`: the entity that a class of the project keeps, as the class above it is told. */
function entityKept(workspace: Workspace, value: Value): Meant {
  if (value.kind !== 'class' && value.kind !== 'instance') return nobody;
  for (const { uri, fact } of ancestry(workspace, value.uri, value.class))
    for (const type of fact.superclassArguments) {
      const meant = type.kind === 'named' ? named(workspace, type.name, uri) : nobody;
      if (meant.entity) return meant;
    }
  return nobody;
}

/** One entity, if all that are known are the same. */
function only(meant: readonly Meant[]): Meant {
  const known = meant.filter(({ name }) => name !== null);
  const [first = nobody] = known;
  return known.every(({ name }) => name === first.name) ? first : nobody;
}

/** The entity that an argument of a call is, if all that it may be are the same. */
function entityGiven(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  call: Call,
  argument: ArgumentPath,
  context: Context | null,
): Meant {
  return only(
    argumentsAt(call, argument).flatMap(({ expression, path }) =>
      stepAll(workspace, valuesOf(workspace, { uri, expression }, context), path).map((value) =>
        entityOfValue(workspace, value, uri),
      ),
    ),
  );
}

function entityOfValue(workspace: Workspace, value: Value, uri: string): Meant {
  switch (value.kind) {
    case 'class':
    case 'instance': {
      const entity = entityOfClass(workspace, value.uri, value.class);
      const name = factsAt(workspace, value.uri).code.classes[value.class]?.name || null;
      return entity ? { entity, name: entity.name } : value.kind === 'class' ? { entity, name } : nobody;
    }
    case 'literal':
      return typeof value.value === 'string' ? named(workspace, value.value, uri) : nobody;
    case 'library':
      return entityOfLibrary(workspace, value, uri);
    default:
      return nobody;
  }
}

/** A library's value knows its entity by a name, by the call that defined it, or by the call that was given the entity. */
function entityOfLibrary(workspace: Workspace, value: LibraryValue, uri: string): Meant {
  const places = [value.site, value.call?.place].filter((place) => !!place);
  for (const place of places) {
    const entity = entityOfDefinition(workspace, place);
    if (entity) return { entity, name: entity.name };
  }
  const typed = value.entity === null ? nobody : named(workspace, value.entity, uri);
  if (typed.entity || !value.site) return typed;
  const given = entityOfSite(workspace, value.site, value.context);
  // `new Kysely<Database>()`: the type of a client names no entity; the call that a table is given to does.
  return typed.name === null || given.entity ? given : typed;
}

/**
 * The entity that a call of a library is about. A builder that is put into the same name at many places is made by many
 * calls, each of which may be made on each of the others: so the answers are kept.
 */
const entityOfSite = queryAtPlace<Meant>({ name: 'entity of a call', compute: readSite, onCycle: nobody });

/**
 * `getRepository(User)`: the entity is given to the call; else it is that of what the call is made on; else it is named
 * by a text (`db('users')`). The text comes last, since query builders take an alias there.
 */
function readSite(workspace: Workspace, site: ExpressionPlace, context: Context | null): Meant {
  const call = factsAt(workspace, site.uri).code.expressions[site.expression];
  if (call?.kind !== 'call') return nobody;
  const [said] = saidOfCall<QueryEntry>(workspace, site, 'queries', context);
  if (typeof said?.entry.entity === 'object' && 'argument' in said.entry.entity)
    return entityGiven(workspace, site, call, said.entry.entity.argument, context);
  const [first = NONE] = call.arguments;
  const given = valuesOf(workspace, { uri: site.uri, expression: first }, context);
  const texts = given.filter((value) => value.kind === 'literal');
  const above = calleesOf(workspace, site, context).filter(
    (callee): callee is LibraryValue =>
      callee.kind === 'library' && !(callee.site && isSamePlace(callee.site, site)),
  );
  return (
    given
      .filter((value) => value.kind !== 'literal')
      .map((value) => entityOfValue(workspace, value, site.uri))
      .find(({ entity }) => entity !== null) ??
    above
      .map((value) => entityOfLibrary(workspace, value, site.uri))
      // `client.db('shop').collection('books')`: a text that names nothing known is that of the database.
      .find(({ entity, name }) => name !== null && (entity !== null || !texts.length)) ??
    only(texts.map((value) => entityOfValue(workspace, value, site.uri)))
  );
}

/** A name of an entity, a table, or a TypeScript type made for an entity (`IUser`, `UserDocument`). */
function named(workspace: Workspace, name: string, uri: string): Meant {
  const entity =
    entityNamed(workspace, name, uri) ??
    entityNamed(
      workspace,
      name.replace(/^I(?=[A-Z])/, '').replace(/(?:Document|Doc|Model|Entity)$/, ''),
      uri,
    );
  return { entity, name: entity?.name ?? name };
}

// What is read

function argumentsAt(
  call: Call,
  path: ArgumentPath | undefined,
): readonly { readonly expression: ExpressionId; readonly path: readonly string[] }[] {
  const at = argumentOf(path);
  if (!at) return [];
  return call.arguments
    .filter((_, i) => selects(at.which, i, call.arguments.length))
    .map((expression) => ({ expression, path: at.path }));
}

/** All that narrows a query: its own arguments, and calls chained before and after; else what its client leaves out. */
function projections(
  workspace: Workspace,
  place: ExpressionPlace,
  call: Call,
  { entry, value }: Said<QueryEntry>,
  chain: readonly Chained[],
  entity: Entity | null,
  context: Context | null,
): readonly ReadAlong[] {
  const { uri } = place;
  const own = [
    ...ofEntry(workspace, uri, call, entry, entity, context),
    ...chain.flatMap((each) => ofChained(workspace, uri, each, entity, context)),
  ];
  return own.some(({ selection }) => selection.kind !== 'all')
    ? own
    : [...own, ...ofClient(workspace, value, entry, entity)];
}

/** `new PrismaClient({ omit: { user: { password: true } } })` leaves fields out of all queries. */
function ofClient(
  workspace: Workspace,
  { site, context, entity: name }: LibraryValue,
  entry: QueryEntry,
  entity: Entity | null,
): readonly ReadAlong[] {
  const option = optionOf(entry.omit);
  if (!site || name === null || option === undefined) return [];
  const call = factsAt(workspace, site.uri).code.expressions[site.expression];
  const [first = NONE] = call?.kind === 'call' ? call.arguments : [];
  const values = stepAll(workspace, valuesOf(workspace, { uri: site.uri, expression: first }, context), [
    option,
    name,
  ]).filter((value) => value.kind === 'object');
  return values.length ? [{ ...projectionOf(workspace, [values], true, entity), joins: false }] : [];
}

interface ReadAlong extends Projection {
  /** Whether its relations are read along whole, rather than fields that may be relations. */
  readonly joins: boolean;
}

function ofEntry(
  workspace: Workspace,
  uri: string,
  call: Call,
  entry: Pick<QueryEntry, 'select' | 'omit' | 'include'>,
  entity: Entity | null,
  context: Context | null,
): readonly ReadAlong[] {
  const read = (path: ArgumentPath | undefined, omits: boolean): readonly ReadAlong[] => {
    const values = argumentsAt(call, path).flatMap(({ expression, path: below }) => {
      const found = argumentValues(workspace, { uri, expression }, below, context);
      return found ? [found] : [];
    });
    return values.length ? [{ ...projectionOf(workspace, values, omits, entity), joins: false }] : [];
  };
  return [
    ...read(entry.select, false),
    ...read(entry.omit, true),
    ...argumentsAt(call, entry.include).map(({ expression, path }) =>
      joinOf(workspace, { uri, expression }, path, context),
    ),
  ];
}

/** A call of a chain, with the name of the method that is called. */
interface Chained {
  readonly id: ExpressionId;
  readonly call: Call;
  readonly method: string;
}

function chainAt(workspace: Workspace, place: ExpressionPlace, context: Context | null): readonly Chained[] {
  const { uri } = place;
  const { code } = factsAt(workspace, uri);
  const isQuery = (expression: ExpressionId) =>
    saidOfCall<QueryEntry>(workspace, { uri, expression }, 'queries', context).some(
      (each) => each.entry.reads,
    );
  return chainOf(code, place.expression, isQuery).flatMap((id) => {
    const call = code.expressions[id];
    if (call?.kind !== 'call') return [];
    const callee = code.expressions[call.callee];
    return [{ id, call, method: callee?.kind === 'member' ? (callee.property ?? '') : '' }];
  });
}

function ofChained(
  workspace: Workspace,
  uri: string,
  { id, call, method }: Chained,
  entity: Entity | null,
  context: Context | null,
): readonly ReadAlong[] {
  const said = saidOfCall<QueryEntry>(workspace, { uri, expression: id }, 'queries', context);
  const [entry] = said.map((each) => each.entry).filter((each) => each.select || each.omit || each.include);
  if (entry) return ofEntry(workspace, uri, call, entry, entity, context);
  if (narrowing.has(method)) return ofEntry(workspace, uri, call, { select: '*' }, entity, context);
  if (adding.has(method))
    return ofEntry(workspace, uri, call, { select: '*' }, entity, context).map(({ selection, ...read }) => ({
      ...read,
      selection: { kind: 'all' },
      shown: selection.kind === 'only' ? selection.fields : [],
    }));
  if (unscoping.has(method))
    return [{ selection: { kind: 'all' }, shown: entity?.hidden ?? [], relations: [], joins: false }];
  if (!joining.has(method)) return [];
  const [first = NONE, second] = call.arguments;
  const join = joinOf(workspace, { uri, expression: first }, [], context);
  const narrowedBy = second === undefined ? null : { uri, expression: second };
  return [
    { ...join, relations: join.relations.map((each) => ({ ...each, value: each.value ?? narrowedBy })) },
  ];
}

/**
 * Other calls of the chain that a call stands in (`User.find().select('id')`), and those made on the name that the chain
 * is put into, as far as they are no queries of their own.
 */
function chainOf(
  code: Code,
  start: ExpressionId,
  isQuery: (call: ExpressionId) => boolean,
): readonly ExpressionId[] {
  const before = callsBelow(code, start);
  const after = callsAbove(code, start);
  const top = after.at(-1) ?? start;
  const names = [
    ...code.definitions.flatMap(({ from, binding, into }) =>
      from.kind === 'value' && from.value === top && !from.path.length && !into.length ? [binding] : [],
    ),
    ...before.bindings,
  ];
  const apart = names.flatMap((binding) =>
    (code.bindings[binding]?.references ?? [])
      .filter((id) => code.expressions[id]?.function === code.expressions[start]?.function)
      .map((id) => callsAbove(code, id))
      .filter((calls) => !calls.includes(start) && !calls.some(isQuery)),
  );
  return [...new Set([...before.calls, ...after, ...apart.flat()])];
}

/** The calls that a call is chained to, and the names at their start, through their definitions. */
function callsBelow(
  code: Code,
  start: ExpressionId,
): { readonly calls: readonly ExpressionId[]; readonly bindings: readonly number[] } {
  const calls = new Set<ExpressionId>();
  const bindings = new Set<number>();
  const open = [receiverOf(code, start)];
  for (let steps = 0; open.length && steps < STEP_LIMIT; steps++) {
    const id = strip(code, open.pop() as ExpressionId);
    const expression = code.expressions[id];
    if (expression?.kind === 'call' && !calls.has(id)) {
      calls.add(id);
      open.push(receiverOf(code, id));
    } else if (
      expression?.kind === 'reference' &&
      expression.binding !== NONE &&
      !bindings.has(expression.binding)
    ) {
      bindings.add(expression.binding);
      for (const each of expression.definitions) {
        const from = code.definitions[each]?.from;
        if (from?.kind === 'value' && !from.path.length) open.push(from.value);
      }
    }
  }
  return { calls: [...calls], bindings: [...bindings] };
}

/** The calls that are chained to an expression, innermost first. */
function callsAbove(code: Code, start: ExpressionId): readonly ExpressionId[] {
  const calls: ExpressionId[] = [];
  for (let at = chained(code, start); at !== NONE && calls.length < STEP_LIMIT; at = chained(code, at))
    calls.push(at);
  return calls;
}

/** The call of a member of an expression: `x.select()` for `x`; NONE if there is none. */
function chained(code: Code, id: ExpressionId): ExpressionId {
  const parent = code.expressions[id]?.parent ?? NONE;
  const member = code.expressions[parent];
  if (member?.kind !== 'member' || member.object !== id) return NONE;
  const call = code.expressions[member.parent];
  return call?.kind === 'call' && call.callee === parent ? member.parent : NONE;
}

function strip(code: Code, id: ExpressionId): ExpressionId {
  let at = id;
  for (let each = code.expressions[at]; each?.kind === 'cast'; each = code.expressions[at]) at = each.operand;
  return at;
}

// Related entities

/** Relations named in an argument: `{ posts: true }`, `['posts']`, `'posts author'`, `[{ model: Post, attributes: ['id'] }]`. */
function joinOf(
  workspace: Workspace,
  place: ExpressionPlace,
  path: readonly string[],
  context: Context | null,
): ReadAlong {
  const values = argumentValues(workspace, place, path, context) ?? [];
  const relations = values.flatMap((value) => relationsOf(workspace, value));
  return { selection: { kind: 'all' }, shown: [], relations, joins: true };
}

type Relation = Projection['relations'][number];

function relationsOf(workspace: Workspace, value: Value): readonly Relation[] {
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string'
        ? value.value
            .split(/[\s,]+/)
            .filter((name) => name !== '')
            .map((name) => ({ name: name.slice(name.lastIndexOf('.') + 1), value: null }))
        : [];
    case 'array': {
      const expression = factsAt(workspace, value.uri).code.expressions[value.expression];
      const elements = expression?.kind === 'array' ? expression.elements : [];
      return elements.flatMap((element) => elementRelations(workspace, value.uri, element, value.context));
    }
    case 'object': {
      const described = describedRelation(workspace, value);
      if (described) return [described];
      const expression = factsAt(workspace, value.uri).code.expressions[value.expression];
      const properties = expression?.kind === 'object' ? expression.properties : [];
      return properties.flatMap(({ key, value: of }) =>
        key === null ? [] : [{ name: key, value: { uri: value.uri, expression: of } }],
      );
    }
    case 'library':
    case 'class': {
      const { name } = entityOfValue(workspace, value, value.kind === 'class' ? value.uri : '');
      return name === null ? [] : [{ name, value: null }];
    }
    default:
      return [];
  }
}

function elementRelations(
  workspace: Workspace,
  uri: string,
  expression: ExpressionId,
  context: Context | null,
): readonly Relation[] {
  return valuesOf(workspace, { uri, expression }, context).flatMap((value) => relationsOf(workspace, value));
}

/** `{ model: Post, as: 'posts', … }`, `{ association: 'posts' }`, `{ path: 'posts', … }` describe one relation. */
function describedRelation(workspace: Workspace, value: Extract<Value, { kind: 'object' }>): Relation | null {
  for (const option of ['path', 'association', 'model']) {
    for (const each of stepAll(workspace, [value], [option])) {
      const { name } = entityOrText(workspace, each, value.uri);
      if (name !== null) return { name, value: { uri: value.uri, expression: value.expression } };
    }
  }
  return null;
}

function entityOrText(workspace: Workspace, value: Value, uri: string): Meant {
  if (value.kind === 'literal')
    return typeof value.value === 'string' ? { entity: null, name: value.value } : nobody;
  return entityOfValue(workspace, value, uri);
}

function includedBy(
  workspace: Workspace,
  read: readonly ReadAlong[],
  entity: Entity | null,
  entry: QueryEntry,
  uri: string,
  context: Context | null,
  depth: number,
): readonly Included[] {
  const relations = read.flatMap(({ relations: all, joins }) =>
    joins ? all : all.filter(({ name }) => fieldOf(entity, name)?.relation),
  );
  const byName = new Map(relations.map((relation) => [relation.name, relation]));
  return [...byName.values()]
    .filter(({ value }) => value === null || !isOff(workspace, value, context))
    .map((relation) => includedAt(workspace, relation, entity, entry, uri, context, depth));
}

function includedAt(
  workspace: Workspace,
  { name, value }: Relation,
  owner: Entity | null,
  entry: QueryEntry,
  uri: string,
  context: Context | null,
  depth: number,
): Included {
  const field = fieldOf(owner, name);
  const entity =
    entityNamed(workspace, field?.target ?? (field?.type ?? '').replace(/\[\]$/, ''), uri) ??
    entityNamed(workspace, name, uri);
  const nested = value && depth > 0 ? nestedProjections(workspace, value, entity, entry, context) : [];
  return {
    name,
    entity,
    selected: nested.map(({ selection }) => selection).reduce(narrowed, { kind: 'all' }),
    shown: nested.flatMap(({ shown }) => shown),
    included: depth > 0 ? includedBy(workspace, nested, entity, entry, uri, context, depth - 1) : [],
  };
}

/** What stands at a relation narrows it by the same options as the query itself: `{ select: { id: true } }`; or it is the projection (`'id name'`). */
function nestedProjections(
  workspace: Workspace,
  value: ExpressionPlace,
  entity: Entity | null,
  entry: QueryEntry,
  context: Context | null,
): readonly ReadAlong[] {
  const whole = valuesOf(workspace, value, context);
  if (!whole.some((each) => each.kind === 'object')) {
    const texts = whole.filter(
      (each) => each.kind === 'array' || (each.kind === 'literal' && typeof each.value === 'string'),
    );
    return texts.length ? [{ ...projectionOf(workspace, [texts], false, entity), joins: false }] : [];
  }
  const read = (options: readonly (string | undefined)[], omits: boolean): readonly ReadAlong[] =>
    options.flatMap((option) => {
      const values = option ? argumentValues(workspace, value, [option], context) : null;
      return values ? [{ ...projectionOf(workspace, [values], omits, entity), joins: false }] : [];
    });
  const includes = optionOf(entry.include) ?? 'include';
  return [
    ...read([...new Set([optionOf(entry.select), 'select', 'attributes'])], false),
    ...read([optionOf(entry.omit)], true),
    joinOf(workspace, value, [includes], context),
  ];
}

/** The option that holds something: `select` for `0.select`. */
function optionOf(path: ArgumentPath | undefined): string | undefined {
  return argumentOf(path)?.path.at(-1);
}

function fieldOf(entity: Entity | null, name: string): EntityField | undefined {
  return entity?.fields.find((field) => field.name === name);
}

function isOff(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const values = valuesOf(workspace, place, context);
  const [first] = values;
  return values.length === 1 && first?.kind === 'literal' && !first.value;
}
