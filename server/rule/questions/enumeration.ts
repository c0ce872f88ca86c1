/** Whether the answers of a sign-in tell apart that there is no such account and that the password is wrong. */

import {
  type BindingId,
  type Code,
  type ConditionId,
  type Expression,
  type ExpressionId,
  type FunctionId,
  isNothing,
  NONE,
} from '../../facts/facts.ts';
import { isWithinFunction, leavesOf, tryAround } from '../../facts/reading.ts';
import { catchOf, expressionsIn, namesOfCaught } from '../../facts/tables.ts';
import { type Flow, flowsFrom, flowsInto, nameOfCallee } from '../../flow/flows.ts';
import { type Arrival, searchBack } from '../../flow/search.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import { returnedReplies } from '../../meaning/endpoints/endpoints.ts';
import { nameWords } from '../../meaning/entities/field-names.ts';
import { queryAt } from '../../meaning/entities/queries.ts';
import { expressionsWithin, statusesAt } from '../../meaning/replies/answers.ts';
import { saidOfTarget } from '../../meaning/values/assignments.ts';
import { saidOfArguments, saidOfCall } from '../../meaning/values/sayings.ts';
import type { Context, ExpressionPlace, FunctionValue } from '../../meaning/values/value.ts';
import { calleesOf, contextOfCall } from '../../meaning/values/values.ts';
import type { ReplyKind } from '../../meaning/vocabulary/model.ts';
import type { Place, Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { isPasswordName } from '../people-names.ts';
import { reaches } from '../reach.ts';
import { indentAt, movedLines } from '../repairs/insertion.ts';
import { fieldsRead, nameRead, partRead } from '../written.ts';

/** One way in which a handler turns a request away, or answers it. */
export interface Answer {
  /** The expression that answers, or what is thrown. */
  readonly place: ExpressionPlace;
  /** The call of the function that it stands in. */
  readonly context: Context | null;
  readonly span: Place;
  readonly kind: 'reply' | 'throw';
  /** Why: there is no such account, the password is wrong; `other` where neither is known. */
  readonly because: 'account' | 'password' | 'other';
  readonly statuses: readonly string[];
  /** Texts that are written in it; of what is thrown, its class as well. */
  readonly texts: readonly string[];
}

/** Two answers by which a client learns whether an account exists. */
export interface Enumeration {
  readonly account: Answer;
  /** What is answered where there is such an account. */
  readonly other: Answer;
  readonly differsIn: 'status' | 'text';
}

/** Answers of a handler that tell whether there is an account for what the request names; null if there are none that are known. */
export function enumerationBy(workspace: Workspace, endpoint: Endpoint): Enumeration | null {
  const fields = fieldsRead(workspace, endpoint, 'body');
  // What is guarded by a password alone is no account.
  if (fields.length && fields.every((field) => isPasswordName(field))) return null;
  // Nor is what the path names: a link or a document with a password of its own.
  if (endpoint.path.includes('/:') && !namesAccount(workspace, endpoint)) return null;
  if (seeksThing(workspace, endpoint)) return null;
  const answers = answersOf(workspace, endpoint);
  const account = answers.filter(
    (each) =>
      each.because === 'account' && !isLookedUpByPath(workspace, each) && !isLookedUpByText(workspace, each),
  );
  const password = answers.filter(({ because }) => because === 'password');
  return differing(account, password);
}

/** Whether all that queries look for of the request are keys of things, as of a form that has a password of its own: `formId`. */
function seeksThing(workspace: Workspace, endpoint: Endpoint): boolean {
  const sought = flowsFrom(workspace, endpoint).filter(
    ({ target, query, arrival: { from } }) => target === 'filter' && query !== null && from.kind === 'source',
  );
  return (
    sought.length > 0 &&
    sought.every(({ arrival: { path } }) => {
      const words = nameWords(path.at(-1) ?? '');
      return /^(?:id|uuid|guid)$/.test(words.at(-1) ?? '') && !words.some(isWordOfPeople);
    })
  );
}

function isWordOfPeople(word: string): boolean {
  return names.has(word) || otherNames.has(word);
}

function namesAccount(workspace: Workspace, endpoint: Endpoint): boolean {
  return partRead(workspace, endpoint, 'body').names.some(
    (field) => isNameOfAccount(field) || isOtherName(nameWords(field)),
  );
}

/** The same for an endpoint that takes no password: what it answers with and without such an account. */
export function enumerationByLookup(workspace: Workspace, endpoint: Endpoint): Enumeration | null {
  const answers = answersOf(workspace, endpoint);
  const account = answers.filter((each) => each.because === 'account' && isLookedUpByName(workspace, each));
  return differing(
    account,
    answers.filter(({ because, kind }) => because === 'other' && kind === 'reply'),
  );
}

/** All answers of one kind together: a status may be set in one statement, and the text in the next. */
function differing(one: readonly Answer[], other: readonly Answer[]): Enumeration | null {
  const statuses = differingIn(one, other, ({ statuses }) => statuses);
  if (statuses) return { ...statuses, differsIn: 'status' };
  const texts = differingIn(one, other, ({ texts }) => texts);
  if (texts) return { ...texts, differsIn: 'text' };
  // Where no answer sets a status, it is 200.
  const fails = one.find((answer) => answer.statuses.some((status) => /^[45]/.test(status)));
  const succeeds = other.find(({ kind }) => kind === 'reply');
  return fails && succeeds && other.every((each) => each.kind === 'reply' && !each.statuses.length)
    ? { account: fails, other: { ...succeeds, statuses: ['200'] }, differsIn: 'status' }
    : null;
}

/** An answer of the one kind with something that no answer of the other has, and one of the other; null if there is none. */
function differingIn(
  one: readonly Answer[],
  other: readonly Answer[],
  of: (answer: Answer) => readonly string[],
): { readonly account: Answer; readonly other: Answer } | null {
  const [known, known2] = [one, other].map((answers) => new Set(answers.flatMap(of)));
  const account = one.find((each) => of(each).some((value) => !known2?.has(value)));
  const second =
    other.find((each) => of(each).some((value) => !known?.has(value))) ??
    other.find((each) => of(each).length);
  return account && second && known2?.size ? { account, other: second } : null;
}

function answersOf(workspace: Workspace, { handler }: Endpoint): readonly Answer[] {
  if (!handler) return [];
  const found: Answer[] = [];
  const functions = new Map<
    string,
    { readonly uri: string; readonly id: number; readonly context: Context | null }
  >();
  const hidden = new Set<string>();
  const dropped: FunctionValue[] = [];
  reaches(workspace, handler, ({ place, expression, code, context }) => {
    if (expression.kind === 'call' && isErrorDropped(code, expression.condition))
      for (const callee of calleesOf(workspace, place, context))
        if (callee.kind === 'function')
          dropped.push({ ...callee, context: contextOfCall(workspace, callee, place, context) });
    functions.set(`${place.uri}#${expression.function}`, {
      uri: place.uri,
      id: expression.function,
      context,
    });
    if (isReply(workspace, place, context))
      found.push(answerAt(workspace, place.uri, answerOf(code, place.expression), 'reply', context));
    return false;
  });
  // What these functions call in their turn is caught there as well.
  reaches(workspace, { functions: dropped }, ({ place, expression }) => {
    hidden.add(`${place.uri}#${expression.function}`);
    return false;
  });
  for (const { uri, id, context } of functions.values()) {
    const { code } = factsAt(workspace, uri);
    if (hidden.has(`${uri}#${id}`) || hidesErrors(workspace, uri, id, context)) continue;
    for (const exit of code.functions[id]?.exits ?? [])
      if (exit.kind === 'throw' && exit.value !== NONE)
        found.push(answerAt(workspace, uri, exit.value, 'throw', context, exit.condition));
  }
  for (const { uri } of handler.functions) {
    for (const { value, context, kind } of returnedReplies(workspace, uri)) {
      const around = factsAt(workspace, value.uri).code.expressions[value.expression]?.function;
      if (kind === 'body' && functions.has(`${value.uri}#${around}`))
        found.push(answerAt(workspace, value.uri, value.expression, 'reply', context));
    }
  }
  const seen = new Set<string>();
  return found.filter(({ place }) => {
    const key = `${place.uri}#${place.expression}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Replies, statuses, and errors that are handed on. */
function isReply(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  if (expression?.kind === 'assignment')
    return (
      saidOfTarget<ReplyKind>(workspace, place, 'replies', context).length > 0 ||
      saidOfTarget(workspace, place, 'statuses', context).length > 0
    );
  if (expression?.kind !== 'call') return false;
  return (
    // `context.throw(404, 'No such account')`
    (expression.arguments.length > 0 && saidOfCall(workspace, place, 'throws', context).length > 0) ||
    saidOfArguments<ReplyKind>(workspace, place, 'replies', context).some(
      ({ entry }) => entry !== 'header',
    ) ||
    saidOfArguments(workspace, place, 'statuses', context).length > 0 ||
    (expression.arguments.length > 0 && saidOfCall(workspace, place, 'passes', context).length > 0)
  );
}

/** Whether a function, or one that it stands in, answers in a `catch` with a text that is the same for all errors. */
function hidesErrors(workspace: Workspace, uri: string, id: number, context: Context | null): boolean {
  const { code } = factsAt(workspace, uri);
  const caught = namesOfCaught(code);
  return expressionsWithin(workspace, uri, id).some((number) => {
    const expression = code.expressions[number] as Expression;
    if (expression.function !== id || !isCaught(code, expression.condition)) return false;
    if (!isReply(workspace, { uri, expression: number }, context)) return false;
    const root = code.expressions[answerOf(code, number)] as Span;
    return !expressionsIn(code, root).some((inner) => {
      const each = code.expressions[inner];
      return each?.kind === 'reference' && caught.has(each.binding);
    });
  });
}

/** Whether an error that is thrown at a place is caught by a `catch` that does no more with it than to log it. */
function isErrorDropped(code: Code, from: ConditionId): boolean {
  const block = tryAround(code, from);
  if (block === null) return false;
  const handler = code.conditions[catchOf(code, block)];
  if (handler?.kind !== 'catch') return false;
  return !expressionsIn(code, handler.body).some((id) => {
    const each = code.expressions[id];
    return each?.kind === 'reference' && namesOfCaught(code).has(each.binding) && !isLogged(code, id);
  });
}

const logging =
  /(?:^|\.)(?:log|trace|debug|verbose|info|warn|warning|error|fatal|captureException|reportError)$/;

/** Whether an expression stands in a statement that calls a logger, as the name of its method says. */
function isLogged(code: Code, id: ExpressionId): boolean {
  const statement = statementOf(code, id);
  return code.expressions[statement]?.kind === 'call' && logging.test(nameOfCallee(code, statement));
}

/** The outermost expression that an expression stands in. */
function statementOf(code: Code, id: ExpressionId): ExpressionId {
  let root = id;
  for (let at = code.expressions[id]?.parent ?? NONE; at !== NONE; at = code.expressions[at]?.parent ?? NONE)
    root = at;
  return root;
}

function isCaught(code: Code, from: ConditionId): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === 'catch') return true;
  return false;
}

function answerAt(
  workspace: Workspace,
  uri: string,
  root: ExpressionId,
  kind: Answer['kind'],
  context: Context | null,
  condition = NONE,
): Answer {
  const { code } = factsAt(workspace, uri);
  const expression = code.expressions[root];
  const span = { start: expression?.start ?? 0, end: expression?.end ?? 0 };
  const statuses: string[] = [];
  const texts: string[] = [];
  for (const id of expressionsIn(code, span)) {
    const each = code.expressions[id] as Expression;
    for (const status of statusesAt(workspace, { uri, expression: id }, context))
      statuses.push(String(status));
    if (each.kind === 'literal' && typeof each.value === 'string') texts.push(each.value);
    if (each.kind === 'template') texts.push(each.texts.map(({ cooked }) => cooked).join('…'));
    if (kind === 'throw' && each.kind === 'call' && each.isNew) texts.push(nameOfCallee(code, id));
  }
  const from = condition === NONE ? (expression?.condition ?? NONE) : condition;
  return {
    place: { uri, expression: root },
    context,
    span: { uri, span },
    kind,
    because: reasonAt(workspace, uri, code, from, context),
    statuses,
    texts,
  };
}

/** The statement that an expression stands in, or the branch of a conditional expression. */
function answerOf(code: Code, id: ExpressionId): ExpressionId {
  let root = id;
  for (
    let at = code.expressions[id]?.parent ?? NONE;
    at !== NONE;
    at = code.expressions[at]?.parent ?? NONE
  ) {
    if (code.expressions[at]?.kind === 'conditional') break;
    root = at;
  }
  return root;
}

/** What the innermost condition says that speaks of an account or a password. */
function reasonAt(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: ConditionId,
  context: Context | null,
): Answer['because'] {
  let steps = 0;
  for (let at = code.conditions[from]; at && steps < 60; at = code.conditions[at.parent], steps++) {
    if (at.kind !== 'test') continue;
    const reasons = reasonsOf(workspace, uri, code, at.test, at.value, context, 0);
    // One condition for both is one answer for both.
    if (reasons.size > 1) return 'other';
    const [reason] = reasons;
    if (reason) return reason;
  }
  return 'other';
}

type Reason = 'account' | 'password';

/** What is wrong where a test has a value: an account is missing, a password does not fit. */
function reasonsOf(
  workspace: Workspace,
  uri: string,
  code: Code,
  test: ExpressionId,
  value: boolean,
  context: Context | null,
  depth: number,
): ReadonlySet<Reason> {
  const expression = code.expressions[test];
  const of = (id: ExpressionId, holds: boolean) =>
    reasonsOf(workspace, uri, code, id, holds, context, depth + 1);
  if (!expression || depth > 8) return new Set();
  switch (expression.kind) {
    case 'unary':
      return expression.operator === '!' ? of(expression.operand, !value) : new Set();
    case 'cast':
    case 'await':
      return of(expression.operand, value);
    case 'logical':
      return new Set([...of(expression.left, value), ...of(expression.right, value)]);
    case 'binary': {
      const equals = /^={2,3}$/.test(expression.operator)
        ? value
        : /^!==?$/.test(expression.operator)
          ? !value
          : null;
      if (equals === null) return new Set();
      for (const [side, other] of [
        [expression.left, expression.right],
        [expression.right, expression.left],
      ] as const) {
        const known = code.expressions[other];
        const isEmpty =
          isNothing(known) || (known?.kind === 'literal' && (known.value === 0 || known.value === false));
        if (isEmpty) return of(side, !equals);
        if (known?.kind === 'literal' && known.value === true) return of(side, equals);
      }
      const isPassword = [expression.left, expression.right].some((id) => isOfPassword(nameRead(code, id)));
      // What was typed twice is held against itself, and against no account.
      const isRepeated = () =>
        [expression.left, expression.right].every((id) =>
          isOfRequest(workspace, { uri, expression: id }, context),
        );
      return new Set(isPassword && !equals && !isRepeated() ? ['password'] : []);
    }
    default:
      if (value) return new Set();
      if (isPasswordCheck(code, test, 0)) return new Set(['password']);
      return new Set(isLookup(workspace, { uri, expression: test }, code, context) ? ['account'] : []);
  }
}

/** Whether a value comes out of the request, and from nowhere else. */
function isOfRequest(workspace: Workspace, place: ExpressionPlace, context: Context | null): boolean {
  const { arrivals } = searchBack(workspace, place, [], context);
  return arrivals.length > 0 && arrivals.every(({ from }) => from.kind === 'source');
}

/** Whether a name is that of a password, or of its hash: `user.passwordHash`. */
function isOfPassword(name: string): boolean {
  const hashes = /_?(?:hash(?:ed)?|digest)_?/i;
  return isPasswordName(name) || (hashes.test(name) && isPasswordName(name.replace(hashes, '')));
}

/** Whether a value is the verdict on a password: a call that gets one, or a name for its result. */
function isPasswordCheck(code: Code, id: ExpressionId, depth: number): boolean {
  const expression = code.expressions[id];
  if (!expression || depth > 6) return false;
  if (expression.kind === 'await' || expression.kind === 'cast')
    return isPasswordCheck(code, expression.operand, depth + 1);
  if (expression.kind === 'call') {
    // Looking an account up by name and password is one answer for both.
    return (
      !looking.test(nameOfCallee(code, id)) &&
      expression.arguments.some((argument) => isOfPassword(nameRead(code, argument)))
    );
  }
  if (expression.kind !== 'reference' || expression.definitions.length !== 1) return false;
  const from = code.definitions[expression.definitions[0] ?? NONE]?.from;
  // `bcrypt.compare(password, user.password, (error, isSame) => …)`
  if (from?.kind === 'parameter') return isVerdict(code, from.function, from.index, depth + 1);
  return from?.kind === 'value' && !from.path.length && isPasswordCheck(code, from.value, depth + 1);
}

/** Whether a parameter of a callback is what a check of a password gives: the second one, after an error, or the only one. */
function isVerdict(code: Code, callback: FunctionId, index: number, depth: number): boolean {
  const parameters = code.functions[callback]?.parameters ?? [];
  if (index !== Math.min(1, parameters.length - 1)) return false;
  const given = code.expressions.findIndex((each) => each.kind === 'function' && each.target === callback);
  const call = code.expressions[given]?.parent ?? NONE;
  const around = code.expressions[call];
  if (around?.kind !== 'call' || around.arguments.at(-1) !== given) return false;
  const callee = code.expressions[around.callee];
  const isThen = callee?.kind === 'member' && callee.property === 'then';
  return isPasswordCheck(code, isThen ? callee.object : call, depth);
}

const looking = /(?:^|\.)(?:find|get|select|query|login|signIn|authenticate|lookup|load|fetch)\w*$/i;

/** Whether a value is what a query read, or what was found in a list or a table by what the request names. */
function isLookup(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  context: Context | null,
): boolean {
  const expression = code.expressions[place.expression];
  if (expression?.kind === 'member' && expression.property === 'length')
    return isLookup(workspace, { uri: place.uri, expression: expression.object }, code, context);
  const { arrivals } = searchBack(workspace, place, [], context);
  // A field of what was found says more of the account than that it is there; an object made of its fields does not.
  const isRow = ({ path, form }: Arrival) =>
    form.part.length > 0 || path.every((name) => /^(?:\d+|\*|rows)$/.test(name));
  if (arrivals.some((each) => each.from.kind === 'query' && each.from.query.entry.reads && isRow(each)))
    return true;
  return (
    isFound(workspace, place.uri, code, place.expression) ||
    keepsPassword(code, place.expression) ||
    isUnreadLookup(workspace, place, code, context)
  );
}

/**
 * Whether a name stands for what a call gave that is waited for and cannot be read, is given an address or a name of an account
 * of the request, and gives what is then used as a thing: what is missing where it gave nothing is the account.
 */
function isUnreadLookup(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  code: Code,
  context: Context | null,
): boolean {
  const reference = code.expressions[expression];
  if (reference?.kind !== 'reference' || reference.definitions.length !== 1) return false;
  const from = code.definitions[reference.definitions[0] ?? NONE]?.from;
  if (from?.kind !== 'value' || from.path.length) return false;
  const awaited = code.expressions[from.value];
  if (awaited?.kind !== 'await') return false;
  const call = code.expressions[awaited.operand];
  if (call?.kind !== 'call' || !isUsedAsThing(code, reference.binding)) return false;
  const place = { uri, expression: awaited.operand };
  if (calleesOf(workspace, place, context).some(({ kind }) => kind === 'function')) return false;
  return call.arguments.some((argument) =>
    leavesOf(code, argument).some((value) =>
      searchBack(workspace, { uri, expression: value }, [], context).arrivals.some(
        ({ from, path }) =>
          from.kind === 'source' && from.part !== 'path' && isNameOfAccount(path.at(-1) ?? ''),
      ),
    ),
  );
}

/** Whether fields of what a name stands for are read or written, or it is handed on as a whole: a verdict is only tested. */
function isUsedAsThing(code: Code, binding: BindingId): boolean {
  return (code.bindings[binding]?.references ?? []).some((reference) => {
    const around = code.expressions[code.expressions[reference]?.parent ?? NONE];
    return around?.kind === 'call'
      ? around.arguments.includes(reference)
      : around?.kind === 'member' && around.object === reference && !verdicts.has(around.property ?? '');
  });
}

/** Fields of what a check gives, rather than of an account. */
const verdicts = new Set(
  'success,ok,valid,isValid,error,errors,data,status,statusCode,message,allowed,reset'.split(','),
);

/**
 * Whether a name stands for what a call gave that is not read, and a password that lies in it is looked at elsewhere: then it
 * is an account, whoever looked it up.
 */
function keepsPassword(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  if (expression?.kind !== 'reference' || expression.definitions.length !== 1) return false;
  const from = code.definitions[expression.definitions[0] ?? NONE]?.from;
  if (from?.kind !== 'value' || from.path.length) return false;
  const made = code.expressions[from.value];
  const given = made?.kind === 'await' ? code.expressions[made.operand] : made;
  if (given?.kind !== 'call') return false;
  return (code.bindings[expression.binding]?.references ?? []).some((reference) => {
    const member = code.expressions[code.expressions[reference]?.parent ?? NONE];
    return member?.kind === 'member' && member.object === reference && isOfPassword(member.property ?? '');
  });
}

/** Whether a name stands for the result of a query that is put together by several calls, or for what was found in a list. */
function isFound(workspace: Workspace, uri: string, code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  const from =
    expression?.kind === 'reference' && expression.definitions.length === 1
      ? code.definitions[expression.definitions[0] ?? NONE]?.from
      : undefined;
  let at = from?.kind === 'value' ? from.value : NONE;
  for (let steps = 0; steps < 12 && at !== NONE; steps++) {
    const each = code.expressions[at];
    if (each?.kind === 'await' || each?.kind === 'cast') at = each.operand;
    else if (each?.kind === 'call') {
      const entry = queryAt(workspace, { uri, expression: at })?.entry;
      if (entry && (entry.reads || entry.filter !== undefined) && entry.writes === undefined) return true;
      const callee = code.expressions[each.callee];
      const given = code.expressions[each.arguments[0] ?? NONE];
      if (callee?.kind !== 'member') return false;
      if (callee.property === 'find' && given?.kind === 'function') return true;
      at = callee.object;
    } else return false;
  }
  return false;
}

const names = new Set(['email', 'mail', 'username', 'login', 'phone', 'mobile', 'identifier', 'account']);
/** Further names by which a form that asks for a password may ask for the account. */
const otherNames = new Set(['name', 'nick', 'nickname', 'handle', 'user', 'number', 'member', 'customer']);

/** Whether the account that is missing was looked up by an address or a name of the request, rather than by a token. */
function isLookedUpByName(workspace: Workspace, answer: Answer): boolean {
  return (
    filtersAround(workspace, answer).some(({ arrival }) => isNameOfAccount(arrival.path.at(-1) ?? '')) ||
    isMissingUnread(workspace, answer)
  );
}

/** Whether an answer stands where a call that cannot be read found no account for a name of the request. */
function isMissingUnread(workspace: Workspace, { place: { uri, expression }, context }: Answer): boolean {
  const { code } = factsAt(workspace, uri);
  for (
    let at = code.conditions[code.expressions[expression]?.condition ?? NONE];
    at;
    at = code.conditions[at.parent]
  ) {
    const test = at.kind === 'test' ? code.expressions[at.test] : undefined;
    const isMissing =
      test &&
      expressionsIn(code, test).some((each) =>
        isUnreadLookup(workspace, { uri, expression: each }, code, context),
      );
    if (isMissing) return true;
  }
  return false;
}

/** `nickname`, `userName` and a plain `name`, but no name of a thing: `objectName`, `fileNumber`. */
function isOtherName(words: readonly string[]): boolean {
  return words.some(
    (word, i) =>
      otherNames.has(word) &&
      (!/^(?:name|number)$/.test(word) || i === 0 || otherNames.has(words[i - 1] ?? '')),
  );
}

function isNameOfAccount(field: string): boolean {
  return nameWords(field).some((word) => names.has(word));
}

/** Whether what is missing is named by the path alone: a thing that has a password of its own, and no account. */
function isLookedUpByPath(workspace: Workspace, answer: Answer): boolean {
  const found = filtersAround(workspace, answer);
  return (
    found.length > 0 && found.every(({ arrival: { from } }) => from.kind === 'source' && from.part === 'path')
  );
}

/** Whether what is missing was looked up by texts of the code only: a setting, and no account. */
function isLookedUpByText(workspace: Workspace, { place: { uri, expression }, context }: Answer): boolean {
  const { code } = factsAt(workspace, uri);
  const around = code.expressions[expression]?.function ?? NONE;
  const sought = (code.functions[around]?.calls ?? []).flatMap((call) => {
    const entry = queryAt(workspace, { uri, expression: call }, context)?.entry;
    return entry?.reads && entry.filter !== undefined ? keysSought(code, call, String(entry.filter)) : [];
  });
  const arrivals = sought.flatMap(
    (each) => searchBack(workspace, { uri, expression: each }, [], context, { literals: true }).arrivals,
  );
  return arrivals.length > 0 && arrivals.every(({ from }) => from.kind === 'literal');
}

/** The values that a condition of a call, at a path such as `0.where`, holds columns against, where it is an object. */
function keysSought(code: Code, id: ExpressionId, filter: string): readonly ExpressionId[] {
  const call = code.expressions[id];
  const [first, ...path] = filter.split('.');
  let at = call?.kind === 'call' ? (call.arguments[Number(first)] ?? NONE) : NONE;
  for (const name of path) {
    const options = code.expressions[at];
    at =
      options?.kind === 'object' ? (options.properties.find(({ key }) => key === name)?.value ?? NONE) : NONE;
  }
  const condition = code.expressions[at];
  return condition?.kind === 'object' ? condition.properties.map(({ value }) => value) : [];
}

/** What of requests the queries look for in the function of an answer, or in one around it, where it is a callback. */
function filtersAround(workspace: Workspace, { place: { uri, expression } }: Answer): readonly Flow[] {
  const { code } = factsAt(workspace, uri);
  const around = code.expressions[expression]?.function ?? NONE;
  const isAround = (id = NONE) => id === around || (id > 0 && isWithinFunction(code, around, id));
  return flowsInto(workspace, uri).filter(
    ({ target, call, arrival }) =>
      target === 'filter' &&
      isAround(code.expressions[call.expression]?.function) &&
      arrival.from.kind === 'source',
  );
}

/** The text of the other answer, where it can stand in place of the one for a missing account; null where it cannot. */
export function sameAnswer(workspace: Workspace, { account, other }: Enumeration): string | null {
  if (account.place.uri !== other.place.uri || account.kind !== other.kind) return null;
  const { uri } = account.place;
  const { code } = factsAt(workspace, uri);
  const { start, end } = other.span.span;
  // What is said of a failure is not what is said where there is an account.
  if (isCaught(code, code.expressions[other.place.expression]?.condition ?? NONE)) return null;
  const isKnown = code.expressions.every(
    (each) =>
      each.kind !== 'reference' ||
      each.start < start ||
      each.end > end ||
      each.binding === NONE ||
      (code.bindings[each.binding]?.span.end ?? 0) < account.span.span.start ||
      code.bindings[each.binding]?.function === 0,
  );
  const isOneFunction =
    code.expressions[account.place.expression]?.function ===
    code.expressions[other.place.expression]?.function;
  if (!isKnown || !isOneFunction) return null;
  const text = fileAt(workspace, uri)?.text ?? '';
  return movedLines(text.slice(start, end), indentAt(text, start), indentAt(text, account.span.span.start));
}
