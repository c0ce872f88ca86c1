/**
 * Whether an endpoint looks at whose object it is: objects that are looked up by what the request names, and where the
 * signed-in user plays a part in it.
 */
import {
  type Code,
  type Expression,
  type ExpressionId,
  type FunctionId,
  isNothing,
  NONE,
} from '../../facts/facts.ts';
import { leavesOf, propertyAt } from '../../facts/reading.ts';
import { definitionsFrom, expressionsIn, testedExpressions } from '../../facts/tables.ts';
import { type Flow, flowsFrom, nameOfCallee, repliesOf } from '../../flow/flows.ts';
import { type Arrival, searchBack } from '../../flow/search.ts';
import type { ChainLink, Endpoint } from '../../meaning/endpoints/chain.ts';
import { allEndpoints } from '../../meaning/endpoints/endpoints.ts';
import type { Entity } from '../../meaning/entities/entities.ts';
import { nameWords, sensitivityOf } from '../../meaning/entities/field-names.ts';
import { type QueryAt, queryAt } from '../../meaning/entities/queries.ts';
import { authenticationAt } from '../../meaning/guards/authentications.ts';
import { type Carried, carriedBy, readByName } from '../../meaning/guards/carried.ts';
import { basisOf } from '../../meaning/guards/credentials.ts';
import { guardsOfLink, speaksOfAuthentication, speaksOfRights } from '../../meaning/guards/guards.ts';
import { identities } from '../../meaning/guards/presence.ts';
import { expressionsWithin } from '../../meaning/replies/answers.ts';
import { isRequestAt } from '../../meaning/values/requests.ts';
import { saidOfArguments, saidOfCall, saidOfValue } from '../../meaning/values/sayings.ts';
import { textAt } from '../../meaning/values/texts.ts';
import { usesOfFunction } from '../../meaning/values/uses.ts';
import {
  type Context,
  type ExpressionPlace,
  type FunctionValue,
  type LibraryValue,
  placeKey,
  type Value,
} from '../../meaning/values/value.ts';
import {
  calleesOf,
  contextOfCall,
  functionByNumber,
  functionNumber,
  valuesOf,
} from '../../meaning/values/values.ts';
import { argumentOf, selects } from '../../meaning/vocabulary/automaton.ts';
import type { QueryEntry, ReplyKind } from '../../meaning/vocabulary/model.ts';
import { boundColumns, conditionColumns } from '../../parse/sql.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import { programFiles } from '../../workspace/test-files.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { functionsOf, isRequestHandedOn, type Reached, reaches, runs, someReached } from '../reach.ts';
import { objectBehind } from '../repairs/carriers.ts';
import { nestedLookups } from './nested-objects.ts';

/** A query that names an object by data of the request, and nothing that says whose it may be. */
export interface Lookup {
  readonly flow: Flow;
  /** Name of the entity. */
  readonly name: string;
  readonly entity: Entity | null;
  /** Field that says whose an object is; null if none is known. */
  readonly owner: string | null;
  /** The entity holds the accounts themselves. */
  readonly isAccount: boolean;
  /** Whether the object is changed, rather than read. */
  readonly changes: boolean;
  /** A query elsewhere that does ask whose the object is. */
  readonly bound: BoundQuery | null;
  /** Whether endpoints that nobody has to sign in for read the same entity. */
  readonly isPublic: boolean;
  /** Whether whoever is signed in is given a list of all of them. */
  readonly isListed: boolean;
  /** Whether what asks for a credential tells the handler nothing of who showed it, as with a key of the whole instance. */
  readonly isAnonymous: boolean;
  /** The parameter of the path above it that is held against the signed-in user, where the object is held against nothing. */
  readonly outer?: string;
}

/** A query with a condition that comes from the signed-in user. */
export interface BoundQuery {
  readonly call: ExpressionPlace;
  readonly name: string;
  /** Name of the entity or table. */
  readonly entity: string;
  /** The field that is held against the user (null in a SQL text), and the value as it is written. */
  readonly field: string | null;
  readonly value: ExpressionPlace;
}

/**
 * Objects that an endpoint looks up by what the request names, where neither the query nor anything else in its chain
 * and handler asks who the signed-in user is.
 */
export function lookupsOf(workspace: Workspace, endpoint: Endpoint): readonly Lookup[] {
  const withSecrets = askedWithSecrets(workspace, endpoint);
  const treated = treatedBy(workspace, endpoint);
  const candidates = flowsFrom(workspace, endpoint).filter(
    (flow) => isLookup(workspace, endpoint, flow, treated) && !withSecrets.has(callKey(flow)),
  );
  if (!candidates.length || takesMessages(workspace, endpoint)) return [];
  if (asksWho(workspace, endpoint)) return nestedIn(workspace, endpoint, candidates);
  const bound = boundKeys(workspace, endpoint, keysGivenToGuards(workspace, endpoint));
  const isAnonymous = tellsNobody(workspace, endpoint);
  const told = toldByQueries(workspace, '');
  const found = new Map<string, Lookup>();
  for (const flow of candidates) {
    const name = flow.query?.entity?.name ?? flow.query?.entityName ?? '';
    if (bound.has(keyOf(flow)) || isBound(workspace, flow.asked ?? flow.call) || found.has(name)) continue;
    if (writesOnlyWhoAsks(workspace, flow.call)) continue;
    const entity = flow.query?.entity ?? null;
    if (!entity && isLocalType(factsAt(workspace, flow.call.uri).code, name)) continue;
    found.set(name, {
      flow,
      name,
      entity,
      owner: ownerOf(entity) ?? told.owners.get(name) ?? null,
      isAccount: isAccount(entity) || told.accounts.has(name),
      changes: changes(endpoint, flow),
      bound: boundQueries(workspace, '').find((each) => isSameName(each.entity, name, entity)) ?? null,
      isPublic: openlyRead(workspace, '').has(name),
      isListed: listedForAll(workspace, '').has(name),
      isAnonymous,
    });
  }
  return [...found.values()];
}

/** The queries whose condition asks for a secret of the object as well, which only who may have it knows: `{ id, passwordHash }`. */
function askedWithSecrets(workspace: Workspace, endpoint: Endpoint): ReadonlySet<string> {
  return new Set(
    flowsFrom(workspace, endpoint)
      .filter(({ target, arrival }) => target === 'filter' && arrival.from.kind === 'source')
      .filter((flow) => sensitivityOf(columnOf(workspace, flow) ?? '') === 'secret')
      .map(callKey),
  );
}

/** Tells queries apart: by the calls that give their text, where a function of the project asks them all. */
function callKey({ asked, call }: Flow): string {
  const { uri, expression } = asked ?? call;
  return `${uri}#${expression}`;
}

/** Whether a name is that of a type of the file, as `Entity` in `class Store<Entity>`: what is kept under it elsewhere is something else. */
function isLocalType(code: Code, name: string): boolean {
  return name !== '' && code.bindings.some((each) => each.kind === 'type' && each.name === name);
}

