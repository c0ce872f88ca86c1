/** What the request's data and stored entities reach: sinks, storage and replies, with the way there. */
import { type Code, type ExpressionId, type FunctionId, NONE } from '../facts/facts.ts';
import { type Assignment, saidOfTarget } from '../meaning/assignments.ts';
import { argumentOf, selects } from '../meaning/automaton.ts';
import type { Endpoint } from '../meaning/chain.ts';
import { allEndpoints, returnedReplies } from '../meaning/endpoints.ts';
import { handlingFunctions } from '../meaning/handling.ts';
import type { ArgumentPath, ReplyKind, SinkKind, SourceKind, SqlFix } from '../meaning/model.ts';
import { type QueryAt, queryAt } from '../meaning/queries.ts';
import { saidOfArguments, saidOfCall, saidOfValue, sayingsAtCall } from '../meaning/sayings.ts';
import type { Context, ExpressionPlace } from '../meaning/value.ts';
import { valuesOf } from '../meaning/values.ts';
import { contains, type Place } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { scriptFiles } from '../workspace/links.ts';
import { query } from '../workspace/memo.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Arrival, searchBack } from './search.ts';

/** Where data leaves the code: a sink of a model, the data or the condition of a query, an object that a query read, a reply. */
export type Target = SinkKind | 'stored' | 'merged' | 'filter' | 'reply';

export interface Flow {
  readonly target: Target;
  /** The call that takes the data. */
  readonly call: ExpressionPlace;
  /** The argument of the call. */
  readonly argument: ExpressionPlace;
  /** Properties below the argument that count. */
  readonly path: readonly string[];
  /** What is called, as written: `pool.query`. */
  readonly name: string;
  readonly query: QueryAt | null;
  readonly arrival: Arrival;
}

interface FileFlows {
  readonly flows: readonly Flow[];
  /** Calls for which a limit cut the search short. */
  readonly cut: readonly ExpressionPlace[];
}

const fileFlows = query<Workspace, FileFlows>({
  name: 'flows',
  compute: (workspace, uri) => {
    const { code } = factsAt(workspace, uri);
    const flows: Flow[] = [];
    const cut: ExpressionPlace[] = [];
    const follow = (target: Omit<Flow, 'arrival'>, context: Context | null) => {
      const result = searchBack(workspace, target.argument, target.path, context, target.target === 'reply');
      if (result.cut) cut.push(target.call);
      for (const arrival of result.arrivals) flows.push({ ...target, arrival });
    };
    code.expressions.forEach((expression, id) => {
      const at = { uri, expression: id };
      const targets =
        expression.kind === 'call'
          ? targetsAt(workspace, at, code, expression.arguments)
          : expression.kind === 'assignment'
            ? assignedTargets(workspace, at, code, expression)
            : [];
      for (const target of targets) follow(target, null);
    });
    for (const { registration, value, context, kind } of returnedReplies(workspace, uri)) {
      if (kind !== 'body') continue;
      follow(
        { target: 'reply', call: registration, argument: value, path: [], name: 'return', query: null },
        context,
      );
    }
    return { flows, cut };
  },
  onCycle: { flows: [], cut: [] },
});

/** Everything that reaches a sink, storage or a reply in a file, by the file of the target. */
export function flowsInto(workspace: Workspace, uri: string): readonly Flow[] {
  return fileFlows(workspace, uri).flows;
}

/** Calls of a file whose search was cut short. */
export function cutSearches(workspace: Workspace, uri: string): readonly ExpressionPlace[] {
  return fileFlows(workspace, uri).cut;
}

function targetsAt(
  workspace: Workspace,
  call: ExpressionPlace,
  code: Code,
  args: readonly ExpressionId[],
): readonly Omit<Flow, 'arrival'>[] {
  const { uri } = call;
  const found: Omit<Flow, 'arrival'>[] = [];
  const name = nameOfMaker(code, call.expression);
  for (const saying of sayingsAtCall(workspace, call).ofArguments) {
    const target =
      saying.section === 'sinks'
        ? (saying.entry as SinkKind)
        : saying.section === 'replies' && saying.entry === 'body'
          ? 'reply'
          : null;
    const argument = args[saying.argument] ?? NONE;
    if (target && argument !== NONE)
      found.push({
        target,
        call,
        argument: { uri, expression: argument },
        path: saying.path,
        name,
        query: null,
      });
  }
  const merged = mergedAt(workspace, call, args);
  for (const argument of merged.arguments)
    found.push({ target: 'merged', call, argument, path: [], name, query: merged.query });
  const read = queryAt(workspace, call, null);
  if (!read) return found;
  const add = (target: Target, at: ArgumentPath | undefined) => {
    const parsed = argumentOf(at);
    args.forEach((argument, i) => {
      if (parsed && selects(parsed.which, i, args.length))
        found.push({
          target,
          call,
          argument: { uri, expression: argument },
          path: parsed.path,
          name,
          query: read,
        });
    });
  };
  add('stored', read.entry.writes);
  add('filter', read.entry.filter);
  for (const { values } of boundValues(workspace, call)) {
    const at = 'array' in values ? values.array : 'spread' in values ? values.spread : null;
    if (at !== null) add(isWriting(workspace, call) ? 'stored' : 'filter', at);
  }
  return found;
}

