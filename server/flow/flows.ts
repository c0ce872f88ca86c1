/** What the request's data and stored entities reach: sinks, storage and replies, with the way there. */
import { type Code, type Expression, type ExpressionId, type FunctionId, NONE } from '../facts/facts.ts';
import { fixedText, onlyValueOf } from '../facts/reading.ts';
import { functionAround } from '../facts/tables.ts';
import type { Endpoint } from '../meaning/endpoints/chain.ts';
import { endpointsIn, returnedReplies } from '../meaning/endpoints/endpoints.ts';
import { runsFor } from '../meaning/endpoints/request-line.ts';
import { sensitivityOf } from '../meaning/entities/field-names.ts';
import { type QueryAt, queryAt } from '../meaning/entities/queries.ts';
import { viewNamed } from '../meaning/replies/views.ts';
import { patternMatchAt } from '../meaning/sinks/pattern-matches.ts';
import { mediaTypesAround, purposesOf, restsOnVersion, sinkKinds } from '../meaning/sinks/sinks.ts';
import { slowPatternOf } from '../meaning/sinks/slow-patterns.ts';
import { type Assignment, saidOfTarget } from '../meaning/values/assignments.ts';
import type { ReturnedReply } from '../meaning/values/returned.ts';
import {
  propertyValues,
  type SaidOfArgument,
  saidOfArguments,
  saidOfCall,
  saidOfValue,
  sayingsAtCall,
} from '../meaning/values/sayings.ts';
import { textAt } from '../meaning/values/texts.ts';
import { usesOfFunction } from '../meaning/values/uses.ts';
import type { Context, ExpressionPlace, FunctionValue } from '../meaning/values/value.ts';
import { calleesOf, contextOfCall, valuesOf } from '../meaning/values/values.ts';
import { argumentOf, callbackResult, selects } from '../meaning/vocabulary/automaton.ts';
import { type Purpose, purposes } from '../meaning/vocabulary/care-words.ts';
import type {
  ArgumentPath,
  Cleaner,
  PurposeSaying,
  ReplyKind,
  SinkKind,
  SinkSaying,
  SourceKind,
  SqlFix,
} from '../meaning/vocabulary/model.ts';
import { automatonOf } from '../meaning/vocabulary/model-set.ts';
import { boundColumns, conditionParameters, objectParameters } from '../parse/sql.ts';
import type { Place } from '../text/span.ts';
import { factsAt } from '../workspace/facts.ts';
import { contentPrint, query } from '../workspace/memo.ts';
import { programFiles } from '../workspace/test-files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { chosenAmong, entryOf } from './chosen-endpoints.ts';
import { computedMemberOf } from './computed-methods.ts';
import { endpointsOfFunctions } from './functions-of-endpoints.ts';
import { lentSinks } from './lent.ts';
import { rawPlaceholders } from './placeholders.ts';
import { deepMergeOf, deepWriteAt } from './prototypes.ts';
import { shownUnlessRefused } from './refused.ts';
import { type Arrival, searchBack } from './search.ts';

/** Callers followed from a place to the endpoints that reach it. */
const CALLER_DEPTH = 3;
const CALLER_LIMIT = 12;

/**
 * Where data leaves the code, or is put to use: a sink of a model, an argument with a purpose, the data or the condition
 * of a query, an object that a query read, a reply. `stored-secret` is a field of stored data whose name says that it is a secret, `named-secret` a
 * variable, a property or a function of such a name.
 */
export type Target =
  | SinkKind
  | Purpose
  | 'stored'
  | 'merged'
  | 'loop-bound'
  /** A name of a property whose value is written into: `settings[name].size = 3`. */
  | 'property-name'
  /** A text that is held against a slow pattern; `field` says how its time grows. */
  | 'matched-text'
  /** A value that is searched as if it were a text, by a method that lists have, too. */
  | 'searched-text'
  | 'stored-secret'
  /** What a stored secret is held against, as it is: by the condition of a query, or by `===`. */
  | 'sought-secret'
  | 'named-secret'
  | 'filter'
  /** What is written into a log in which no text can pass for another entry. */
  | 'logged'
  | 'reply';

export interface Flow {
  readonly target: Target;
  /** The call that takes the data; for a `named-secret` the value itself. */
  readonly call: ExpressionPlace;
  /** The argument of the call. */
  readonly argument: ExpressionPlace;
  /** Properties below the argument that count. */
  readonly path: readonly string[];
  /** What is called, as written: `pool.query`. */
  readonly name: string;
  readonly query: QueryAt | null;
  /** Nothing is known of what is called: the text that it is given shows what for. */
  readonly isTold?: true;
  /** Only old versions of the library do harm with it, and which one is used is not known. */
  readonly isOfUnknownVersion?: true;
  /** The parameters of a SQL text that are objects whose properties are the columns that are written. */
  readonly columns?: readonly number[];
  /** Name of the field or of the variable, for `stored-secret` and `named-secret`. */
  readonly field?: string;
  /** The call of a function of the project that gives the SQL text to the query: `one('SELECT …', [id])`. */
  readonly asked?: ExpressionPlace;
  readonly arrival: Arrival;
  /** Where the data was stored on the way, and read again by another request. */
  readonly kept?: Kept;
  /** What it is unless it was refused, of which a function tells its caller, who leaves then; see `refused.ts`. */
  readonly unlessRefused?: readonly Cleaner[];
}