/** Objects below one that somebody does ask about, which are looked up by their own key alone. */
function nestedIn(workspace: Workspace, endpoint: Endpoint, candidates: readonly Flow[]): readonly Lookup[] {
  const reader = new Reader(workspace, endpoint);
  const bound = boundKeys(workspace, endpoint);
  const open = candidates.filter(
    (flow) => !bound.has(keyOf(flow)) && !isBound(workspace, flow.asked ?? flow.call),
  );
  return nestedLookups(workspace, endpoint, open, {
    isBound: (call) => isBound(workspace, call),
    isAsking: (place, code) => reader.isAsking(place, code),
  }).map(({ flow, outer, field }) => ({
    flow,
    name: flow.query?.entity?.name ?? flow.query?.entityName ?? '',
    entity: flow.query?.entity ?? null,
    owner: field,
    isAccount: false,
    changes: changes(endpoint, flow),
    bound: null,
    isPublic: false,
    isListed: false,
    isAnonymous: false,
    outer,
  }));
}

/** Whether a service sends what the endpoint takes, signed: what it names belongs to nobody who is signed in. */
function takesMessages(workspace: Workspace, { chain, handler }: Endpoint): boolean {
  return [...chain, handler].some((link) =>
    someReached(
      workspace,
      link,
      ({ place, expression, context }) =>
        expression.kind === 'call' && saidOfCall(workspace, place, 'messages', context).length > 0,
    ),
  );
}

/** Queries that lead from one key to the next: the shelf of the user, the book on that shelf, … */
const BOUND_ROUNDS = 4;

/**
 * What of the request names an object in a query that holds it against the signed-in user, as middleware does that looks
 * the object up first, or against another such key: `{ id, shelfId }` where the shelf was asked for with its owner.
 * @param asked keys that were asked about in another way
 */
function boundKeys(
  workspace: Workspace,
  endpoint: Endpoint,
  asked: readonly string[] = [],
): ReadonlySet<string> {
  const keysOfCalls = new Map<string, { readonly call: ExpressionPlace; readonly keys: Set<string> }>();
  for (const flow of flowsFrom(workspace, endpoint)) {
    if (flow.target !== 'filter' || flow.arrival.from.kind !== 'source') continue;
    const known = keysOfCalls.get(callKey(flow));
    if (known) known.keys.add(keyOf(flow));
    else keysOfCalls.set(callKey(flow), { call: flow.asked ?? flow.call, keys: new Set([keyOf(flow)]) });
  }
  const bound = new Set(asked);
  let open = [...keysOfCalls.values()];
  for (let round = 0; round < BOUND_ROUNDS && open.length; round++) {
    const isReached = ({ call, keys }: (typeof open)[number]) =>
      [...keys].some((key) => bound.has(key)) || (round === 0 && isBound(workspace, call));
    const reached = open.filter(isReached);
    if (!reached.length) break;
    for (const { keys } of reached) for (const key of keys) bound.add(key);
    open = open.filter((each) => !reached.includes(each));
  }
  return bound;
}

/** Where in the request a flow begins. */
function keyOf({ arrival: { from, path } }: Flow): string {
  return `${from.kind === 'source' ? from.part : ''}:${path.join('.')}`;
}

/**
 * What of the request is given to functions of the project whose answer rests on the credential that it shows, and on which
 * the handler goes on or not: `const session = await sessionFor(request, shelfId); if (!session) return …`.
 */
function keysGivenToGuards(workspace: Workspace, { handler }: Endpoint): readonly string[] {
  return (handler?.functions ?? []).flatMap(({ uri, function: id, context }) => {
    const { code } = factsAt(workspace, uri);
    const tested = testedExpressions(code);
    return (code.functions[id]?.calls ?? []).flatMap((call) => {
      const expression = code.expressions[call];
      if (expression?.kind !== 'call' || expression.arguments.length < 2) return [];
      const place = { uri, expression: call };
      const [callee] = calleesOf(workspace, place, context);
      if (callee?.kind !== 'function' || !isDecidedBy(code, tested, call)) return [];
      const given = expression.arguments.flatMap((argument, index) => {
        if (!isReadIn(workspace, callee, index)) return [];
        const { arrivals } = searchBack(workspace, { uri, expression: argument }, [], context);
        return arrivals.flatMap(({ from, path }) =>
          from.kind === 'source' && namesObjects.has(from.part) && path.length
            ? [`${from.part}:${path.join('.')}`]
            : [],
        );
      });
      return given.length && asksForCredential(workspace, callee) ? given : [];
    });
  });
}

/** Whether a function gives nothing, or throws, on a condition that is a credential of the request. */
function asksForCredential(workspace: Workspace, { uri, function: id, context }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  return (code.functions[id]?.exits ?? []).some(({ kind, value, condition }) => {
    if (kind !== 'throw' && (kind !== 'return' || !givesNothing(code, value))) return false;
    for (let at = code.conditions[condition]; at; at = code.conditions[at.parent])
      if (at.kind === 'test' && basisOf(workspace, { uri, expression: at.test }, context, true) !== 'none')
        return true;
    return false;
  });
}

/** Whether nothing is returned: `return;`, `return null`, `return false`. */
function givesNothing(code: Code, value: ExpressionId): boolean {
  const returned = code.expressions[value];
  return !returned || isNothing(returned) || (returned.kind === 'literal' && !returned.value);
}

/** Whether a test of the function looks at what a call gave, or at the name that it was given. */
function isDecidedBy(code: Code, tested: ReadonlySet<ExpressionId>, call: ExpressionId): boolean {
  const { parent = NONE } = code.expressions[call] ?? {};
  const whole = code.expressions[parent]?.kind === 'await' ? parent : call;
  const reads = (definitionsFrom(code).get(whole) ?? []).flatMap(
    (id) => code.bindings[code.definitions[id]?.binding ?? NONE]?.references ?? [],
  );
  return [whole, ...reads].some((each) => isInTest(code, tested, each));
}

/** Whether an expression is a test, or an operand of one: `!session`, `!session?.memberId`. */
function isInTest(code: Code, tested: ReadonlySet<ExpressionId>, id: ExpressionId): boolean {
  for (let at = id, steps = 0; at !== NONE && steps < OPERAND_LIMIT; steps++) {
    if (tested.has(at)) return true;
    at = code.expressions[at]?.parent ?? NONE;
    if (!/^(?:unary|logical|binary|member)$/.test(code.expressions[at]?.kind ?? '')) return false;
  }
  return false;
}

/** Operands within operands. */
const OPERAND_LIMIT = 6;

/** Whether a function does anything with what it is given at a place. */
function isReadIn(workspace: Workspace, { uri, function: id }: FunctionValue, index: number): boolean {
  const { code } = factsAt(workspace, uri);
  const binding = code.functions[id]?.parameters[index]?.binding ?? NONE;
  return binding !== NONE && (code.bindings[binding]?.references.length ?? 0) > 0;
}

function isSameName(a: string, name: string, entity: Entity | null): boolean {
  return a === name || a === entity?.table;
}

function changes({ method }: Endpoint, { query: read }: Flow): boolean {
  return (!isReading(method) && method !== 'HEAD') || read?.entry.writes !== undefined;
}

/** Whether a method asks for something: `GET`, or `QUERY` of procedures and of GraphQL. */
function isReading(method: string): boolean {
  return method === 'GET' || method === 'QUERY';
}

