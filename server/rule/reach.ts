/** What the chain and the handler of an endpoint come to: the expressions of their functions and of those that they call. */
import { type Code, type Expression, type ExpressionId, NONE } from '../facts/facts.ts';
import { nameOfCallee, storedRecordAt } from '../flow/flows.ts';
import type { ChainLink, Endpoint } from '../meaning/endpoints/chain.ts';
import { endpointQuery } from '../meaning/endpoints/endpoint-query.ts';
import { calleesFor, type RequestLine, runsFor } from '../meaning/endpoints/request-line.ts';
import { nameWords } from '../meaning/entities/field-names.ts';
import { type QueryAt, queryAt } from '../meaning/entities/queries.ts';
import { expressionsWithin, statusesAt, withInner } from '../meaning/replies/answers.ts';
import { settingAt } from '../meaning/settings/settings.ts';
import { isGivenRequest } from '../meaning/values/requests.ts';
import { saidOfArguments, saidOfCall, saidOfValue } from '../meaning/values/sayings.ts';
import { textAt } from '../meaning/values/texts.ts';
import {
  type Context,
  type ExpressionPlace,
  type FunctionValue,
  isUnderstood,
} from '../meaning/values/value.ts';
import {
  calleesOf,
  contextOfCall,
  functionByNumber,
  functionNumber,
  receiverOf,
  valuesOf,
} from '../meaning/values/values.ts';
import { factsAt } from '../workspace/facts.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isTime } from './times.ts';

/** Calls followed from a handler into functions of the workspace. */
const DEPTH_LIMIT = 4;
/** Functions read for one endpoint. */
const FUNCTION_LIMIT = 80;

/** An expression that may run, in the context of the calls that lead to it. */
export interface Reached {
  readonly place: ExpressionPlace;
  readonly code: Code;
  readonly expression: Expression;
  readonly context: Context | null;
}

/**
 * The functions that a link of a chain reaches by calls, each once in each context.
 * @param line what is asked for: calls of the link itself that stand under another method or path are left out
 */
function functionsReached(
  workspace: Workspace,
  link: Pick<ChainLink, 'functions'>,
  line: RequestLine | null = null,
): { readonly functions: readonly FunctionValue[]; readonly cut: boolean } {
  const found = new Map<string, FunctionValue>();
  const open = link.functions.map((value) => ({ value, depth: 0 }));
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, depth } = at;
    const key = `${value.uri}#${functionNumber(workspace, value)}`;
    if (found.has(key)) continue;
    if (found.size > FUNCTION_LIMIT) return { functions: [...found.values()], cut: true };
    found.set(key, value);
    if (depth < DEPTH_LIMIT)
      for (const each of depth ? calledBy(workspace, value) : calledFor(workspace, value, line))
        open.push({ value: each, depth: depth + 1 });
  }
  return { functions: [...found.values()], cut: false };
}

const called = query<Workspace, readonly FunctionValue[]>({
  name: 'functions called by a function',
  compute: (workspace, uri, number) => readCalled(workspace, functionByNumber(workspace, uri, number), null),
  onCycle: [],
});

/** @param line what is asked for; what is called for other requests alone is left out */
function readCalled(
  workspace: Workspace,
  { uri, function: id, context }: FunctionValue,
  line: RequestLine | null,
): readonly FunctionValue[] {
  const { code } = factsAt(workspace, uri);
  return withInner(code, id)
    .flatMap((inner) => code.functions[inner]?.calls ?? [])
    .filter(
      (expression) =>
        !line ||
        runsFor(workspace, uri, code, code.expressions[expression]?.condition ?? NONE, context, line) !==
          false,
    )
    .flatMap((expression) => {
      const place = { uri, expression };
      return calleesFor(workspace, place, context, line).callees.flatMap((callee) =>
        callee.kind === 'function'
          ? [{ ...callee, context: contextOfCall(workspace, callee, place, context) }]
          : [],
      );
    });
}

/** The functions that a function calls for requests of a line. */
function calledFor(
  workspace: Workspace,
  value: FunctionValue,
  line: RequestLine | null,
): readonly FunctionValue[] {
  if (!line || !asksForLine(workspace, value)) return calledBy(workspace, value);
  return readCalled(workspace, value, line);
}