/** Data of a request that comes back: it is stored in a field, and read out of the same field. */
export interface Kept {
  /** The flow into the field. */
  readonly stored: Flow;
  /** `Book.title`. */
  readonly field: string;
  /** The request names the fields that it stores, so that this one is among those that it may name. */
  readonly isOpen: boolean;
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
    const follow = (
      target: Omit<Flow, 'arrival'>,
      context: Context | null,
      counts: (arrival: Arrival) => boolean = () => true,
    ) => {
      const literals = (purposes as readonly string[]).includes(target.target);
      const looked = { isReply: target.target === 'reply' || target.target === 'token-payload', literals };
      const result = searchBack(workspace, target.argument, target.path, context, looked);
      if (result.cut) cut.push(target.call);
      const held = result.arrivals.filter((each) => each.held.some(Boolean));
      for (const arrival of result.arrivals) {
        if (!counts(arrival)) continue;
        const unlessRefused = held.length ? shownUnlessRefused(workspace, arrival, held) : [];
        const judged = unlessRefused.length ? { unlessRefused } : {};
        flows.push({ ...target, ...askedThrough(workspace, target, arrival), ...judged, arrival });
      }
    };
    code.expressions.forEach((expression, id) => {
      const at = { uri, expression: id };
      const targets =
        expression.kind === 'call'
          ? targetsAt(workspace, at, code, expression.arguments)
          : expression.kind === 'assignment'
            ? [
                ...assignedTargets(workspace, at, code, expression),
                ...deepWrites(workspace, at, code, expression),
                ...copiedProperties(workspace, at, code, expression),
                ...secretAssigned(workspace, at, code, expression),
              ]
            : expression.kind === 'jsx'
              ? shownMarkup(workspace, at, expression)
              : expression.kind === 'binary'
                ? comparedSecrets(workspace, at, code, expression)
                : [];
      for (const target of targets) follow(target, null, target.target === 'sql-text' ? isWhole : undefined);
    });
    for (const reply of returnedReplies(workspace, uri))
      for (const target of returnedTargets(workspace, reply))
        follow(target, reply.context, target.target === 'html' && reply.isPageIfText ? isText : undefined);
    for (const target of namedSecrets(code, uri)) follow(target, null);
    for (const target of loopBounds(code, uri)) follow(target, null);
    return { flows, cut };
  },
  onCycle: { flows: [], cut: [] },
});

/**
 * What a query is, whose SQL text a function of the project is given: `one('SELECT … FROM books …', [id])`. Without the call
 * of that function nothing is known of it.
 */
function askedThrough(
  workspace: Workspace,
  { query: read, call, target }: Omit<Flow, 'arrival'>,
  { calledBy }: Arrival,
): Pick<Flow, 'asked' | 'query' | 'target'> | null {
  const isText = typeof read?.entry.entity === 'object' && 'sql' in read.entry.entity;
  if (!read || !isText || read.entityName !== null) return null;
  for (let count = 1; count <= Math.min(calledBy.length, WRAPPER_LIMIT); count++) {
    const context = calledBy
      .slice(0, count)
      .reduceRight<Context | null>(
        (outer, { callee, call: by }) =>
          contextOfCall(workspace, { kind: 'function', ...callee, context: null, receiver: null }, by, outer),
        null,
      );
    const query = queryAt(workspace, call, context);
    const asked = calledBy[count - 1]?.call;
    if (!asked || !query || query.entityName === null) continue;
    const isParameter = target === 'stored' || target === 'filter';
    const own = isWriting(workspace, call, context) ? 'stored' : 'filter';
    return { asked, query, target: isParameter ? own : target };
  }
  return null;
}

/** Functions that hand a SQL text on from one to the next. */
const WRAPPER_LIMIT = 3;

/** Whether data is what an argument holds, or a part of its text, and not a property of an object: conditions of a builder in the form `{ id }` are bound. */
function isWhole({ form }: Arrival): boolean {
  return form.part.length === 0;
}

/** Whether data is surely a part of a text where it arrives: other values are sent as JSON. */
function isText({ form, cleaners }: Arrival): boolean {
  return !form.part.length && (form.before + form.after !== '' || cleaners.includes('text'));
}

/** What a returned value is put to: it is sent, shown as a page, read as an address, or a header. */
function returnedTargets(
  workspace: Workspace,
  { registration, value, kind, whole, name, mediaTypes, isPageIfText }: ReturnedReply,
): readonly Omit<Flow, 'arrival'>[] {
  const base = { argument: value, path: [], name: 'return', query: null };
  if (kind === 'redirect') return [{ ...base, target: 'redirect', call: whole }];
  if (kind === 'header') return [{ ...base, target: 'header', call: whole, field: name ?? '' }];
  if (kind !== 'body') return [];
  const sent = { ...base, target: 'reply', call: registration } as const;
  // Where there is a choice of types, the page may be another one.
  const isPage = isPageIfText || (mediaTypes.length > 0 && mediaTypes.every((each) => each === 'html'));
  if (isPage) return [sent, { ...base, target: 'html', call: whole }];
  // `reply.type('text/html')` before the `return`.
  const isTyped = mediaTypesAround(workspace, value).has('html');
  return isTyped ? [sent, { ...base, target: 'typed-html', call: whole }] : [sent];
}

/** What attributes of an element put into the page as it is. */
function shownMarkup(
  workspace: Workspace,
  call: ExpressionPlace,
  { attributes }: Extract<Expression, { kind: 'jsx' }>,
): readonly Omit<Flow, 'arrival'>[] {
  return attributes.flatMap(({ name, value }): readonly Omit<Flow, 'arrival'>[] => {
    const path = markupAttributes(workspace, '').get(name);
    if (!path || value === NONE) return [];
    return [
      { target: 'html', call, argument: { uri: call.uri, expression: value }, path, name, query: null },
    ];
  });
}

/** Attributes that hold HTML, each with the properties below it that do. */
const markupAttributes = query<Workspace, ReadonlyMap<string, readonly string[]>>({
  name: 'attributes that hold markup',
  compute: (workspace) =>
    new Map(
      [...automatonOf(workspace).models.values()].flatMap(({ markup }) =>
        (markup ?? []).map((each) => {
          const [name = '', ...path] = each.split('.');
          return [name, path] as const;
        }),
      ),
    ),
  onCycle: new Map(),
});