function isLookup(workspace: Workspace, endpoint: Endpoint, flow: Flow, treated: Treated): boolean {
  const { arrival, query: read, target } = flow;
  const { from } = arrival;
  if (target !== 'filter' || !read || from.kind !== 'source') return false;
  if (!read.entity && !read.entityName) return false;
  const names = from.part === 'path' ? arrival.path.slice(0, 1) : arrival.path.slice(-1);
  const [name = nameOfSource(workspace, arrival.place)] = names;
  const column = columnOf(workspace, flow);
  const isKey =
    isKeyName(name) || (column !== null && (isIdentity(column) || owners.has(nameWords(column).join(' '))));
  const isOwn = read.entry.writes !== undefined || isRemoval(flow.name);
  if (from.part === 'path') {
    if (!isKey && !/(?:slug|number|no|code|name)$/i.test(name)) return false;
  } else if (!isKey || (from.part !== 'query' && from.part !== 'body')) return false;
  if (read.entry.reads === 'count' && !isOwn) return false;
  if (!isReading(endpoint.method) && (from.part === 'path' || isOwn)) return true;
  // What a body names is also read to learn what is going on; it counts where it is changed, or sent as it is.
  const queries = isReading(endpoint.method) ? treated.sent : treated.changed;
  return (
    queries.has(placeKey({ uri: flow.call.uri, expression: read.place.expression })) ||
    // `table('books').where({ id }).first()`: several calls make one query.
    queries.has(placeKey(wholeChain(workspace, flow.call)))
  );
}

/** Whether a name speaks of a key: `bookId`, `ids`. */
function isKeyName(name: string): boolean {
  return /^(?:id|uuid|guid|key)s?$/i.test(nameWords(name).at(-1) ?? '');
}

/** Which column each parameter of the conditions in a SQL text is held against. */
const columnsSought = query<Workspace, ReadonlyMap<number, string>>({
  name: 'columns that a SQL text seeks by',
  compute: (workspace, uri, expression) => conditionColumns(textAt(workspace, { uri, expression }, null)),
  onCycle: new Map(),
});

/** The field or column that a value of a condition is held against; null if it is not written down. */
function columnOf(workspace: Workspace, { query: read, arrival: { form }, argument }: Flow): string | null {
  const { part, before } = form;
  if (before) return null;
  const last = part.findLast((name) => !/^(?:\*|\d+|\$\w+)$/.test(name));
  if (last !== undefined) return last;
  if (!read || !isSqlText(read.entry.entity)) return null;
  const { code } = factsAt(workspace, read.place.uri);
  const call = code.expressions[read.place.expression];
  if (call?.kind !== 'call') return null;
  const [text = NONE, ...values] = call.arguments;
  const index = part.length ? Number(part[0]) : values.indexOf(argument.expression);
  return columnsSought(workspace, read.place.uri, text).get(index) ?? null;
}

/** Methods by which an object that was read is changed in its place. */
const changing = new Set(
  'save,remove,delete,deleteOne,destroy,update,updateOne,replaceOne,increment,decrement,restore,patch'.split(
    ',',
  ),
);

/** What a function does with objects that were read; it stands in the handlers of many endpoints. */
interface Done {
  /** Where the objects come from that are changed in their place: `ticket.save()`, `photo.destroy()`, `letters.remove(letter)`. */
  readonly changed: readonly Arrival[];
  /** Where that comes from which pages are made of: `response.render('book', { book })`. */
  readonly shown: readonly Arrival[];
}

const doneByFunction = query<Workspace, Done>({
  name: 'objects that a function changes or shows',
  compute: (workspace, uri, number) => {
    const changed: Arrival[] = [];
    const shown: Arrival[] = [];
    runs(workspace, functionByNumber(workspace, uri, number), (at) => {
      changed.push(...changedAt(workspace, at));
      shown.push(...shownAt(workspace, at));
      return false;
    });
    return { changed, shown };
  },
  onCycle: { changed: [], shown: [] },
});

/** What becomes of the objects that an endpoint reads: the keys of their queries, and of the chains of calls that these lie in. */
interface Treated {
  readonly changed: ReadonlySet<string>;
  /** As the answer, or as a part of a page. */
  readonly sent: ReadonlySet<string>;
}

function treatedBy(workspace: Workspace, endpoint: Endpoint): Treated {
  const { handler } = endpoint;
  const done = (handler ? functionsOf(workspace, handler) : []).map((each) =>
    doneByFunction(workspace, each.uri, functionNumber(workspace, each)),
  );
  const queries = (arrivals: readonly Arrival[]) =>
    new Set(
      arrivals.flatMap(({ from }) =>
        from.kind === 'query'
          ? [placeKey(from.query.place), placeKey(wholeChain(workspace, from.query.place))]
          : [],
      ),
    );
  const sent = repliesOf(workspace, endpoint).map(({ arrival }) => arrival);
  return {
    changed: queries(done.flatMap(({ changed }) => changed)),
    sent: queries([...sent, ...done.flatMap(({ shown }) => shown)]),
  };
}

function changedAt(
  workspace: Workspace,
  { place: { uri }, code, expression, context }: Reached,
): readonly Arrival[] {
  const callee = expression.kind === 'call' ? code.expressions[expression.callee] : undefined;
  if (expression.kind !== 'call' || callee?.kind !== 'member' || !changing.has(callee.property ?? ''))
    return [];
  return [callee.object, ...expression.arguments.slice(0, 1)].flatMap(
    (each) => searchBack(workspace, { uri, expression: each }, [], context).arrivals,
  );
}

function shownAt(workspace: Workspace, { place, expression, context }: Reached): readonly Arrival[] {
  if (expression.kind !== 'call') return [];
  return saidOfArguments<ReplyKind>(workspace, place, 'replies', context).flatMap(({ entry, argument }) => {
    const shown = { uri: place.uri, expression: expression.arguments[argument] ?? NONE };
    return entry === 'view' ? searchBack(workspace, shown, ['*'], context).arrivals : [];
  });
}

/** The last call of the chain of calls that a call lies in: `table('books').where({ id }).first()`. */
function wholeChain(workspace: Workspace, { uri, expression }: ExpressionPlace): ExpressionPlace {
  const { code } = factsAt(workspace, uri);
  let top = expression;
  for (;;) {
    const { parent = NONE } = code.expressions[top] ?? {};
    const member = code.expressions[parent];
    const around = member?.kind === 'member' && member.object === top ? member.parent : NONE;
    if (code.expressions[around]?.kind !== 'call') return { uri, expression: top };
    top = around;
  }
}

/** What a part of the request is called that is a parameter of its own: `id` of `renameBook(id, form)`. */
function nameOfSource(workspace: Workspace, { uri, expression }: ExpressionPlace): string {
  const at = factsAt(workspace, uri).code.expressions[expression];
  return at?.kind === 'reference' ? at.name : '';
}

/** The last word of what is called: queries that remove give back nothing that tells them from others. */
function isRemoval(name: string): boolean {
  return /(?:delete|destroy|remove)\w*$/i.test(name);
}

// Whose an object is

const owners = new Set(
  (
    'owner,owner id,user,user id,author,author id,account id,customer,customer id,client id,tenant,tenant id,organization id,' +
    'organisation id,org id,company id,workspace id,team id,created by,created by id,creator,creator id,patient id,member id,' +
    'employee id,seller id,buyer id,household id'
  ).split(','),
);

/**
 * The field that says whose objects of an entity are; null if none does. Beside a secret, the identifier of a client names
 * the own program at another service.
 */