/** Whether a function does something for some methods or paths only. */
function asksForLine(workspace: Workspace, { uri, function: id, context }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  const calls = withInner(code, id).flatMap((inner) => code.functions[inner]?.calls ?? []);
  const conditions = new Set(calls.map((call) => code.expressions[call]?.condition ?? NONE));
  return (
    [...conditions].some((each) => runsFor(workspace, uri, code, each, context, null) === null) ||
    calls.some((expression) => calleesFor(workspace, { uri, expression }, context, null).byLine)
  );
}

/** The functions that a function, or one written in it, calls. */
function calledBy(workspace: Workspace, value: FunctionValue): readonly FunctionValue[] {
  return called(workspace, value.uri, functionNumber(workspace, value));
}

/** The functions that a link of a chain reaches by calls, itself among them, each once in each context. */
export function functionsOf(
  workspace: Workspace,
  link: Pick<ChainLink, 'functions'>,
): readonly FunctionValue[] {
  return functionsReached(workspace, link).functions;
}

/**
 * Looks at all expressions that a handler reaches until one of them fulfils a test. True as well where there are too many.
 * @param isRead whether a function is looked into
 */
export function reaches(
  workspace: Workspace,
  link: Pick<ChainLink, 'functions'>,
  test: (at: Reached) => boolean,
  isRead: (value: FunctionValue) => boolean = () => true,
): boolean {
  const { functions, cut } = functionsReached(workspace, link);
  return functions.some((each) => isRead(each) && runs(workspace, each, test)) || cut;
}

/** Whether an expression was seen, among those that a handler reaches, that fulfils a test. */
export function someReached(
  workspace: Workspace,
  handler: Pick<ChainLink, 'functions'> | null,
  test: (at: Reached) => boolean,
): boolean {
  let isSeen = false;
  if (handler)
    reaches(workspace, handler, (at) => {
      isSeen ||= test(at);
      return isSeen;
    });
  return isSeen;
}

/** Looks at the expressions of a function until one of them fulfils a test. */
export function runs(
  workspace: Workspace,
  { uri, function: id, context }: FunctionValue,
  test: (at: Reached) => boolean,
): boolean {
  const { code } = factsAt(workspace, uri);
  return expressionsWithin(workspace, uri, id).some((number) => {
    const expression = code.expressions[number];
    return !!expression && test({ place: { uri, expression: number }, code, expression, context });
  });
}

/** A query that changes what is stored. */
export interface Change {
  readonly call: ExpressionPlace;
  /** What is called, as written. */
  readonly name: string;
  /** Name of the entity or table; empty if it is not known. */
  readonly entity: string;
  readonly removes: boolean;
  /** Whether it only adds something, and leaves what is there as it is. */
  readonly adds: boolean;
  /** Whether it only notes when something was: all that it writes are points in time. */
  readonly notesTime: boolean;
}

/** What an endpoint does, as far as its chain and handler can be read. */
export interface Reach {
  /** Queries that store, change or remove something. */
  readonly changes: readonly Change[];
  /** Statuses that are set anywhere. */
  readonly statuses: ReadonlySet<string>;
  /** Whether a header is read. */
  readonly readsHeaders: boolean;
  /** Whether a credential is verified, or a signature is computed or compared. */
  readonly verifies: boolean;
  /** Whether something that could not be read was given the request. */
  readonly handsRequestOn: boolean;
  /**
   * Whether the handler seems to change what outlives the request: by a query, by writing to what the file or an object
   * keeps, or by a call that cannot be read and is named after a change.
   */
  readonly seemsToChange: boolean;
}

const nothingDone: Reach = {
  changes: [],
  statuses: new Set(),
  readsHeaders: false,
  verifies: false,
  handsRequestOn: false,
  seemsToChange: false,
};

/** Reads the chain and the handler of an endpoint. */
export const reachOf = endpointQuery<Reach>({
  name: 'reach of an endpoint',
  compute: readReach,
  onCycle: nothingDone,
});