interface Merged {
  readonly arguments: readonly ExpressionPlace[];
  /** What read the object that the properties are put into. */
  readonly query: QueryAt | null;
}

/** Arguments whose properties a call puts into a stored object: `Object.assign(book, changes)`. */
function mergedAt(workspace: Workspace, call: ExpressionPlace, args: readonly ExpressionId[]): Merged {
  const { uri } = call;
  const said = saidOfArguments(workspace, call, 'merges');
  const [first = NONE] = args;
  if (!said.length || first === NONE) return { arguments: [], query: null };
  const into = { uri, expression: first };
  const query = recordAt(workspace, into);
  const isStored = query !== null || saidOfValue(workspace, into, 'principals').length > 0;
  return {
    arguments: isStored ? said.map(({ argument }) => ({ uri, expression: args[argument] ?? NONE })) : [],
    query,
  };
}

/** The query that read the one object that an expression stands for. */
function recordAt(workspace: Workspace, place: ExpressionPlace): QueryAt | null {
  for (const { from, path } of searchBack(workspace, place, []).arrivals) {
    if (from.kind !== 'query' || from.query.entry.reads !== 'one') continue;
    if (path.join('.') === from.query.resultPath.join('.')) return from.query;
  }
  return null;
}

/** Sinks and replies that are assigned to: `context.body = value`. */
function assignedTargets(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  { target, value }: Assignment,
): readonly Omit<Flow, 'arrival'>[] {
  if (code.expressions[target]?.kind !== 'member') return [];
  const argument = { uri: place.uri, expression: value };
  const base = { call: place, argument, path: [], name: nameOfMember(code, target), query: null };
  return [
    ...saidOfTarget<SinkKind>(workspace, place, 'sinks').map(({ entry }) => ({ ...base, target: entry })),
    ...saidOfTarget<ReplyKind>(workspace, place, 'replies')
      .filter(({ entry }) => entry === 'body')
      .map(() => ({ ...base, target: 'reply' as const })),
  ];
}

/** How a call with a SQL text takes its parameters. */
function boundValues(workspace: Workspace, call: ExpressionPlace): readonly SqlFix[] {
  const [first] = saidOfCall<SqlFix>(workspace, call, 'fixes');
  return first ? [first.entry] : [];
}

/** Whether the SQL text of a call stores something. */
function isWriting(workspace: Workspace, call: ExpressionPlace): boolean {
  const { code } = factsAt(workspace, call.uri);
  const expression = code.expressions[call.expression];
  const text = expression?.kind === 'call' ? (expression.arguments[0] ?? NONE) : NONE;
  const values = text === NONE ? [] : valuesOf(workspace, { uri: call.uri, expression: text });
  return values.some(
    (value) =>
      value.kind === 'literal' &&
      typeof value.value === 'string' &&
      /^\s*(?:insert|update|replace|merge|upsert)\b/i.test(value.value),
  );
}

/** What a call calls, as written, shortened: `pool.query`. */
export function nameOfCallee(code: Code, call: ExpressionId): string {
  const expression = code.expressions[call];
  return expression?.kind === 'call' ? nameOfMember(code, expression.callee) : '';
}

/** The same for a call that may make an object: `new Book`. */
function nameOfMaker(code: Code, call: ExpressionId): string {
  const expression = code.expressions[call];
  const name = nameOfCallee(code, call);
  return expression?.kind === 'call' && expression.isNew ? `new ${name}` : name;
}

function nameOfMember(code: Code, member: ExpressionId): string {
  const parts: string[] = [];
  for (let at = code.expressions[member]; at; ) {
    if (at.kind === 'member') {
      parts.unshift(at.property ?? '*');
      at = code.expressions[at.object];
    } else if (at.kind === 'call') {
      parts[0] = `…${parts[0] ? `.${parts[0]}` : ''}`;
      return parts.join('.').replace('….', '….');
    } else {
      parts.unshift(at.kind === 'reference' ? at.name : at.kind === 'this' ? 'this' : '…');
      return parts.join('.');
    }
  }
  return parts.join('.');
}