function ownerOf(entity: Entity | null): string | null {
  const names = (entity?.fields ?? []).map(({ name }) => ({ name, words: nameWords(name).join(' ') }));
  const isOfProgram = names.some(({ words }) => words === 'client secret');
  return (
    names.find(({ words }) => owners.has(words) && !(isOfProgram && words === 'client id'))?.name ?? null
  );
}

/** Whoever signs in is kept in it: it has a password, and names no server at which the service itself signs in. */
function isAccount(entity: Entity | null): boolean {
  const names = (entity?.fields ?? []).map(({ name }) => nameWords(name).join(''));
  return (
    names.some((name) => /^(?:password|passwd|passphrase)/.test(name)) &&
    !names.some((name) => /^(?:host|hostname|smtphost|server|clientsecret)$/.test(name))
  );
}

// Where the user plays a part

/**
 * Whether anything in the statement of a call comes from the signed-in user: its condition, its receiver, calls chained to it.
 * All endpoints that reach a query ask it.
 */
const boundCalls = query<Workspace, boolean>({
  name: 'query bound to the signed-in user',
  compute: (workspace, uri, expression) => readBound(workspace, { uri, expression }),
  onCycle: false,
});

function isBound(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  return boundCalls(workspace, uri, expression);
}

function readBound(workspace: Workspace, call: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, call.uri);
  let root = call.expression;
  for (
    let at = code.expressions[root]?.parent ?? NONE;
    // What the result is put into asks nothing: `ctx.body = await Book.findByPk(…)`.
    at !== NONE && code.expressions[at]?.kind !== 'assignment';
    at = code.expressions[at]?.parent ?? NONE
  )
    root = at;
  const whole = code.expressions[root];
  return (
    whole !== undefined &&
    expressionsIn(code, whole).some((expression) => {
      const each = code.expressions[expression];
      return (
        each?.function === whole.function &&
        (each.kind === 'reference' ||
          each.kind === 'member' ||
          (each.kind === 'call' && readByName(workspace, { uri: call.uri, expression }, null) !== null)) &&
        basisOf(workspace, { uri: call.uri, expression }, null) === 'strong' &&
        !isWritten(workspace, code, { uri: call.uri, expression })
      );
    })
  );
}

/** Whether an expression is a part of the data that a query stores, or of what is logged or replied. */
function isWritten(workspace: Workspace, code: Code, { uri, expression }: ExpressionPlace): boolean {
  let child = expression;
  const keys: string[] = [];
  for (
    let at = code.expressions[child]?.parent ?? NONE;
    at !== NONE;
    child = at, at = code.expressions[at]?.parent ?? NONE
  ) {
    const parent = code.expressions[at];
    if (parent?.kind === 'object') {
      const key = parent.properties.find(({ value }) => value === child)?.key;
      keys.unshift(key ?? '*');
      continue;
    }
    if (parent?.kind !== 'call') {
      if (parent?.kind === 'member' || parent?.kind === 'binary' || parent?.kind === 'unary') {
        if (parent.kind === 'binary' && /^[=!<>]/.test(parent.operator)) return false;
        continue;
      }
      continue;
    }
    const index = parent.arguments.indexOf(child);
    if (index < 0) return false;
    const call = { uri, expression: at };
    const isData = saidOfCall<QueryEntry>(workspace, call, 'queries').some(({ entry }) => {
      const written = argumentOf(entry.writes);
      return (
        written !== null &&
        selects(written.which, index, parent.arguments.length) &&
        written.path.every((name, i) => keys[i] === name)
      );
    });
    const isSaid = [
      ...saidOfArguments(workspace, call, 'replies'),
      ...saidOfArguments(workspace, call, 'sinks').filter(({ entry }) => entry === 'log'),
    ].some(({ argument }) => argument === index);
    return isData || isSaid;
  }
  return false;
}

/**
 * Whether all that a query writes is the signed-in user, below a relation that does not say whose the object is:
 * `{ members: { connect: { id: user.id } } }`. Whoever joins or leaves something changes nothing else of it.
 */
function writesOnlyWhoAsks(workspace: Workspace, place: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return false;
  const written = saidOfCall<QueryEntry>(workspace, place, 'queries').flatMap(({ entry }) => {
    const at = argumentOf(entry.writes);
    const index = at ? call.arguments.findIndex((_, i) => selects(at.which, i, call.arguments.length)) : NONE;
    return at && index >= 0 ? [propertyAt(code, call.arguments[index] ?? NONE, at.path)] : [];
  });
  return (
    written.length > 0 &&
    written.every((data) => {
      const object = code.expressions[data];
      return (
        object?.kind === 'object' &&
        object.properties.length > 0 &&
        object.properties.every(
          ({ key, value }) =>
            key !== null &&
            !owners.has(nameWords(key).join(' ')) &&
            code.expressions[value]?.kind === 'object' &&
            leavesOf(code, value).every(
              (leaf) => basisOf(workspace, { uri: place.uri, expression: leaf }, null) === 'strong',
            ),
        )
      );
    })
  );
}

/** Properties of a session that are only asked whether they are there. */
const presentParts = new Set([...identities, 'data']);

/** Whether an expression is only asked whether it is there: `if (!session?.user)`. That is authentication. */
function isPresenceTest(code: Code, id: ExpressionId): boolean {
  let at = id;
  for (
    let parent = code.expressions[at]?.parent ?? NONE;
    parent !== NONE;
    parent = code.expressions[at]?.parent ?? NONE
  ) {
    const around = code.expressions[parent];
    const isNegation = around?.kind === 'unary' && around.operator === '!';
    // A property of the user may be a right: `if (user.isAdmin)`.
    const isPlain =
      around?.kind === 'member' && around.property !== null && presentParts.has(around.property);
    if (!isNegation && !isPlain && around?.kind !== 'logical' && around?.kind !== 'cast') return false;
    at = parent;
  }
  return code.conditions.some((each) => each.kind === 'test' && each.test === at);
}

/** Whether all that hangs on a test with an expression in it is that something is logged: `if (book.owner !== user.id) log(…)`. */
function isOnlyLogged(workspace: Workspace, code: Code, { uri, expression }: ExpressionPlace): boolean {
  let test = expression;
  for (;;) {
    const { parent = NONE } = code.expressions[test] ?? {};
    const around = code.expressions[parent];
    const isPart =
      around?.kind === 'binary' ||
      around?.kind === 'logical' ||
      around?.kind === 'unary' ||
      around?.kind === 'member' ||
      around?.kind === 'cast' ||
      // `String(order.owner) !== user.id`, `order.owner.equals(user.id)`
      (around?.kind === 'call' && !calleesOf(workspace, { uri, expression: parent }).some(isOwnFunction));
    if (!isPart) break;
    test = parent;
  }
  const conditions = code.conditions.flatMap((each, id) =>
    each.kind === 'test' && each.test === test ? [id] : [],
  );
  if (test === expression || !conditions.length) return false;
  const isUnder = (from: number): boolean => {
    for (let at = from; at !== NONE; at = code.conditions[at]?.parent ?? NONE)
      if (conditions.includes(at)) return true;
    return false;
  };
  const isLog = (id: ExpressionId): boolean => {
    const said = saidOfArguments(workspace, { uri, expression: id }, 'sinks');
    return said.some(({ entry }) => entry === 'log');
  };
  const under = code.expressions.flatMap((each, id) =>
    (each.kind === 'call' || each.kind === 'assignment') && isUnder(each.condition) ? [id] : [],
  );
  const isLeft = code.functions.some(({ exits }) => exits.some(({ condition }) => isUnder(condition)));
  return !isLeft && under.length > 0 && under.every(isLog);
}