function readReach(workspace: Workspace, endpoint: Endpoint): Reach {
  const links = [...endpoint.chain, ...(endpoint.handler ? [endpoint.handler] : [])];
  const reached = links.map((link) => functionsReached(workspace, link, endpoint));
  const parts = reached.flatMap(({ functions }, i) =>
    functions.map((each) =>
      links[i]?.functions.includes(each) && asksForLine(workspace, each)
        ? readDoings(workspace, each, endpoint)
        : doingsOf(workspace, each),
    ),
  );
  const isUnknown =
    !endpoint.handler || links.some(({ unknown }) => unknown) || reached.some(({ cut }) => cut);
  return {
    changes: parts.flatMap(({ changes }) => changes),
    statuses: new Set(parts.flatMap(({ statuses }) => [...statuses])),
    readsHeaders: parts.some(({ readsHeaders }) => readsHeaders),
    verifies: parts.some(({ verifies }) => verifies),
    handsRequestOn: isUnknown || parts.some(({ handsRequestOn }) => handsRequestOn),
    // What stands before the handler in the chain need not be readable to say what the handler does.
    seemsToChange:
      endpoint.handler === null ||
      endpoint.handler.unknown ||
      (reached.at(-1)?.cut ?? true) ||
      (reached.at(-1)?.functions ?? []).some((each) => doingsOf(workspace, each).seemsToChange),
  };
}

/** What the handler of an endpoint changes, apart from what guards before it note for themselves: when a key was last used. */
export function changesOfHandler(workspace: Workspace, endpoint: Endpoint): Reach['changes'] {
  return readReach(workspace, { ...endpoint, chain: [] }).changes;
}

/** Whether the handler of an endpoint itself answers 429: it counts who comes, and so knew that anybody may. */
export function limitsItself(workspace: Workspace, endpoint: Endpoint): boolean {
  return readReach(workspace, { ...endpoint, chain: [] }).statuses.has('429');
}

/** Middleware stands in the chains of many endpoints, and is read once. */
const doings = query<Workspace, Reach>({
  name: 'doings of a function',
  compute: (workspace, uri, number) => readDoings(workspace, functionByNumber(workspace, uri, number)),
  onCycle: nothingDone,
});

/** What a function does itself, and those that are written in it. */
function doingsOf(workspace: Workspace, value: FunctionValue): Reach {
  return doings(workspace, value.uri, functionNumber(workspace, value));
}

function readDoings(workspace: Workspace, value: FunctionValue, line: RequestLine | null = null): Reach {
  const changes: Change[] = [];
  const statuses = new Set<string>();
  let { readsHeaders, verifies, handsRequestOn, seemsToChange } = nothingDone;
  runs(workspace, value, ({ place, code, expression, context }) => {
    if (line && runsFor(workspace, place.uri, code, expression.condition, context, line) === false)
      return false;
    if (expression.kind === 'assignment') {
      for (const status of statusesAt(workspace, place, context)) statuses.add(String(status));
      seemsToChange ||= outlivesCall(code, expression.target);
    }
    if (expression.kind === 'member' || expression.kind === 'reference' || expression.kind === 'call')
      readsHeaders ||= saidOfValue(workspace, place, 'sources', context).some(
        ({ entry }) => entry === 'header',
      );
    if (expression.kind === 'literal' && expression.value === 429) statuses.add('429');
    if (expression.kind !== 'call' && expression.kind !== 'template') return false;
    const change = changeAt(workspace, place, code, context);
    if (change) changes.push(change);
    seemsToChange ||= change !== null;
    if (expression.kind !== 'call') return false;
    seemsToChange ||= isNamedAfterChange(workspace, place, code, context);
    for (const status of statusesAt(workspace, place, context)) statuses.add(String(status));
    verifies ||=
      saidOfCall(workspace, place, 'verifies', context).length > 0 ||
      saidOfValue<string>(workspace, place, 'origins', context).some(({ entry }) => entry === 'signature') ||
      /(?:timingSafeEqual|createHmac|createVerify|constructEvent|verify\w*|validate\w*signature\w*)$/i.test(
        nameOfCallee(code, place.expression),
      );
    handsRequestOn ||= isRequestHandedOn(workspace, place, code, context);
    return false;
  });
  return { changes, statuses, readsHeaders, verifies, handsRequestOn, seemsToChange };
}

/** First words of the names of functions that change something. */
const changing = new Set(
  'create,insert,add,update,change,edit,modify,set,save,store,write,put,patch,upsert,delete,remove,destroy,drop,clear,purge,reset,register,enroll,invite,send,publish,emit,enqueue,queue,schedule,start,stop,restart,run,execute,exec,trigger,upload,import,sync,approve,reject,cancel,close,archive,restore,move,rename,copy,transfer,pay,charge,refund,grant,revoke,assign,unassign,enable,disable,lock,unlock,ban,unban,mark,toggle,increment,decrement,increase,decrease,push,pop,shift,unshift,splice,append,unlink,rm,mkdir,post,apply,complete,finish,place,submit,book,buy,order,generate,make,new,persist,flush,commit,merge,replace,attach,detach,link,connect,disconnect,subscribe,unsubscribe,follow,unfollow,like,vote,rate,process,handle,dispatch,notify,mail,deploy,install,uninstall,rotate,rebuild,kill,shutdown,reboot'.split(
    ',',
  ),
);