/** What the tests of loops compare with: how often they run. */
function loopBounds(code: Code, uri: string): readonly Omit<Flow, 'arrival'>[] {
  return code.conditions.flatMap((each): readonly Omit<Flow, 'arrival'>[] => {
    const test = each.kind === 'test' && each.value ? code.expressions[each.test] : undefined;
    const around = code.conditions[each.parent];
    // In loops over a list, a condition right within the body is none of the loop.
    if (each.kind !== 'test' || around?.kind !== 'loop' || !around.tested || test?.kind !== 'binary')
      return [];
    if (!/^[<>]=?$/.test(test.operator) || isCountedBeside(code, each.test)) return [];
    const bound = test.operator.startsWith('<') ? test.right : test.left;
    const [call, argument] = [
      { uri, expression: each.test },
      { uri, expression: bound },
    ];
    return [{ target: 'loop-bound', call, argument, path: [], name: 'the loop', query: null }];
  });
}

/** Whether another test of the same loop ends it after a number of rounds that is written down: `found < count && rounds < 100`. */
function isCountedBeside(code: Code, test: ExpressionId): boolean {
  const parent = code.expressions[code.expressions[test]?.parent ?? NONE];
  if (parent?.kind !== 'logical' || parent.operator !== '&&') return false;
  return [parent.left, parent.right].some((side) => {
    const other = code.expressions[side];
    if (side === test || other?.kind !== 'binary' || !/^[<>]=?$/.test(other.operator)) return false;
    const most = code.expressions[other.operator.startsWith('<') ? other.right : other.left];
    const value = most?.kind === 'reference' ? code.expressions[onlyValueOf(code, most.binding)] : most;
    return value?.kind === 'literal' && typeof value.value === 'number';
  });
}

/** `user[key] = request.body[key]`, where the request says which keys there are: the same as putting its body into the object. */
function copiedProperties(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  { operator, target, value }: Assignment,
): readonly Omit<Flow, 'arrival'>[] {
  const { uri } = place;
  const [into, from] = [code.expressions[target], code.expressions[value]];
  if (operator !== '=' || into?.kind !== 'member' || from?.kind !== 'member') return [];
  const [key, read] = [code.expressions[into.computed], code.expressions[from.computed]];
  if (into.property !== null || from.property !== null) return [];
  if (key?.kind !== 'reference' || read?.kind !== 'reference' || key.binding !== read.binding) return [];
  const definitions = key.definitions.map((id) => code.definitions[id]?.from);
  const listed = definitions.flatMap((each) => (each?.kind === 'key' ? [each.value] : []));
  const isOpen = [into.computed, ...listed].some((expression) =>
    searchBack(workspace, { uri, expression }, []).arrivals.some(
      (each) => each.from.kind === 'source' && !each.form.part.length && !each.cleaners.includes('enum'),
    ),
  );
  if (!isOpen) return [];
  const stored = storedObjectAt(workspace, { uri, expression: into.object });
  const argument = { uri, expression: from.object };
  const name = nameOfMember(code, target);
  return stored ? [{ target: 'merged', call: place, argument, path: [], name, query: stored.query }] : [];
}

/** Methods by which an object that was changed is stored, whatever it is a method of: `user.save()`, `users.save(user)`. */
const storing = new Set(['save', 'persist', 'persistAndFlush']);

/** `user.password = …; user.save()`: a secret field of an object that was read or made to be stored, and is stored afterwards. */
function secretAssigned(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  { operator, target, value }: Assignment,
): readonly Omit<Flow, 'arrival'>[] {
  const { uri } = place;
  const into = code.expressions[target];
  if (operator !== '=' || into?.kind !== 'member' || into.property === null) return [];
  if (sensitivityOf(into.property) !== 'secret') return [];
  const owner = code.expressions[into.object];
  if (owner?.kind !== 'reference' || !isStoredLater(code, owner.binding, place.expression)) return [];
  const query = storedRecordAt(workspace, { uri, expression: into.object });
  if (!query || !holdsSecret(query, into.property)) return [];
  const argument = { uri, expression: value };
  const name = nameOfMember(code, target);
  return [{ target: 'stored-secret', call: place, argument, path: [], name, query, field: into.property }];
}

function isStoredLater(code: Code, binding: number, from: ExpressionId): boolean {
  return (code.bindings[binding]?.references ?? []).some((reference) => {
    if (reference < from) return false;
    const parent = code.expressions[code.expressions[reference]?.parent ?? NONE];
    const callee = parent?.kind === 'call' ? code.expressions[parent.callee] : parent;
    return callee?.kind === 'member' && storing.has(callee.property ?? '');
  });
}

/** The query that read, or made, the object that an expression stands for. */
export function storedRecordAt(workspace: Workspace, place: ExpressionPlace): QueryAt | null {
  for (const { from, path } of searchBack(workspace, place, []).arrivals) {
    if (from.kind !== 'query') continue;
    const { entry, resultPath } = from.query;
    if ((entry.reads === 'one' || entry.writes !== undefined) && path.join('.') === resultPath.join('.'))
      return from.query;
  }
  return null;
}