function isOwnFunction(value: Value): boolean {
  return value.kind === 'function';
}

/** Whether the chain after the authentication, or the handler, asks who is signed in; true as well where it cannot be read. */
export function asksWho(workspace: Workspace, endpoint: Endpoint): boolean {
  const authentication = authenticationAt(workspace, endpoint);
  if (authentication.guards.some(({ kind }) => kind === 'authorization')) return true;
  const reader = new Reader(workspace, endpoint);
  const { handler, chain } = endpoint;
  if (!handler || handler.unknown) return true;
  // Middleware that is not there, and whose name says that it asks who is calling, is taken to ask no more than that.
  const { presumed } = authentication;
  const isPresumed = (link: ChainLink) =>
    link.unknown && link.name === presumed && !link.functions.length && !speaksOfRights(link.name);
  if (chain.some((link) => !isPresumed(link) && mayAsk(workspace, link, reader))) return true;
  return reader.asks(handler);
}

/**
 * Whether all that asks for a credential is code of the project that puts nothing on the request, hands nothing on, and
 * gives the request to nobody who may: then there is no signed-in user to whom an object could belong.
 */
function tellsNobody(workspace: Workspace, endpoint: Endpoint): boolean {
  const asking = endpoint.chain.filter((link) =>
    guardsOfLink(workspace, link, endpoint).guards.some(({ kind }) => kind === 'authentication'),
  );
  return (
    asking.length > 0 &&
    endpoint.chain.every((link) => !link.unknown || isGeneral(link)) &&
    asking.every(
      (link) =>
        link.functions.length > 0 &&
        link.libraries.every((value) => isMadeOfFunctions(workspace, value)) &&
        !link.guards?.length &&
        !link.isVerdict &&
        !reaches(
          workspace,
          link,
          ({ place, code, expression, context }) =>
            (expression.kind === 'assignment' && code.expressions[expression.target]?.kind === 'member') ||
            // A session is there for later handlers, too.
            (expression.kind === 'member' && saidOfValue(workspace, place, 'sessions', context).length > 0) ||
            (expression.kind === 'call' && mayTell(workspace, place, code, context)),
        ),
    )
  );
}

/** Whether a library only makes a handler of what the project wrote: `createMiddleware(async (context, next) => …)`. */
function isMadeOfFunctions(workspace: Workspace, { call }: LibraryValue): boolean {
  return call !== null && saidOfArguments(workspace, call.place, 'composes', call.context).length > 0;
}

/** Whether a call may keep something for later handlers: `next({ … })`, `context.set('member', …)`, or one that cannot be read. */
function mayTell(workspace: Workspace, place: ExpressionPlace, code: Code, context: Context | null): boolean {
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return false;
  return (
    keeping.has(nameOfCallee(code, place.expression).split('.').at(-1) ?? '') ||
    // What a library verifies it puts where handlers find it: `await request.jwtVerify()`.
    saidOfCall(workspace, place, 'verifies', context).length > 0 ||
    saidOfCall(workspace, place, 'guards', context).length > 0 ||
    call.arguments.some((each) => code.expressions[each]?.kind === 'object' && isPassing(workspace, place)) ||
    isRequestHandedOn(workspace, place, code, context)
  );
}

/** Methods by which something is kept for later handlers, whatever it is kept in. */
const keeping = new Set(['set', 'assign', 'defineProperty', 'decorate', 'enterWith', 'run']);

/** Whether a call lets the request go on. */
function isPassing(workspace: Workspace, place: ExpressionPlace): boolean {
  return (
    saidOfCall(workspace, place, 'passes').length > 0 || saidOfArguments(workspace, place, 'hands').length > 0
  );
}

/** Whether a middleware comes from a package, as messages and method overrides do, and knows neither people nor objects. */
function isGeneral({ libraries, name }: ChainLink): boolean {
  return libraries.length > 0 && !speaksOfAuthentication(name);
}