/** Names of classes of what goes over the wire. */
const madeToAnswer = /(?:dto|response|reply|view|schema|presenter|serializer|error)$/i;

/** Queries of models that add say so in their names only: `create`, `insertMany`, the `values` of an `insert`. */
const adding = /(?:^|[.…])(?:create|insert|add|bulkCreate|values)(?:Many|One)?$/i;

/** Whether a call of what cannot be read, or a method of what outlives the call, has the name of a change. */
function isNamedAfterChange(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  context: Context | null,
): boolean {
  const [name = '', owner = ''] = nameOfCallee(code, place.expression).split('.').reverse();
  // `MemberResponse.create(…)` makes what is answered, and so does `createError(…)`; `import('…')` loads.
  if (!changing.has(nameWords(name)[0] ?? '') || [owner, name].some((each) => madeToAnswer.test(each)))
    return false;
  if (name === 'import' || noting.has(name) || answersAt(workspace, place, context)) return false;
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call' || call.isNew || isTextReplaced(code, name, call)) return false;
  const callees = calleesOf(workspace, place, context);
  if (callees.some(({ kind }) => kind === 'function')) return false;
  const receiver = receiverOf(code, place.expression);
  const isBuiltIn =
    ofLists.has(name) || callees.some((callee) => callee.kind === 'library' && callee.package === 'global');
  return receiver === NONE || !isBuiltIn || outlivesCall(code, receiver);
}

/** Methods that set what is noted of an error in a log. */
const noting = new Set(['setLevel', 'setTag', 'setTags', 'setExtra', 'setExtras', 'setContext']);

/** Methods of lists, which mostly live no longer than the call that makes them. */
const ofLists = new Set(['push', 'pop', 'shift', 'unshift', 'splice']);

/** Whether a call answers: `response.sendStatus(404)`, `response.status(400).send(text)`. */
function answersAt(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  return (['replies', 'statuses'] as const).some(
    (section) => saidOfArguments(workspace, place, section, context).length > 0,
  );
}

/** `text.replace(/,/g, '.')`, `text.replace('a', 'b')`. */
function isTextReplaced(
  code: Code,
  name: string,
  { arguments: [sought = NONE] }: Extract<Expression, { kind: 'call' }>,
): boolean {
  const literal = code.expressions[sought];
  return (
    name === 'replace' &&
    (literal?.kind === 'regex' || (literal?.kind === 'literal' && typeof literal.value === 'string'))
  );
}

/** Members climbed to what they are of. */
const MEMBER_LIMIT = 8;

/** Whether what is written to outlives the request: a variable of the file, a member of one, or of what is no local name. */
export function outlivesCall(code: Code, target: ExpressionId): boolean {
  let at = code.expressions[target];
  for (let climbed = 0; (at?.kind === 'member' || at?.kind === 'cast') && climbed < MEMBER_LIMIT; climbed++)
    at = code.expressions[at.kind === 'member' ? at.object : at.operand];
  return at?.kind !== 'reference' || (code.bindings[at.binding]?.function ?? 0) === 0;
}

/** Whether a function that cannot be read gets the whole request: what it does with it is not known. */
export function isRequestHandedOn(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  context: Context | null,
): boolean {
  const call = code.expressions[place.expression];
  if (call?.kind !== 'call') return false;
  const isRead = calleesOf(workspace, place, context).some(isUnderstood);
  return !isRead && isGivenRequest(workspace, place, call, context);
}

/** Queries of models that remove say so in their names only. */
const removing = /(?:^|\.)(?:del$|delete|destroy|remove|drop|softDelete|truncate)\w*$/i;