/** Names of the properties below which an assignment writes. `field` is `open` where the request names the property that is written, too. */
function deepWrites(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  assignment: Assignment,
): readonly Omit<Flow, 'arrival'>[] {
  const { uri } = place;
  const found = deepWriteAt(workspace, uri, code, assignment);
  if (!found) return [];
  const isFromRequest = (expression: ExpressionId) =>
    searchBack(workspace, { uri, expression }, []).arrivals.some(({ from }) => from.kind === 'source');
  if (!found.keys.some(isFromRequest)) return [];
  const isOpen = found.name !== NONE && isFromRequest(found.name);
  const written = nameOfMember(code, assignment.target);
  return found.keys.map((expression) => ({
    target: 'property-name',
    call: place,
    argument: { uri, expression },
    path: [],
    name: written,
    query: null,
    field: isOpen ? 'open' : 'fixed',
  }));
}

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
  const sayings = sayingsAtCall(workspace, call).ofArguments;
  for (const saying of sayings) {
    const argument = args[saying.argument] ?? NONE;
    if (argument === NONE || isOtherForm(workspace, { uri, expression: argument }, saying, sayings)) continue;
    for (const target of targetsOf(workspace, call, saying)) {
      const { path } = saying;
      if (path.at(-1) === callbackResult) {
        for (const given of givenBy(workspace, { uri, expression: argument }, path.slice(0, -1)))
          found.push({ target, call, argument: given, path: [], name, query: null });
        continue;
      }
      const told = target === 'sql-text' && !saying.value ? { isTold: true as const } : {};
      const raw =
        saying.section === 'sinks'
          ? rawPlaceholders(workspace, call, { uri, expression: argument }, saying.entry as SinkSaying)
          : null;
      if (raw) {
        const place = { uri, expression: argument };
        for (const below of raw)
          found.push({ target, call, argument: place, path: below, name, query: null });
        continue;
      }
      const isOpen =
        saying.section === 'sinks' &&
        restsOnVersion(workspace, call, saying.entry as SinkSaying, target as SinkKind);
      const version = isOpen ? { isOfUnknownVersion: true as const } : {};
      const place = { uri, expression: argument };
      found.push({ target, call, argument: place, path, name, query: null, ...told, ...version });
    }
  }
  for (const { sink, argument, path } of lentSinks(workspace, call, code))
    found.push({ target: sink, call, argument, path, name, query: null });
  for (const saying of sayings)
    if (saying.section === 'replies' && saying.entry === 'view')
      found.push(...shownUnescaped(workspace, call, args, saying.argument, name));
  const merged = mergedAt(workspace, call, args);
  for (const argument of merged.arguments)
    found.push({ target: 'merged', call, argument, path: [], name, query: merged.query });
  found.push(...ownMerges(workspace, call, args, name));
  found.push(
    ...matchedTexts(workspace, call, code, name),
    ...searchedTexts(call, code, name),
    ...textPatterns(workspace, call, code, name),
  );
  const method = computedMemberOf(code, call.expression)?.computed ?? NONE;
  if (method !== NONE)
    found.push({
      target: 'method-name',
      call,
      argument: { uri, expression: method },
      path: [],
      name,
      query: null,
    });
  if (saidOfCall(workspace, call, 'logs').length)
    for (const argument of args)
      found.push({
        target: 'logged',
        call,
        argument: { uri, expression: argument },
        path: [],
        name,
        query: null,
      });
  const read = queryAt(workspace, call, null);
  if (!read) return found;
  const add = (target: Target, at: ArgumentPath | undefined, more: Pick<Flow, 'columns'> = {}) => {
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
          ...more,
        });
    });
  };
  add('stored', read.entry.writes);
  for (const each of found.filter(({ target }) => target === 'stored'))
    found.push(
      ...secretFields(workspace, each).filter(
        ({ field = '' }) => !isReplacedLater(code, call.expression, field),
      ),
    );
  add('filter', read.entry.filter);
  for (const each of found.filter(({ target }) => target === 'filter'))
    found.push(...soughtFields(workspace, each));
  found.push(...soughtColumns(workspace, call, code, args, read));
  for (const { values } of boundValues(workspace, call)) {
    const at = 'array' in values ? values.array : 'spread' in values ? values.spread : null;
    if (at === null) continue;
    const isStored = isWriting(workspace, call);
    add(isStored ? 'stored' : 'filter', at, isStored ? columnObjects(workspace, uri, args) : {});
    if (!isStored) continue;
    found.push(...secretColumns(workspace, call, args, read, 'array' in values));
    const isList = 'array' in values;
    const text = textAt(workspace, { uri, expression: args[0] ?? NONE }, null);
    for (const index of conditionParameters(text)) {
      const list = code.expressions[args[1] ?? NONE];
      const own = isList && list?.kind === 'array' ? list.elements[index] : args[index + 1];
      if (isList && list?.kind !== 'array') continue;
      if (own !== undefined && own !== NONE)
        found.push({
          target: 'filter',
          call,
          argument: { uri, expression: own },
          path: [],
          name,
          query: read,
        });
    }
  }
  return found;
}

/** What a template puts between the tags of a page as it is, of the data that it is shown with. `field` names the template. */
function shownUnescaped(
  workspace: Workspace,
  call: ExpressionPlace,
  args: readonly ExpressionId[],
  data: number,
  name: string,
): readonly Omit<Flow, 'arrival'>[] {
  const { uri } = call;
  const [argument = NONE, named = NONE] = [args[data], args[data - 1]];
  if (argument === NONE || named === NONE) return [];
  return valuesOf(workspace, { uri, expression: named }).flatMap((value) => {
    const view =
      value.kind === 'literal' && typeof value.value === 'string'
        ? viewNamed(workspace, uri, value.value)
        : null;
    return (view?.unescaped ?? []).map((path) => ({
      target: 'html' as const,
      call,
      argument: { uri, expression: argument },
      path,
      name,
      query: null,
      field: view?.uri.split('/').at(-1) ?? '',
    }));
  });
}