const endpointTable = query<Workspace, ReadonlyMap<string, readonly Endpoint[]>>({
  name: 'endpoints by function',
  compute: (workspace) => {
    const table = new Map<string, Endpoint[]>();
    for (const endpoint of allEndpoints(workspace)) {
      const links = endpoint.handler ? [...endpoint.chain, endpoint.handler] : endpoint.chain;
      for (const link of links) {
        for (const { uri, function: id } of handlingFunctions(workspace, link)) {
          const key = `${uri}#${id}`;
          const known = table.get(key);
          if (!known) table.set(key, [endpoint]);
          else if (!known.includes(endpoint)) known.push(endpoint);
        }
      }
    }
    return table;
  },
  onCycle: new Map(),
});

/** Endpoints in whose chain or handler a place lies. */
export function endpointsAround(workspace: Workspace, place: ExpressionPlace): readonly Endpoint[] {
  const { code } = factsAt(workspace, place.uri);
  const table = endpointTable(workspace, '');
  for (
    let at: FunctionId = code.expressions[place.expression]?.function ?? NONE;
    at !== NONE;
    at = code.functions[at]?.parent ?? NONE
  ) {
    const found = table.get(`${place.uri}#${at}`);
    if (found) return found;
  }
  return [];
}

/**
 * The endpoints that a flow belongs to. A function that several endpoints use belongs to all of them; the other places
 * on the way tell which of them is meant.
 */
function endpointsOf(workspace: Workspace, flow: Flow, at: ExpressionPlace): readonly Endpoint[] {
  let found = endpointsAround(workspace, at);
  if (found.length < 2) return found;
  const on = [flow.arrival.place, flow.argument].map((place) => endpointsAround(workspace, place));
  const through = flow.arrival.steps.map(({ place }) => endpointsAt(workspace, place));
  for (const others of [...on, ...through]) {
    const both = found.filter((each) => others.includes(each));
    if (both.length) found = both;
  }
  return found;
}

function endpointsAt(workspace: Workspace, { uri, span }: Place): readonly Endpoint[] {
  const { code } = factsAt(workspace, uri);
  const table = endpointTable(workspace, '');
  const innermost = code.functions.findLastIndex((fact) => contains(fact, span));
  for (let at: FunctionId = innermost; at > 0; at = code.functions[at]?.parent ?? NONE) {
    const found = table.get(`${uri}#${at}`);
    if (found) return found;
  }
  return [];
}

interface EndpointFlows {
  readonly sent: readonly Flow[];
  readonly replies: readonly Flow[];
}

/** All flows of the workspace by endpoint: what is sent to it, and what queries read and it replies. */
const endpointFlows = query<Workspace, ReadonlyMap<string, EndpointFlows>>({
  name: 'flows of endpoints',
  compute: (workspace) => {
    const table = new Map<string, { sent: Flow[]; replies: Flow[] }>();
    for (const uri of scriptFiles(workspace)) {
      for (const flow of flowsInto(workspace, uri)) {
        const isSent = flow.arrival.from.kind === 'source';
        if (!isSent && flow.target !== 'reply') continue;
        for (const endpoint of endpointsOf(workspace, flow, isSent ? flow.arrival.place : flow.argument)) {
          const known = table.get(endpoint.id) ?? { sent: [], replies: [] };
          table.set(endpoint.id, known);
          (isSent ? known.sent : known.replies).push(flow);
        }
      }
    }
    return table;
  },
  onCycle: new Map(),
});

/** What data sent to an endpoint reaches, anywhere. */
export function flowsFrom(workspace: Workspace, endpoint: Endpoint): readonly Flow[] {
  return endpointFlows(workspace, '').get(endpoint.id)?.sent ?? [];
}

/** What queries read and the endpoint's replies send. */
export function repliesOf(workspace: Workspace, endpoint: Endpoint): readonly Flow[] {
  return endpointFlows(workspace, '').get(endpoint.id)?.replies ?? [];
}

const partNames: Readonly<Record<SourceKind, string>> = {
  body: 'body',
  query: 'query',
  path: 'path parameter',
  header: 'header',
  cookie: 'cookie',
  file: 'file',
  url: 'URL',
};

/** A source for readers: "query `id` of the request". */
export function sourceLabel(part: SourceKind, path: readonly string[]): string {
  const field = path.filter((name) => name !== '*').join('.');
  if (!field)
    return part === 'path' ? 'the path parameters of the request' : `the ${partNames[part]} of the request`;
  return `${partNames[part]}${part === 'body' ? ' field' : ''} \`${field}\` of the request`;
}