function changeAt(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  context: Context | null,
): Change | null {
  const name = nameOfCallee(code, place.expression);
  const read = queryAt(workspace, place, context);
  if (!read) return changeOfRecord(workspace, place, code, name);
  const verb = verbOf(workspace, place, read, context);
  const removes = verb
    ? /^(?:delete|truncate)$/i.test(verb)
    : removing.test(name) || /[a-z](?:AndDelete|AndRemove)$/.test(name);
  const writes = verb
    ? /^(?:insert|update|replace|merge|upsert)$/i.test(verb)
    : read.entry.writes !== undefined;
  // A record that is only made in memory is stored by another call.
  const isMade = read.entry.on === undefined || /(?:^|\.)build$/.test(name);
  if (!removes && (!writes || isMade)) return null;
  const entity = read.entity?.name ?? read.entityName ?? '';
  return {
    call: place,
    name,
    entity,
    removes,
    adds: !removes && (verb ? /^insert$/i.test(verb) : adding.test(name)),
    notesTime: !removes && notesTime(workspace, place, code, read),
  };
}

/** Methods of records by which they are stored or removed, whatever library they are of; they are given no data. */
const storingRecord = /(?:^|\.)(save|destroy|remove|deleteOne)$/;

/** `order.status = 'paid'; await order.save()`: a record that a query read, or made, is stored or removed by a method of its own. */
function changeOfRecord(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  name: string,
): Change | null {
  const call = code.expressions[place.expression];
  const [, method] = storingRecord.exec(name) ?? [];
  if (!method || call?.kind !== 'call') return null;
  const receiver = receiverOf(code, place.expression);
  if (code.expressions[receiver]?.kind !== 'reference') return null;
  const read = storedRecordAt(workspace, { uri: place.uri, expression: receiver });
  if (!read) return null;
  const removes = method !== 'save';
  return {
    call: place,
    name,
    entity: read.entity?.name ?? read.entityName ?? '',
    removes,
    adds: !removes && isNew(code, receiver),
    notesTime: !removes && onlyNotesTime(code, receiver),
  };
}

/** `const order = new Order(…)`: whether what a name stands for was made here. */
function isNew(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind !== 'reference' || !expression.definitions.length) return false;
  return expression.definitions.every((each) => {
    const from = code.definitions[each]?.from;
    const made = from?.kind === 'value' && !from.path.length ? code.expressions[from.value] : undefined;
    return made?.kind === 'call' && made.isNew;
  });
}

/** `key.lastUsedAt = new Date()`, and nothing else is put into the record that a name stands for. */
function onlyNotesTime(code: Code, receiver: ExpressionId): boolean {
  const record = code.expressions[receiver];
  const { references = [] } = (record?.kind === 'reference' && code.bindings[record.binding]) || {};
  const stored = references.flatMap((reference) => {
    const member = code.expressions[reference]?.parent ?? NONE;
    const assignment = code.expressions[code.expressions[member]?.parent ?? NONE];
    return assignment?.kind === 'assignment' && assignment.target === member ? [assignment.value] : [];
  });
  return stored.length > 0 && stored.every((value) => isTime(code, value));
}

/** `keys.update({ lastUsedAt: new Date() }, …)`: who reads leaves a trace, and nothing else is another than before. */
function notesTime(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  code: Code,
  { entry }: QueryAt,
): boolean {
  const call = code.expressions[expression];
  if (call?.kind !== 'call' || entry.writes === undefined) return false;
  const { places } = settingAt(workspace, uri, call.arguments, entry.writes, null);
  return (
    places.length > 0 &&
    places.every(({ place }) => {
      const there = factsAt(workspace, place.uri).code;
      const data = there.expressions[place.expression];
      return (
        data?.kind === 'object' &&
        data.properties.length > 0 &&
        data.properties.every(({ kind, value }) => kind === 'property' && isTime(there, value))
      );
    })
  );
}

/** The first word of a SQL text; null where the query is none. */
function verbOf(
  workspace: Workspace,
  place: ExpressionPlace,
  { entry }: QueryAt,
  context: Context | null,
): string | null {
  if (typeof entry.entity !== 'object' || !('sql' in entry.entity)) return null;
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  const text = expression?.kind === 'call' ? (expression.arguments[0] ?? NONE) : place.expression;
  if (text === NONE) return '';
  const at = { uri: place.uri, expression: text };
  // Of several texts any will do, where it is not known which call is looked at.
  const literal = valuesOf(workspace, at, context).find(
    (value) => value.kind === 'literal' && typeof value.value === 'string',
  );
  const first = code.expressions[text];
  const written =
    literal?.kind === 'literal'
      ? String(literal.value)
      : first?.kind === 'template'
        ? (first.texts[0]?.cooked ?? '')
        : textAt(workspace, at, context);
  return /^\s*(\w+)/.exec(written)?.[1] ?? '';
}