/** Whether a middleware looks at the object: it reads what the path names and who is asking, or cannot be read. */
function mayAsk(workspace: Workspace, link: ChainLink, reader: Reader): boolean {
  if (link.unknown) {
    return link.scope === 'route' || (!isGeneral(link) && !/^(?:['"`]|handler)/.test(link.name));
  }
  if (!link.functions.length) return false;
  const { guards } = guardsOfLink(workspace, link);
  if (guards.some(({ kind }) => kind === 'authorization')) return true;
  return reader.readsPath(link) && reader.asks(link);
}

/** Parts of the request by which objects are named. */
const namesObjects: ReadonlySet<string> = new Set(['path', 'query', 'body', 'file']);

function keyOfFunction({ uri, function: id }: FunctionValue): string {
  return `${uri}#${id}`;
}

/** Functions that a link calls that turn away who is not signed in, and look at nothing that the path names. */
function signInHelpers(workspace: Workspace, link: ChainLink, reader: Reader): readonly FunctionValue[] {
  return functionsOf(workspace, link).filter((value) => {
    if (link.functions.some((each) => keyOfFunction(each) === keyOfFunction(value))) return false;
    const alone: ChainLink = { ...link, functions: [value], libraries: [], unknown: false };
    const { guards } = guardsOfLink(workspace, alone, null, true);
    return (
      guards.some(({ kind }) => kind === 'authentication') &&
      guards.every(({ kind }) => kind !== 'authorization') &&
      !reader.readsNames(alone)
    );
  });
}

/** Whether nothing is done with what an expression gives. */
export function isStatement(code: Code, id: ExpressionId): boolean {
  const { parent = NONE, start = 0, end = 0 } = code.expressions[id] ?? {};
  return (
    parent === NONE &&
    !code.functions.some(({ exits }) => exits.some(({ value }) => value === id)) &&
    end > start
  );
}

/** Properties that say who somebody is, and what they may do. */
const identity = /^(?:user_?id|uid|sub|role|roles|is_?admin|account_?id|member_?id|permissions?)$/i;

/** What the project puts under a name on the value of an expression, or below that name. */
function putUnder(
  workspace: Workspace,
  uri: string,
  object: ExpressionId,
  property: string | null,
): readonly Carried[] {
  return carriedBy(workspace, valuesOf(workspace, { uri, expression: object }), uri).filter(
    ({ into }) => into[0] === property,
  );
}

/** Whether all that the project puts under a name on the request is the same for everybody: `request.pool = pool`. */
function isToolOfAll(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  object: ExpressionId,
  property: string,
): boolean {
  const put = putUnder(workspace, uri, object, property);
  return (
    put.length > 0 &&
    put.every(
      ({ value }) =>
        basisOf(workspace, value, null) === 'none' &&
        valuesOf(workspace, value).every(({ kind }) => kind !== 'unknown') &&
        !holdsPartOfRequest(workspace, value),
    )
  );
}

/** Whether something in an expression comes from the request. */
function holdsPartOfRequest(workspace: Workspace, { uri, expression }: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, uri);
  const whole = code.expressions[expression];
  if (!whole) return true;
  return expressionsWithin(workspace, uri, whole.function).some((id) => {
    const { start = 0, end = 0 } = code.expressions[id] ?? {};
    const place = { uri, expression: id };
    return (
      start >= whole.start &&
      end <= whole.end &&
      (saidOfValue(workspace, place, 'sources').length > 0 || isRequestAt(workspace, place))
    );
  });
}

/** Reads functions and what they call; lives only while one endpoint is looked at. */
class Reader {
  constructor(
    private readonly workspace: Workspace,
    private readonly endpoint: Endpoint,
  ) {}

  /**
   * Whether a link asks who is signed in. What it calls only to learn that somebody is (`const user = await requireUser()`)
   * knows nothing of the object: there it counts what is done with the answer.
   */
  asks(link: ChainLink): boolean {
    const isAsking = ({ place, code }: Reached) => this.isAsking(place, code);
    // Nearly all handlers that ask do so themselves, and then nothing has to be known of what they call.
    if (link.functions.some((each) => runs(this.workspace, each, isAsking))) return true;
    if (!reaches(this.workspace, link, isAsking)) return false;
    const helpers = signInHelpers(this.workspace, link, this);
    if (!helpers.length) return true;
    const passed = new Set(
      helpers.flatMap((each) => functionsOf(this.workspace, { functions: [each] }).map(keyOfFunction)),
    );
    const own = new Set(helpers.map(keyOfFunction));
    const isHelper = (value: Value) => value.kind === 'function' && passed.has(keyOfFunction(value));
    const asksForObject = ({ place, code, expression, context }: Reached) =>
      expression.kind === 'call' &&
      calleesOf(this.workspace, place, context).some(
        (value) => value.kind === 'function' && own.has(keyOfFunction(value)),
      ) &&
      !expression.arguments.every((each) => this.saysNoObject(code, { uri: place.uri, expression: each }));
    if (helpers.length && reaches(this.workspace, link, asksForObject, (value) => !isHelper(value)))
      return true;
    return reaches(
      this.workspace,
      link,
      ({ place, code, expression, context }) =>
        (expression.kind === 'call' &&
          passed.size > 0 &&
          calleesOf(this.workspace, place, context).some(isHelper) &&
          this.isTold(place, code)) ||
        this.isAsking(place, code),
      (value) => !isHelper(value),
    );
  }

  /** Whether what a helper is given cannot name an object: the request as a whole, its headers, or what is written down. */
  private saysNoObject(code: Code, place: ExpressionPlace): boolean {
    const kind = code.expressions[place.expression]?.kind;
    if (kind === 'literal' || kind === 'object' || kind === 'function') return true;
    if (this.isPrincipal(place, code)) return true;
    const said = saidOfValue(this.workspace, place, 'sources');
    if (said.some(({ entry }) => namesObjects.has(String(entry)))) return false;
    return valuesOf(this.workspace, place).some(
      (value) => value.kind === 'library' && value.states.length > 0,
    );
  }

  /** Whether a link reads parts of the request that may name an object. */
  readsNames(link: ChainLink): boolean {
    return this.some(link, (place) =>
      saidOfValue(this.workspace, place, 'sources').some(({ entry }) => namesObjects.has(String(entry))),
    );
  }

  /** Whether more is done with an expression than to see that it is there. */
  private isTold(place: ExpressionPlace, code: Code): boolean {
    if (isWritten(this.workspace, code, place) || isPresenceTest(code, place.expression)) return false;
    return this.isUsed(place, code) && !isOnlyLogged(this.workspace, code, place);
  }

  readsPath(link: ChainLink): boolean {
    return this.some(link, (place) =>
      saidOfValue(this.workspace, place, 'sources').some(({ entry }) => entry === 'path'),
    );
  }

  private some(link: ChainLink, test: (place: ExpressionPlace, code: Code) => boolean): boolean {
    return reaches(this.workspace, link, ({ place, code }) => test(place, code));
  }

  /** Whether an expression asks who is signed in, or hands the request on to what may. */
  isAsking(place: ExpressionPlace, code: Code): boolean {
    const { workspace } = this;
    const expression = code.expressions[place.expression];
    if (expression?.kind === 'call' && isRequestHandedOn(workspace, place, code, null)) return true;
    return this.isPrincipal(place, code) && this.isTold(place, code);
  }

  /** The signed-in user, or a property of the request that no model knows: what the project itself put there. */
  private isPrincipal(place: ExpressionPlace, code: Code): boolean {
    const { workspace } = this;
    const expression = code.expressions[place.expression];
    const isNamed = expression?.kind === 'member' || expression?.kind === 'reference';
    if (
      isNamed &&
      (saidOfValue(workspace, place, 'principals').length ||
        saidOfValue(workspace, place, 'credentials').length)
    )
      return true;
    // `context.get('memberId')`, where the guard put what the credential says.
    if (expression?.kind === 'call')
      return readByName(workspace, place, null) !== null && basisOf(workspace, place, null) === 'strong';
    if (expression?.kind !== 'member' || expression.property === null) return false;
    // `session.user_id`, where the project looked the session up by what the request shows.
    if (identity.test(expression.property) && basisOf(workspace, place, null) === 'strong') return true;
    const isOfRequest = isRequestAt(workspace, { uri: place.uri, expression: expression.object });
    if (!isOfRequest || saidOfValue(workspace, place, 'impersonal').length) return false;
    const values = valuesOf(workspace, place);
    if (values.some((value) => value.kind === 'library' && value.states.length > 0)) return false;
    return (
      !isToolOfAll(workspace, place, expression.object, expression.property) &&
      !this.isLoaded(place, expression)
    );
  }

  /**
   * Whether all that the project puts into a property of the request is an object that the request itself names, as
   * middleware does that loads it: `request.invoice = await Invoice.findById(id)`.
   */
  private isLoaded(
    { uri }: ExpressionPlace,
    { object, property }: Extract<Expression, { kind: 'member' }>,
  ): boolean {
    const { workspace } = this;
    const carried = putUnder(workspace, uri, object, property).filter(({ into }) => into.length === 1);
    const loaded = this.loaded();
    return (
      carried.length > 0 &&
      carried.every(({ value, path }) => {
        if (basisOf(workspace, value, null) === 'strong') return false;
        const { arrivals } = searchBack(workspace, value, path);
        return (
          arrivals.length > 0 &&
          arrivals.every(({ from }) => from.kind === 'query' && loaded.has(placeKey(from.query.place)))
        );
      })
    );
  }

  private known: ReadonlySet<string> | null = null;

  /** The queries whose condition comes from what the request names. */
  private loaded(): ReadonlySet<string> {
    this.known ??= new Set(
      flowsFrom(this.workspace, this.endpoint)
        .filter(({ target, arrival: { from } }) => target === 'filter' && from.kind === 'source')
        .map(({ call }) => placeKey(call)),
    );
    return this.known;
  }

  /** Whether what is read goes anywhere that matters; a name of its own is followed to where it is read. */
  private isUsed(place: ExpressionPlace, code: Code): boolean {
    let at = place.expression;
    for (;;) {
      const parent = code.expressions[at]?.parent ?? NONE;
      const kind = code.expressions[parent]?.kind;
      if (kind === 'member' || kind === 'cast' || kind === 'await') at = parent;
      else break;
    }
    const names = code.definitions.filter(({ from }) => from.kind === 'value' && from.value === at);
    // `await requireUser();` as a statement: what it gives goes nowhere.
    if (!names.length) return code.expressions[place.expression]?.kind !== 'call' || !isStatement(code, at);
    return names.some(({ binding }) =>
      (code.bindings[binding]?.references ?? []).some(
        (reference) =>
          !isWritten(this.workspace, code, { uri: place.uri, expression: reference }) &&
          !isPresenceTest(code, reference),
      ),
    );
  }
}

// Others that do ask

/** What queries of the project show of entities whose definition says nothing, or is not there. */
interface ToldByQueries {
  /** By name of the entity: the field in which the signed-in user is kept as its owner. */
  readonly owners: ReadonlyMap<string, string>;
  /** Entities that are looked up by the identity of the signed-in user: the accounts. */
  readonly accounts: ReadonlySet<string>;
}

const toldByQueries = query<Workspace, ToldByQueries>({
  name: 'owners that queries tell of',
  compute: (workspace) => {
    const told = programFiles(workspace).map((uri) => toldInFile(workspace, uri));
    return {
      owners: new Map(told.flatMap(({ owners: each }) => [...each])),
      accounts: new Set(told.flatMap(({ accounts }) => [...accounts])),
    };
  },
  fingerprint: ({ owners: each, accounts }) => JSON.stringify([[...each], [...accounts]]),
  onCycle: { owners: new Map(), accounts: new Set() },
});

const toldInFile = query<Workspace, ToldByQueries>({
  name: 'owners that queries of a file tell of',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const told = new Map<string, string>();
    const accounts = new Set<string>();
    code.expressions.forEach((expression, id) => {
      const read = expression.kind === 'call' ? queryAt(workspace, { uri, expression: id }) : null;
      const name = read?.entity?.name ?? read?.entityName;
      if (expression.kind !== 'call' || !read || !name) return;
      const { stored, sought } = valuesHeld(workspace, { uri, expression: id }, code, expression, read);
      for (const { field, value } of stored)
        if (isOwnerField(field) && isOfUser(workspace, { uri, expression: value })) told.set(name, field);
      for (const { field, value } of sought)
        if (
          (field === null || isIdentity(field)) &&
          isIdentityOfUser(workspace, code, { uri, expression: value })
        )
          accounts.add(name);
    });
    return { owners: told, accounts };
  },
  onCycle: { owners: new Map(), accounts: new Set() },
});

interface HeldValues {
  readonly stored: readonly WrittenCondition[];
  /** `field` is null where the value itself is the key: `findById(id)`. */
  readonly sought: readonly { readonly field: string | null; readonly value: ExpressionId }[];
}

/** The fields or columns of a query that are written down, with their values. */
function valuesHeld(
  workspace: Workspace,
  { uri }: ExpressionPlace,
  code: Code,
  call: Extract<Expression, { kind: 'call' }>,
  { entry }: QueryAt,
): HeldValues {
  if (isSqlText(entry.entity)) {
    const [text = NONE, ...others] = call.arguments;
    const values = others.flatMap((each) => elementsAt(code, each));
    const written = textAt(workspace, { uri, expression: text }, null);
    const at = (columns: ReadonlyMap<number, string>) =>
      [...columns].flatMap(([index, field]) => {
        const value = values[index] ?? NONE;
        return value === NONE ? [] : [{ field, value }];
      });
    return { stored: at(boundColumns(written)), sought: at(conditionColumns(written)) };
  }
  const given = (path: QueryEntry['filter']) => {
    const at = argumentOf(path);
    return at
      ? call.arguments
          .filter((_, i) => selects(at.which, i, call.arguments.length))
          .map((argument) => ({ argument, path: at.path }))
      : [];
  };
  return {
    stored: given(entry.writes).flatMap(({ argument, path }) => conditionsIn(code, argument, path)),
    sought: given(entry.filter).flatMap(({ argument, path }): HeldValues['sought'] => {
      const kind = code.expressions[argument]?.kind;
      // Of a condition that is made of several calls, the value alone does not say of which field it is.
      const isKey =
        !path.length &&
        entry.reads !== 'many' &&
        (kind === 'member' || kind === 'reference' || kind === 'cast');
      return isKey ? [{ field: null, value: argument }] : conditionsIn(code, argument, path);
    }),
  };
}

/** A field that says whose an object is, and not only who made it. */
function isOwnerField(field: string): boolean {
  const words = nameWords(field).join(' ');
  return owners.has(words) && !/^creat/.test(words);
}

/** `request.user.id`, and not another thing that is known of the user, such as the team. */
function isIdentityOfUser(workspace: Workspace, code: Code, place: ExpressionPlace): boolean {
  const expression = code.expressions[fieldCompared(code, place.expression)];
  return (
    expression?.kind === 'member' &&
    /^(?:_?id|sub|uid|user_?id|account_?id)$/i.test(expression.property ?? '') &&
    isOfUser(workspace, place)
  );
}

/** Conditions of queries that hold a field against the signed-in user. */
const boundQueries = query<Workspace, readonly BoundQuery[]>({
  name: 'queries that ask whose an object is',
  compute: (workspace) => programFiles(workspace).flatMap((uri) => boundQueriesIn(workspace, uri)),
  onCycle: [],
});

function boundQueriesIn(workspace: Workspace, uri: string): readonly BoundQuery[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((expression, id): readonly BoundQuery[] => {
    const compared = comparedWithUser(workspace, code, { uri, expression: id });
    if (compared.length || expression.kind !== 'call') return compared;
    const call = { uri, expression: id };
    const read = queryAt(workspace, call);
    if (read && read.entityName === null && isSqlText(read.entry.entity))
      return boundThrough(workspace, call, expression.function);
    const at = argumentOf(read?.entry.filter);
    const entity = read?.entity?.name ?? read?.entityName;
    if (!read || !entity) return [];
    const bound = { call, name: nameOfCallee(code, id), entity };
    if (isSqlText(read.entry.entity) && read.selected.kind !== 'unknown') {
      const value = expression.arguments
        .slice(1)
        .flatMap((argument) => elementsAt(code, argument))
        .find((each) => isOfUser(workspace, { uri, expression: each }));
      return value === undefined ? [] : [{ ...bound, field: null, value: { uri, expression: value } }];
    }
    if (!at) return [];
    return expression.arguments
      .filter((_, i) => selects(at.which, i, expression.arguments.length))
      .flatMap((argument) => conditionsIn(code, argument, at.path))
      .filter(({ field, value }) => !isIdentity(field) && isOfUser(workspace, { uri, expression: value }))
      .slice(0, 1)
      .map(({ field, value }) => ({ ...bound, field, value: { uri, expression: value } }));
  });
}

/** Methods by which identifiers are compared. */
const comparing = new Set(['equals', 'isEqual']);

/** `if (order.userId !== request.user.id)`: a field of what was read is held against the signed-in user afterwards. */
function comparedWithUser(workspace: Workspace, code: Code, place: ExpressionPlace): readonly BoundQuery[] {
  const { uri } = place;
  const expression = code.expressions[place.expression];
  const sides =
    expression?.kind === 'binary' && /^[!=]==?$/.test(expression.operator)
      ? [expression.left, expression.right]
      : expression?.kind === 'call' && expression.arguments.length === 1
        ? [comparedBy(code, expression.callee), expression.arguments[0] ?? NONE]
        : [];
  if (sides.length < 2 || sides.some((each) => each === NONE)) return [];
  const held = sides.map((each) => fieldCompared(code, each));
  return [0, 1].flatMap((i): readonly BoundQuery[] => {
    const field = code.expressions[held[i] ?? NONE];
    const value = { uri, expression: held[1 - i] ?? NONE };
    if (field?.kind !== 'member' || field.property === null || isIdentity(field.property)) return [];
    if (!isOfUser(workspace, value) || isOfUser(workspace, { uri, expression: held[i] ?? NONE })) return [];
    return searchBack(workspace, { uri, expression: field.object }, []).arrivals.flatMap(({ from }) => {
      const entity = from.kind === 'query' ? (from.query.entity?.name ?? from.query.entityName) : null;
      if (from.kind !== 'query' || !entity) return [];
      const { place: call } = from.query;
      const name = nameOfCallee(factsAt(workspace, call.uri).code, call.expression);
      return [{ call, name, entity, field: field.property, value }];
    });
  });
}

/** What a method of comparison is called on; NONE for other calls. */
function comparedBy(code: Code, callee: ExpressionId): ExpressionId {
  const method = code.expressions[callee];
  return method?.kind === 'member' && comparing.has(method.property ?? '') ? method.object : NONE;
}

/** What is compared, without the call that makes a text or a number of it: `String(order.userId)`, `order.userId.toString()`. */
function fieldCompared(code: Code, id: ExpressionId): ExpressionId {
  const expression = code.expressions[id];
  if (expression?.kind === 'cast') return fieldCompared(code, expression.operand);
  if (expression?.kind !== 'call') return id;
  const callee = code.expressions[expression.callee];
  if (callee?.kind === 'member' && callee.property === 'toString') return fieldCompared(code, callee.object);
  const isConversion = callee?.kind === 'reference' && /^(?:String|Number)$/.test(callee.name);
  return isConversion ? fieldCompared(code, expression.arguments[0] ?? NONE) : id;
}

/** Callers of one function that hands SQL texts on. */
const ASKER_LIMIT = 200;

/** The calls of a function that hands a SQL text on to a query, by which it asks for what belongs to the signed-in user. */
function boundThrough(workspace: Workspace, call: ExpressionPlace, id: FunctionId): readonly BoundQuery[] {
  const { uri } = call;
  return usesOfFunction(workspace, uri, id)
    .calls.slice(0, ASKER_LIMIT)
    .flatMap((asked) => {
      const { code } = factsAt(workspace, asked.uri);
      const expression = code.expressions[asked.expression];
      if (expression?.kind !== 'call') return [];
      const value = expression.arguments
        .flatMap((argument) => elementsAt(code, argument))
        .find((each) => isOfUser(workspace, { uri: asked.uri, expression: each }));
      if (value === undefined) return [];
      const callee: FunctionValue = { kind: 'function', uri, function: id, context: null, receiver: null };
      const read = queryAt(workspace, call, contextOfCall(workspace, callee, asked, null));
      const entity = read?.entity?.name ?? read?.entityName;
      const name = nameOfCallee(code, asked.expression);
      return entity
        ? [{ call: asked, name, entity, field: null, value: { uri: asked.uri, expression: value } }]
        : [];
    });
}

function isSqlText(entity: QueryEntry['entity']): boolean {
  return typeof entity === 'object' && 'sql' in entity;
}

/** The elements of a list literal; else the expression itself. */
function elementsAt(code: Code, id: ExpressionId): readonly ExpressionId[] {
  const expression = code.expressions[id];
  return expression?.kind === 'array' ? expression.elements : [id];
}

interface WrittenCondition {
  readonly field: string;
  readonly value: ExpressionId;
}

/** The properties of a condition that is written as an object, in the call or under a name of its own. */
function conditionsIn(
  code: Code,
  argument: ExpressionId,
  path: readonly string[],
): readonly WrittenCondition[] {
  const object = code.expressions[objectBehind(code, argument)];
  if (object?.kind !== 'object') return [];
  const [name, ...rest] = path;
  if (name !== undefined)
    return object.properties
      .filter(({ key }) => key === name)
      .flatMap(({ value }) => conditionsIn(code, value, rest));
  return object.properties.flatMap(({ key, value }) => (key === null ? [] : [{ field: key, value }]));
}

function isIdentity(field: string): boolean {
  return /^_?id$/i.test(field);
}

function isOfUser(workspace: Workspace, place: ExpressionPlace): boolean {
  return basisOf(workspace, place, null) === 'strong';
}

/** Names of entities that endpoints without authentication send. */
const openlyRead = query<Workspace, ReadonlySet<string>>({
  name: 'entities that everybody may read',
  compute: (workspace) =>
    new Set(
      allEndpoints(workspace)
        .filter(({ method }) => isReading(method))
        .filter((endpoint) => authenticationAt(workspace, endpoint).authenticated === false)
        .flatMap((endpoint) => repliesOf(workspace, endpoint))
        .flatMap(({ arrival: { from } }) =>
          from.kind === 'query' ? (from.query.entity?.name ?? from.query.entityName ?? []) : [],
        ),
    ),
  fingerprint: (names) => [...names].sort().join(),
  onCycle: new Set(),
});

/** What `GET` endpoints that only ask for somebody who is signed in answer with, unfiltered: all the themes there are. */
const listedForAll = query<Workspace, ReadonlySet<string>>({
  name: 'entities that whoever is signed in is given a list of',
  compute: (workspace) =>
    new Set(
      allEndpoints(workspace)
        .filter(({ method }) => isReading(method))
        .filter((endpoint) => {
          const { authenticated, authorized } = authenticationAt(workspace, endpoint);
          return authenticated === true && authorized !== true;
        })
        .flatMap((endpoint) => repliesOf(workspace, endpoint))
        .flatMap(({ arrival: { from, form } }) =>
          from.kind === 'query' &&
          !form.part.length &&
          !isBound(workspace, from.query.place) &&
          !isFiltered(workspace, from.query)
            ? (from.query.entity?.name ?? from.query.entityName ?? [])
            : [],
        ),
    ),
  fingerprint: (names) => [...names].sort().join(),
  onCycle: new Set(),
});

/** Whether something may say which rows a query reads: all but a call whose condition is left out, or is an empty object. */
function isFiltered(workspace: Workspace, { place, entry }: QueryAt): boolean {
  const { code } = factsAt(workspace, place.uri);
  const call = code.expressions[place.expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  if (call?.kind !== 'call' || callee?.kind !== 'member' || entry.filter === undefined) return true;
  // What is chained before or after a call may narrow it.
  if (entry.reads !== 'many' || code.expressions[callee.object]?.kind === 'call') return true;
  if (code.expressions[call.parent]?.kind === 'member') return true;
  const [first, ...path] = String(entry.filter).split('.');
  let at = call.arguments[Number(first)] ?? NONE;
  for (const name of path) {
    const options = code.expressions[at];
    if (at === NONE) return false;
    if (options?.kind !== 'object' || options.properties.some(({ key }) => key === null)) return true;
    at = options.properties.find(({ key }) => key === name)?.value ?? NONE;
  }
  const condition = code.expressions[at];
  return at !== NONE && !(condition?.kind === 'object' && !condition.properties.length);
}