/** `name.includes('..')` and `name.indexOf('..')`: of a list they look for an element, and not within it. */
function searchedTexts(
  { uri, expression }: ExpressionPlace,
  code: Code,
  name: string,
): readonly Omit<Flow, 'arrival'>[] {
  const call = code.expressions[expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const searched = call?.kind === 'call' ? fixedText(code, call.arguments[0] ?? NONE) : null;
  if (callee?.kind !== 'member' || !/^(?:includes|indexOf|lastIndexOf)$/.test(callee.property ?? ''))
    return [];
  if (searched === null) return [];
  // What is looked for has to be what would do harm; other searches ask what a value is.
  if (!/^\.\.|^\/$|^\n$|__proto__/.test(searched)) return [];
  return [
    {
      target: 'searched-text',
      call: { uri, expression },
      argument: { uri, expression: callee.object },
      path: [],
      name,
      query: null,
    },
  ];
}

/** `text.match(pattern)` and `text.search(pattern)`: a text that is given there is read as a regular expression. */
function textPatterns(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  code: Code,
  name: string,
): readonly Omit<Flow, 'arrival'>[] {
  const call = code.expressions[expression];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  const pattern = call?.kind === 'call' ? (call.arguments[0] ?? NONE) : NONE;
  if (callee?.kind !== 'member' || !/^(?:match|matchAll|search)$/.test(callee.property ?? '')) return [];
  if (pattern === NONE || !isTextAt(workspace, { uri, expression: callee.object }, code)) return [];
  const place = { uri, expression };
  const argument = { uri, expression: pattern };
  return [{ target: 'regular-expression', call: place, argument, path: [], name, query: null }];
}

/** Whether an expression is surely a text: a literal or one of a list of them, a text that is put together, or one by its type. */
function isTextAt(workspace: Workspace, place: ExpressionPlace, code: Code): boolean {
  const expression = code.expressions[place.expression];
  if (expression?.kind === 'template') return expression.tag === NONE;
  if (expression?.kind === 'call')
    return (
      saidOfValue<readonly Cleaner[]>(workspace, place, 'cleaners').some(({ entry }) =>
        entry.includes('text'),
      ) ||
      sayingsAtCall(workspace, place).ofReceiver.some(
        ({ section, entry }) => section === 'cleaners' && (entry as readonly Cleaner[]).includes('text'),
      )
    );
  const type = expression?.kind === 'reference' ? code.bindings[expression.binding]?.type : null;
  if (type?.kind === 'keyword' && type.name === 'string') return true;
  const values = valuesOf(workspace, place);
  return (
    values.length > 0 && values.every((value) => value.kind === 'literal' && typeof value.value === 'string')
  );
}

/** `pattern.test(text)` and `text.replace(pattern, …)`, where the pattern is slow. */
function matchedTexts(
  workspace: Workspace,
  call: ExpressionPlace,
  code: Code,
  name: string,
): readonly Omit<Flow, 'arrival'>[] {
  const { uri } = call;
  const match = patternMatchAt(code, call.expression);
  if (!match) return [];
  for (const value of valuesOf(workspace, { uri, expression: match.pattern })) {
    const slow = value.kind === 'regex' ? slowPatternOf(workspace, value.pattern, value.flags) : null;
    if (slow)
      return [
        {
          target: 'matched-text',
          call,
          argument: { uri, expression: match.text },
          path: [],
          name,
          query: null,
          field: slow.growth,
        },
      ];
  }
  return [];
}

/** Objects that are given to a function of the project which merges them into others, into the depth. */
function ownMerges(
  workspace: Workspace,
  call: ExpressionPlace,
  args: readonly ExpressionId[],
  name: string,
): readonly Omit<Flow, 'arrival'>[] {
  const { uri } = call;
  if (args.length < 2) return [];
  return calleesOf(workspace, call).flatMap((callee): readonly Omit<Flow, 'arrival'>[] => {
    const merge = callee.kind === 'function' ? deepMergeOf(workspace, callee.uri, callee.function) : null;
    const expression = merge ? (args[merge.from] ?? NONE) : NONE;
    if (callee.kind !== 'function' || expression === NONE || isWithin(workspace, call, callee)) return [];
    return [{ target: 'deep-merge', call, argument: { uri, expression }, path: [], name, query: null }];
  });
}

/** Whether a place lies in a function: a function that calls itself gets what it was given. */
function isWithin(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  callee: FunctionValue,
): boolean {
  const { code } = factsAt(workspace, uri);
  let id = code.expressions[expression]?.function ?? NONE;
  for (; id !== NONE && uri === callee.uri; id = code.functions[id]?.parent ?? NONE)
    if (id === callee.function) return true;
  return false;
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
  const stored = storedObjectAt(workspace, { uri, expression: first });
  return {
    arguments: stored ? said.map(({ argument }) => ({ uri, expression: args[argument] ?? NONE })) : [],
    query: stored?.query ?? null,
  };
}

/** Whether an expression stands for an object that is stored: it was read by a query, or is the signed-in user. */
function storedObjectAt(
  workspace: Workspace,
  place: ExpressionPlace,
): { readonly query: QueryAt | null } | null {
  const query = recordAt(workspace, place);
  return query !== null || saidOfValue(workspace, place, 'principals').length > 0 ? { query } : null;
}

/** The query that read the one object that an expression stands for. */
function recordAt(workspace: Workspace, place: ExpressionPlace): QueryAt | null {
  for (const { from, path } of searchBack(workspace, place, []).arrivals) {
    if (from.kind !== 'query' || from.query.entry.reads !== 'one') continue;
    if (path.join('.') === from.query.resultPath.join('.')) return from.query;
  }
  return null;
}

/** Fields of stored data whose names say that they are secrets: those that are written down, or that the entity has. */
function secretFields(workspace: Workspace, stored: Omit<Flow, 'arrival'>): readonly Omit<Flow, 'arrival'>[] {
  const names = new Set<string>();
  for (const field of stored.query?.entity?.fields ?? [])
    if (field.sensitivity === 'secret') names.add(field.name);
  for (const value of propertyValues(workspace, stored.argument, stored.path, null)) {
    if (value.kind !== 'object') continue;
    const object = factsAt(workspace, value.uri).code.expressions[value.expression];
    for (const { key } of object?.kind === 'object' ? object.properties : [])
      if (key !== null && holdsSecret(stored.query, key)) names.add(key);
  }
  return [...names].map((field) => ({
    ...stored,
    target: 'stored-secret',
    path: [...stored.path, field],
    field,
  }));
}

/** Whether a field holds a secret: its name says so, and the type that its entity gives it, where that is known, can hold one. */
function holdsSecret(query: QueryAt | null | undefined, name: string): boolean {
  const field = query?.entity?.fields.find((each) => each.name === name || each.column === name);
  return (field ? field.sensitivity : sensitivityOf(name)) === 'secret';
}

/** Secret fields that the condition of a query names, as far as it is written down: `{ email, password }`. */
function soughtFields(workspace: Workspace, filter: Omit<Flow, 'arrival'>): readonly Omit<Flow, 'arrival'>[] {
  const names = propertyValues(workspace, filter.argument, filter.path, null).flatMap((value) => {
    const object =
      value.kind === 'object' ? factsAt(workspace, value.uri).code.expressions[value.expression] : null;
    return object?.kind === 'object' ? object.properties.map(({ key }) => key) : [];
  });
  return [...new Set(names)].flatMap((field) =>
    field !== null && holdsSecret(filter.query, field)
      ? [{ ...filter, target: 'sought-secret' as const, path: [...filter.path, field], field }]
      : [],
  );
}

/** `where email = ? and password = ?`: parameters and pieces of a SQL text that a column for a secret is held against. */
function soughtColumns(
  workspace: Workspace,
  call: ExpressionPlace,
  code: Code,
  args: readonly ExpressionId[],
  read: QueryAt,
): readonly Omit<Flow, 'arrival'>[] {
  const { uri } = call;
  const isSql = typeof read.entry.entity === 'object' && 'sql' in read.entry.entity;
  const [first = NONE, second = NONE] = args;
  if (!isSql || first === NONE) return [];
  const text = textAt(workspace, { uri, expression: first }, null);
  if (!/^\s*select\b/i.test(text)) return [];
  const list = code.expressions[second];
  const found: Omit<Flow, 'arrival'>[] = [];
  let index = -1;
  for (const match of text.matchAll(/(?:["'`]?(\w+)["'`]?\s*=\s*)?(?:\?|\$(\d+))/g)) {
    index = match[2] === undefined ? index + 1 : Number(match[2]) - 1;
    const field = match[1];
    const value = list?.kind === 'array' ? (list.elements[index] ?? NONE) : NONE;
    if (field === undefined || value === NONE || sensitivityOf(field) !== 'secret') continue;
    const argument = { uri, expression: value };
    const name = nameOfMaker(code, call.expression);
    found.push({ target: 'sought-secret', call, argument, path: [], name, query: read, field });
  }
  return found;
}

/** `user.password === request.body.password`: what a secret is held against that a query read, or that lies in a list. */
function comparedSecrets(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
): readonly Omit<Flow, 'arrival'>[] {
  if (!/^[!=]==?$/.test(operator)) return [];
  const { uri } = place;
  return [
    [left, right],
    [right, left],
  ].flatMap(([one = NONE, other = NONE]): readonly Omit<Flow, 'arrival'>[] => {
    const secret = code.expressions[one];
    if (secret?.kind !== 'member' || secret.property === null || code.expressions[other]?.kind === 'literal')
      return [];
    if (sensitivityOf(secret.property) !== 'secret') return [];
    const { arrivals } = searchBack(workspace, { uri, expression: secret.object }, []);
    // What was typed is held against what was typed: a password and its repetition.
    if (arrivals.some(({ from }) => from.kind === 'source')) return [];
    const query = arrivals.flatMap(({ from }) => (from.kind === 'query' ? [from.query] : []))[0] ?? null;
    if (!query && !isElement(code, secret.object)) return [];
    const argument = { uri, expression: other };
    const [name, field] = [nameOfMember(code, one), secret.property];
    return [{ target: 'sought-secret', call: place, argument, path: [], name, query, field }];
  });
}

const searching = new Set(['find', 'findIndex', 'filter', 'some', 'findLast']);

/** Whether a name is the parameter of a function that looks for an element: `users.find((user) => …)`. */
function isElement(code: Code, id: ExpressionId): boolean {
  const reference = code.expressions[id];
  const from =
    reference?.kind === 'reference' ? code.definitions[reference.definitions[0] ?? NONE]?.from : undefined;
  if (from?.kind !== 'parameter' || from.index !== 0) return false;
  const callback = code.functions[from.function]?.expression ?? NONE;
  const call = code.expressions[code.expressions[callback]?.parent ?? NONE];
  const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
  return callee?.kind === 'member' && searching.has(callee.property ?? '');
}

/** `const user = new User(data); user.password = await hash(data.password)`: whether a field of what a call makes is surely written anew. */
function isReplacedLater(code: Code, call: ExpressionId, field: string): boolean {
  const made = code.expressions[call];
  return code.definitions.some(({ from, into, binding }) => {
    if (from.kind !== 'value' || into.length || from.path.length) return false;
    const value = code.expressions[from.value];
    if (from.value !== call && !(value?.kind === 'await' && value.operand === call)) return false;
    return (code.bindings[binding]?.definitions ?? []).some((id) => {
      const later = code.definitions[id];
      return (
        later?.into.length === 1 &&
        later.into[0] === field &&
        later.condition === made?.condition &&
        later.span.start > (made?.start ?? 0)
      );
    });
  });
}

/** Parameters of a SQL text that are stored in columns whose names say that they hold secrets. */
function secretColumns(
  workspace: Workspace,
  call: ExpressionPlace,
  args: readonly ExpressionId[],
  read: QueryAt,
  inArray: boolean,
): readonly Omit<Flow, 'arrival'>[] {
  const { uri } = call;
  const { code } = factsAt(workspace, uri);
  const text = textAt(workspace, { uri, expression: args[0] ?? NONE }, null);
  const list = code.expressions[args[1] ?? NONE];
  return [...boundColumns(text)].flatMap(([index, column]): readonly Omit<Flow, 'arrival'>[] => {
    if (sensitivityOf(column) !== 'secret') return [];
    const written = list?.kind === 'array' ? (list.elements[index] ?? NONE) : NONE;
    const argument = inArray ? (written === NONE ? args[1] : written) : args[index + 1];
    if (argument === undefined || argument === NONE) return [];
    return [
      {
        target: 'stored-secret',
        call,
        argument: { uri, expression: argument },
        path: inArray && written === NONE ? [String(index)] : [],
        name: nameOfMaker(code, call.expression),
        query: read,
        field: column,
      },
    ];
  });
}

/** The parameters of a SQL text that are objects whose properties become columns: `query('update books set ?', [changes])`. */
function columnObjects(
  workspace: Workspace,
  uri: string,
  args: readonly ExpressionId[],
): Pick<Flow, 'columns'> {
  const columns = objectParameters(textAt(workspace, { uri, expression: args[0] ?? NONE }, null));
  return columns.size ? { columns: [...columns] } : {};
}

/** Values given to variables, properties and results of functions whose names say that they are secrets. */
function namedSecrets(code: Code, uri: string): readonly Omit<Flow, 'arrival'>[] {
  const found = new Map<ExpressionId, string>();
  const note = (name: string | null | undefined, value: ExpressionId) => {
    if (name && value !== NONE && !found.has(value) && sensitivityOf(name) === 'secret')
      found.set(value, name);
  };
  for (const { binding, into, from } of code.definitions)
    if (from.kind === 'value' && !from.path.length)
      note(into.at(-1) ?? code.bindings[binding]?.name, from.value);
  for (const expression of code.expressions) {
    if (expression.kind === 'object')
      for (const { key, kind, value } of expression.properties) if (kind === 'property') note(key, value);
    if (expression.kind === 'assignment') {
      const target = code.expressions[expression.target];
      if (target?.kind === 'member') note(target.property, expression.value);
    }
  }
  for (const { name, exits } of code.functions)
    for (const exit of exits) if (exit.kind === 'return') note(name, exit.value);
  return [...found].map(([expression, field]) => {
    const place = { uri, expression };
    return {
      target: 'named-secret',
      call: place,
      argument: place,
      path: [],
      name: field,
      query: null,
      field,
    };
  });
}

/**
 * Whether a saying speaks of another form of the argument than the one that is given: of a property, where the argument, of
 * which as a whole the same is said, is no object with properties; or of the whole, where it is an object, of which one
 * property is what the whole would be. What lies in the others, such as values that are bound, is none of it.
 */
function isOtherForm(
  workspace: Workspace,
  argument: ExpressionPlace,
  saying: SaidOfArgument,
  all: readonly SaidOfArgument[],
): boolean {
  const isOfWhole = !saying.path.length;
  const others = all.filter(
    (each) =>
      each.section === saying.section &&
      each.argument === saying.argument &&
      each.path.length > 0 === isOfWhole &&
      (!isOfWhole || isSameSink(each, saying)),
  );
  if (!others.length) return false;
  const { code } = factsAt(workspace, argument.uri);
  const isObject = code.expressions[argument.expression]?.kind === 'object';
  const values = valuesOf(workspace, argument);
  if (isOfWhole) return isObject || (values.length > 0 && values.every(({ kind }) => kind === 'object'));
  return !isObject && !values.some((value) => value.kind === 'object' || value.kind === 'unknown');
}

/** What the functions of the code give back that stand at an argument, or below it. */
function givenBy(
  workspace: Workspace,
  place: ExpressionPlace,
  path: readonly string[],
): readonly ExpressionPlace[] {
  return propertyValues(workspace, place, path, null).flatMap((value) => {
    if (value.kind !== 'function') return [];
    const { uri } = value;
    const exits = factsAt(workspace, uri).code.functions[value.function]?.exits ?? [];
    return exits.flatMap((exit) =>
      exit.kind === 'return' && exit.value !== NONE ? [{ uri, expression: exit.value }] : [],
    );
  });
}

function isSameSink(one: SaidOfArgument, other: SaidOfArgument): boolean {
  return one.section === 'sinks' && one.entry === other.entry;
}

function targetsOf(workspace: Workspace, call: ExpressionPlace, saying: SaidOfArgument): readonly Target[] {
  if (saying.section === 'sinks') return sinkKinds(workspace, call, saying.entry as SinkSaying, saying.value);
  if (saying.section === 'purposes') return purposesOf(workspace, call, saying.entry as PurposeSaying);
  return saying.section === 'replies' ? replyTargets(saying.entry as ReplyKind) : [];
}

function replyTargets(kind: ReplyKind): readonly Target[] {
  if (kind === 'body') return ['reply'];
  return kind === 'redirect' ? ['redirect'] : [];
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
    ...saidOfTarget<SinkSaying>(workspace, place, 'sinks').flatMap(({ entry, value }) =>
      sinkKinds(workspace, place, entry, value),
    ),
    ...saidOfTarget<ReplyKind>(workspace, place, 'replies').flatMap(({ entry }) => replyTargets(entry)),
    ...saidOfTarget<PurposeSaying>(workspace, place, 'purposes').flatMap(({ entry }) =>
      purposesOf(workspace, place, entry),
    ),
  ].map((each) => ({ ...base, target: each }));
}

/** How a call with a SQL text takes its parameters. */
function boundValues(workspace: Workspace, call: ExpressionPlace): readonly SqlFix[] {
  const [first] = saidOfCall<SqlFix>(workspace, call, 'fixes');
  return first ? [first.entry] : [];
}

/** Whether the SQL text of a call stores something. */
function isWriting(workspace: Workspace, call: ExpressionPlace, context: Context | null = null): boolean {
  const { code } = factsAt(workspace, call.uri);
  const expression = code.expressions[call.expression];
  const text = expression?.kind === 'call' ? (expression.arguments[0] ?? NONE) : NONE;
  if (text === NONE) return false;
  const place = { uri: call.uri, expression: text };
  const writing = /^\s*(?:insert|update|replace|merge|upsert)\b/i;
  // A text may be put together, and one of several.
  return (
    writing.test(textAt(workspace, place, context)) ||
    valuesOf(workspace, place, context).some(
      (value) => value.kind === 'literal' && typeof value.value === 'string' && writing.test(value.value),
    )
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

/**
 * Endpoints in whose chain or handler a place lies, or a function that they call, if the place is reached by their
 * requests: of a handler for several methods, only the endpoint of the method that is tested.
 */
export function endpointsAround(
  workspace: Workspace,
  place: ExpressionPlace,
  depth = 0,
): readonly Endpoint[] {
  const { code } = factsAt(workspace, place.uri);
  const table = endpointsOfFunctions(workspace, place.uri);
  const condition = code.expressions[place.expression]?.condition ?? NONE;
  const reached = (endpoints: readonly Endpoint[]) =>
    condition === NONE
      ? endpoints
      : endpoints.filter((each) => runsFor(workspace, place.uri, code, condition, null, each) !== false);
  for (
    let at: FunctionId = code.expressions[place.expression]?.function ?? NONE;
    at !== NONE;
    at = code.functions[at]?.parent ?? NONE
  ) {
    const found = table.get(at);
    if (found) return reached(found);
  }
  const around = code.expressions[place.expression]?.function ?? 0;
  if (around === 0 || depth >= CALLER_DEPTH) return [];
  const { calls } = usesOfFunction(workspace, place.uri, around);
  const found = calls.slice(0, CALLER_LIMIT).flatMap((call) => endpointsAround(workspace, call, depth + 1));
  return reached([...new Map(found.map((each) => [each.id, each])).values()]);
}

/**
 * The endpoints that a flow belongs to. A function that several endpoints use belongs to all of them; the other places
 * on the way tell which of them is meant.
 */
function endpointsOf(workspace: Workspace, flow: Flow, at: ExpressionPlace): readonly Endpoint[] {
  let found = endpointsAround(workspace, at);
  if (found.length < 2) return found;
  const on = [entryOf(workspace, flow.arrival), flow.argument].map((place) =>
    endpointsAround(workspace, place),
  );
  const through = flow.arrival.steps.map(({ place }) => endpointsAt(workspace, place));
  for (const others of [...on, ...through]) {
    const ids = new Set(others.map(({ id }) => id));
    const both = found.filter(({ id }) => ids.has(id));
    if (both.length) found = both;
  }
  return chosenAmong(workspace, found, flow.arrival.chosen);
}

/** The endpoints whose requests bring the data of a flow to where it arrives. */
export function endpointsOfArrival(workspace: Workspace, arrival: Arrival): readonly Endpoint[] {
  return chosenAmong(workspace, endpointsAround(workspace, entryOf(workspace, arrival)), arrival.chosen);
}

/** Endpoints whose chain or handler is the innermost function around a place. */
export function endpointsAt(workspace: Workspace, { uri, span }: Place): readonly Endpoint[] {
  const { code } = factsAt(workspace, uri);
  const table = endpointsOfFunctions(workspace, uri);
  for (let at: FunctionId = functionAround(code, span); at > 0; at = code.functions[at]?.parent ?? NONE) {
    const found = table.get(at);
    if (found) return found;
  }
  return [];
}

interface EndpointFlows {
  readonly sent: readonly Flow[];
  readonly replies: readonly Flow[];
  /** What queries read and signed tokens carry. */
  readonly tokens: readonly Flow[];
}

/** Targets at which data of the request does no harm by itself. */
const harmless: ReadonlySet<Target> = new Set([
  'stored-secret',
  'named-secret',
  'searched-text',
  'matched-text',
  'email-text',
  'email-html',
  'view-data',
  'upload-name',
]);

/** Purposes and names are told apart from places that data of the request should not reach unchecked. */
function isSink(target: Target): boolean {
  return (
    !harmless.has(target) && (target === 'row-limit' || !(purposes as readonly string[]).includes(target))
  );
}

/** All flows of the workspace by endpoint: what is sent to it, and what queries read and it replies. */
const endpointFlows = query<Workspace, ReadonlyMap<string, EndpointFlows>>({
  name: 'flows of endpoints',
  compute: (workspace) => {
    const table = new Map<string, { sent: Flow[]; replies: Flow[]; tokens: Flow[] }>();
    for (const uri of programFiles(workspace)) {
      for (const flow of flowsInto(workspace, uri)) {
        const { kind } = flow.arrival.from;
        const isSent = kind === 'source';
        const isToken = flow.target === 'token-payload';
        if (isSent ? !isSink(flow.target) : (flow.target !== 'reply' && !isToken) || kind !== 'query')
          continue;
        for (const endpoint of endpointsOf(
          workspace,
          flow,
          isSent ? entryOf(workspace, flow.arrival) : flow.argument,
        )) {
          const known = table.get(endpoint.id) ?? { sent: [], replies: [], tokens: [] };
          table.set(endpoint.id, known);
          (isSent ? known.sent : isToken ? known.tokens : known.replies).push(flow);
        }
      }
    }
    return table;
  },
  onCycle: new Map(),
});

/** The same for the endpoints that a file registers. */
interface OwnFlows {
  readonly byEndpoint: ReadonlyMap<string, EndpointFlows>;
  readonly print: string;
}

const noFlows: OwnFlows = { byEndpoint: new Map(), print: '' };

const ownFlows = query<Workspace, OwnFlows>({
  name: 'flows of the endpoints of a file',
  compute: (workspace, uri) => {
    const all = endpointFlows(workspace, '');
    const found = endpointsIn(workspace, uri).flatMap(({ id }) => {
      const flows = all.get(id);
      return flows ? [[id, flows] as const] : [];
    });
    const print = (flows: readonly Flow[]) => flows.map((flow) => contentPrint(workspace.memo, flow)).join();
    return {
      byEndpoint: new Map(found),
      print: found
        .map(([id, { sent, replies, tokens }]) => `${id} ${[sent, replies, tokens].map(print).join(' ')}`)
        .join('\n'),
    };
  },
  fingerprint: ({ print }) => print,
  onCycle: noFlows,
});

/** What data sent to an endpoint reaches, anywhere. */
export function flowsFrom(workspace: Workspace, { id, registration }: Endpoint): readonly Flow[] {
  return ownFlows(workspace, registration.uri).byEndpoint.get(id)?.sent ?? [];
}

/** What queries read and the endpoint's replies send. */
export function repliesOf(workspace: Workspace, { id, registration }: Endpoint): readonly Flow[] {
  return ownFlows(workspace, registration.uri).byEndpoint.get(id)?.replies ?? [];
}

/** What queries read and the tokens carry that an endpoint signs. */
export function tokensOf(workspace: Workspace, { id, registration }: Endpoint): readonly Flow[] {
  return ownFlows(workspace, registration.uri).byEndpoint.get(id)?.tokens ?? [];
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
