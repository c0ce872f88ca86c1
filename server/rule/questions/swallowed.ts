/** Checks whose failure is caught and forgotten, so that the request goes on as if they had passed. */

import {
  type Code,
  type ConditionId,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { catchOf } from '../../facts/tables.ts';
import { nameOfCallee } from '../../flow/flows.ts';
import { searchBack } from '../../flow/search.ts';
import { queryAt } from '../../meaning/entities/queries.ts';
import { behaviourOf } from '../../meaning/guards/behaviour.ts';
import { withInner } from '../../meaning/replies/answers.ts';
import { isLog } from '../../meaning/sinks/logs.ts';
import { isRequestAt } from '../../meaning/values/requests.ts';
import { saidOfArguments, saidOfCall, saidOfValue, sayingsAtCall } from '../../meaning/values/sayings.ts';
import type { ExpressionPlace, FunctionValue } from '../../meaning/values/value.ts';
import { calleesOf, receiverOf, valuesOf } from '../../meaning/values/values.ts';
import type { ReplyKind, ValidatorEntry } from '../../meaning/vocabulary/model.ts';
import { contains, type Place, type Span } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { layoutOf } from '../repairs/insertion.ts';
import type { Repair } from '../repairs/repair.ts';
import { failureOf, isUsed, rootOf } from './ineffective.ts';

/** What a call checks that fails by an error. */
export type CheckKind = 'credential' | 'right' | 'signature' | 'data';

export interface Swallowed {
  readonly check: ExpressionPlace;
  /** What is called, as written. */
  readonly name: string;
  readonly kind: CheckKind;
  /** How its failure is lost. */
  readonly by: 'catch' | 'promise' | 'callback';
  /** Where it is lost: the `catch` block, the call of `catch`, the callback. */
  readonly at: Place;
  /** What runs all the same; null where it is whatever comes next. */
  readonly next: Place | null;
}

/** Checks of a file whose failure nobody hears of. */
export function swallowedIn(workspace: Workspace, uri: string): readonly Swallowed[] {
  const { code } = factsAt(workspace, uri);
  return code.expressions.flatMap((expression, id): readonly Swallowed[] => {
    if (expression.kind !== 'call') return [];
    const place = { uri, expression: id };
    return byCallback(workspace, place, code, expression) ?? byError(workspace, place, code) ?? [];
  });
}

type Call = Extract<Expression, { kind: 'call' }>;

function byError(workspace: Workspace, place: ExpressionPlace, code: Code): readonly Swallowed[] | null {
  const { uri, expression: id } = place;
  const caught = catchCallOf(code, id);
  const root = caught?.root ?? rootOf(code, id);
  const isAlone = caught !== null || root === id || isAwaitOf(code, root, id);
  const block = caught ? null : tryAround(code, (code.expressions[id] as Expression).condition);
  if (!isAlone || (!caught && block === null)) return null;
  const around = code.expressions[id]?.function ?? 0;
  if (isUsed(code, around, root)) return null;
  const kind = checkAt(workspace, place, code);
  if (!kind) return null;
  const base = { check: place, name: nameOfCallee(code, id), kind };
  if (caught) {
    const call = code.expressions[caught.call] as Call;
    const handlers = valuesOf(workspace, { uri, expression: call.arguments[0] ?? NONE });
    const isForgotten =
      handlers.length > 0 &&
      handlers.every((value) => value.kind === 'function' && forgets(workspace, value));
    const next = isForgotten ? nextIn(workspace, uri, code, around, call.end, null) : null;
    return next ? [{ ...base, by: 'promise', at: placeOf(code, uri, caught.call), next }] : null;
  }
  const handler = block === null ? NONE : catchOf(code, block);
  const own = code.conditions[handler];
  if (own?.kind !== 'catch' || !isForgottenIn(workspace, uri, code, around, handler)) return null;
  if (noteOfSuccess(code, id, block as number, own.body.end)) return null;
  const next =
    passesIn(workspace, uri, code, handler) ?? nextIn(workspace, uri, code, around, own.body.end, block);
  return next ? [{ ...base, by: 'catch', at: { uri, span: own.body }, next }] : null;
}

/** Something that a request has done whose failure nobody hears of, although it is answered as if it were done. */
export interface ForgottenChange {
  readonly call: ExpressionPlace;
  /** What is called, as written. */
  readonly name: string;
  /** Where the failure ends. */
  readonly at: Place;
  /** The answer. */
  readonly next: Place;
}

/** Changes of a file, and what is done with data of the request, in a `try` whose `catch` is empty, with an answer behind it. */
export function forgottenChangesIn(workspace: Workspace, uri: string): readonly ForgottenChange[] {
  const { code } = factsAt(workspace, uri);
  const text = fileAt(workspace, uri)?.text ?? '';
  const seen = new Set<number>();
  return code.expressions.flatMap((expression, id): readonly ForgottenChange[] => {
    if (expression.kind !== 'call') return [];
    const caught = catchCallOf(code, id);
    const block = caught ? null : tryAround(code, expression.condition);
    const place = { uri, expression: id };
    if (caught) {
      const handler = code.expressions[(code.expressions[caught.call] as Call).arguments[0] ?? NONE];
      const fact = handler?.kind === 'function' ? code.functions[handler.target] : undefined;
      if (!fact || !isBlank(text, fact.body) || !isChange(workspace, place, expression)) return [];
      if (isCheck(workspace, place, code)) return [];
      const next = replyAfter(workspace, uri, code, expression.function, expression.end, null);
      return next ? [{ call: place, name: nameOfCallee(code, id), at: { uri, span: fact.body }, next }] : [];
    }
    const own = block === null ? undefined : code.conditions[catchOf(code, block)];
    if (block === null || own?.kind !== 'catch' || seen.has(block) || !isBlank(text, own.body)) return [];
    if (!isWaitedFor(code, id) || !isChange(workspace, place, expression)) return [];
    if (isCheck(workspace, place, code)) return [];
    const next = replyAfter(workspace, uri, code, expression.function, own.body.end, block);
    if (!next) return [];
    seen.add(block);
    return [{ call: place, name: nameOfCallee(code, id), at: { uri, span: own.body }, next }];
  });
}

/** Whether nothing stands between the braces, not even a reason. */
function isBlank(text: string, { start, end }: Span): boolean {
  return /^\{\s*\}$/.test(text.slice(start, end));
}

/** Whether a call is waited for, and nothing is done with what it gives. */
function isWaitedFor(code: Code, id: ExpressionId): boolean {
  return isAwaitOf(code, rootOf(code, id), id);
}

/** Whether a call checks something, and is looked at for that. */
function isCheck(workspace: Workspace, place: ExpressionPlace, code: Code): boolean {
  return checkAt(workspace, place, code) !== null;
}

/** Whether a call does something with data of the request. */
function isChange(workspace: Workspace, place: ExpressionPlace, call: Call): boolean {
  const { code } = factsAt(workspace, place.uri);
  return call.arguments
    .flatMap((id) => {
      const given = code.expressions[id];
      return given?.kind === 'array' ? given.elements : [id];
    })
    .some((expression) =>
      searchBack(workspace, { uri: place.uri, expression }, []).arrivals.some(
        ({ from }) => from.kind === 'source',
      ),
    );
}

/** The first answer of a function behind a place, outside of a `try` and what catches its errors. */
function replyAfter(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  after: number,
  block: number | null,
): Place | null {
  const found = code.expressions.findIndex((expression, number) => {
    if (expression.kind !== 'call' || expression.function !== id || expression.start < after) return false;
    const isWithin = isUnder(code, expression.condition, (each) => {
      const condition = code.conditions[each];
      return (condition?.kind === 'try' || condition?.kind === 'catch') && condition.block === block;
    });
    return (
      !isWithin && saidOfArguments<ReplyKind>(workspace, { uri, expression: number }, 'replies').length > 0
    );
  });
  return found < 0 ? null : placeOf(code, uri, found);
}

/**
 * Whether a variable is set where a check has passed, in the same `try`, and asked for after it: `isValid = true`. What
 * catches the failure leaves it as it was, and so the failure is heard.
 */
function noteOfSuccess(code: Code, check: ExpressionId, block: number, end: number): boolean {
  const { start, function: around } = code.expressions[check] as Expression;
  return code.expressions.some((expression) => {
    if (expression.kind !== 'assignment' || expression.start < start || expression.end > end) return false;
    if (expression.function !== around || tryAround(code, expression.condition) !== block) return false;
    const target = code.expressions[expression.target];
    if (target?.kind !== 'reference' || target.binding === NONE) return false;
    const { definitions = [], references = [] } = code.bindings[target.binding] ?? {};
    return definitions.length > 1 && references.some((each) => (code.expressions[each]?.start ?? 0) >= end);
  });
}

/** `jwt.verify(token, key, (error, user) => …)` whose callback never looks at the error, nor at whether there is a user. */
function byCallback(
  workspace: Workspace,
  place: ExpressionPlace,
  code: Code,
  call: Call,
): readonly Swallowed[] | null {
  const { uri } = place;
  const last = code.expressions[call.arguments.at(-1) ?? NONE];
  if (last?.kind !== 'function' || !saidOfCall(workspace, place, 'verifies').length) return null;
  const [error, result] = code.functions[last.target]?.parameters ?? [];
  if (!error || !result || error.binding === NONE) return null;
  if (!isOnlyLogged(workspace, uri, code, last.target, error.binding)) return null;
  const isTested = code.conditions.some(
    (each) => each.kind === 'test' && mentions(code, each.test, result.binding),
  );
  if (isTested) return null;
  const next = code.functions[last.target]?.calls.find((id) => goesOn(workspace, { uri, expression: id }));
  if (next === undefined) return null;
  return [
    {
      check: place,
      name: nameOfCallee(code, place.expression),
      kind: 'credential',
      by: 'callback',
      at: { uri, span: error.span },
      next: placeOf(code, uri, next),
    },
  ];
}

/** Whether nothing hangs on an error but what is written into a log. */
function isOnlyLogged(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  binding: number,
): boolean {
  const tests = code.conditions.flatMap((each, condition) =>
    each.kind === 'test' && mentions(code, each.test, binding) ? [{ test: each.test, condition }] : [],
  );
  if (!tests.every(({ condition }) => isForgottenIn(workspace, uri, code, id, condition))) return false;
  return (code.bindings[binding]?.references ?? []).every((reference) =>
    tests.some(
      ({ test, condition }) =>
        contains(code.expressions[test] as Span, code.expressions[reference] as Span) ||
        isUnder(code, code.expressions[reference]?.condition ?? NONE, (each) => each === condition),
    ),
  );
}

function mentions(code: Code, test: ExpressionId, binding: number): boolean {
  const around = code.expressions[test] as Span;
  return code.expressions.some(
    (each) =>
      each.kind === 'reference' &&
      each.binding === binding &&
      each.start >= around.start &&
      each.end <= around.end,
  );
}

/** What a call checks; null where it is no check whose failure is an error. */
function checkAt(workspace: Workspace, place: ExpressionPlace, code: Code): CheckKind | null {
  const { uri } = place;
  const receiver = receiverOf(code, place.expression);
  // What verifies on the request itself leaves its verdict there, for whoever asks later.
  const isOnRequest = receiver !== NONE && isRequestAt(workspace, { uri, expression: receiver });
  if (isOnRequest) return null;
  if (saidOfCall(workspace, place, 'verifies').length) return 'credential';
  const throwing = saidOfCall<ValidatorEntry>(workspace, place, 'validators').some(
    ({ entry }) => entry.fails === 'throws',
  );
  if (throwing) return 'data';
  const callees = calleesOf(workspace, place);
  const [callee] = callees;
  if (callees.length !== 1 || callee?.kind !== 'function' || storesInParameter(workspace, callee))
    return null;
  const { authentication, authorization, signsIn } = behaviourOf(workspace, callee);
  if (signsIn || failureOf(workspace, callee) === 'answers') return null;
  if (authorization) return 'right';
  if (authentication) return 'credential';
  if (checksSignature(workspace, callee)) return 'signature';
  return holdsData(workspace, callee) ? 'data' : null;
}

/** Whether a function holds what it is given against a schema, and throws what is wrong with it. */
function holdsData(workspace: Workspace, { uri, function: id }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  return (
    !!fact?.exits.some(({ kind }) => kind === 'throw') &&
    fact.calls.some((call) => saidOfCall(workspace, { uri, expression: call }, 'validators').length > 0)
  );
}

/** Whether a function puts something on what it is given: `request.user = …`. What comes later can ask for that. */
function storesInParameter(workspace: Workspace, { uri, function: id }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  const own = new Set(code.functions[id]?.parameters.map(({ binding }) => binding) ?? []);
  const inner = withInner(code, id);
  return code.expressions.some((expression) => {
    if (expression.kind !== 'assignment' || !inner.includes(expression.function)) return false;
    let at = code.expressions[expression.target];
    while (at?.kind === 'member') at = code.expressions[at.object];
    return at?.kind === 'reference' && own.has(at.binding);
  });
}

/** Whether a function computes a signature and throws. */
function checksSignature(workspace: Workspace, { uri, function: id }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  return (
    !!fact?.exits.some(({ kind }) => kind === 'throw') &&
    fact.calls.some((call) =>
      saidOfValue<string>(workspace, { uri, expression: call }, 'origins').some(
        ({ entry }) => entry === 'signature',
      ),
    )
  );
}

/** The call of `.catch(…)` on a promise, where it is a statement by itself or is awaited as one. */
function catchCallOf(
  code: Code,
  id: ExpressionId,
): { readonly call: ExpressionId; readonly root: ExpressionId } | null {
  const member = code.expressions[id]?.parent ?? NONE;
  const callee = code.expressions[member];
  if (callee?.kind !== 'member' || callee.property !== 'catch' || callee.object !== id) return null;
  const call = code.expressions[callee.parent];
  if (call?.kind !== 'call' || call.callee !== member) return null;
  const root = rootOf(code, callee.parent);
  return root === callee.parent || isAwaitOf(code, root, callee.parent)
    ? { call: callee.parent, root }
    : null;
}

function isAwaitOf(code: Code, root: ExpressionId, id: ExpressionId): boolean {
  const expression = code.expressions[root];
  return expression?.kind === 'await' && expression.operand === id;
}

/** The innermost `try` block around a condition that has a `catch`; null if there is none. */
export function tryAround(code: Code, from: ConditionId): number | null {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
    if (at.kind === 'catch') return null;
    if (at.kind !== 'try') continue;
    const { block } = at;
    if (catchOf(code, block) !== NONE) return block;
  }
  return null;
}

function isUnder(code: Code, from: ConditionId, wanted: (id: ConditionId) => boolean): boolean {
  for (let at = from; at !== NONE; at = code.conditions[at]?.parent ?? NONE) if (wanted(at)) return true;
  return false;
}

/** Whether a `catch` block does nothing but write a log, and hand the request on. */
export function isForgottenIn(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  handler: ConditionId,
): boolean {
  const within = (condition: ConditionId) => isUnder(code, condition, (each) => each === handler);
  // `return next()` leaves as well, but with the request handed on.
  const leaves = code.functions[id]?.exits.some(({ condition, kind }) => kind !== 'end' && within(condition));
  if (leaves && !passesIn(workspace, uri, code, handler)) return false;
  return code.expressions.every((expression, number) => {
    if (!within(expression.condition)) return true;
    if (expression.kind === 'assignment' || expression.kind === 'function') return false;
    return expression.kind !== 'call' || isHarmless(workspace, { uri, expression: number });
  });
}

/** Whether the request is handed on, or answered, in a `catch` block or after it. */
export function goesOnAfter(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  handler: ConditionId,
): boolean {
  const own = code.conditions[handler];
  if (own?.kind !== 'catch') return false;
  return (
    passesIn(workspace, uri, code, handler) !== null ||
    nextIn(workspace, uri, code, id, own.body.end, own.block) !== null
  );
}

/** Whether a function that is given to `catch` forgets the error. */
function forgets(workspace: Workspace, { uri, function: id }: FunctionValue): boolean {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  if (!fact || fact.exits.some(({ kind }) => kind === 'throw')) return false;
  return code.expressions.every((expression, number) => {
    if (expression.function !== id) return true;
    if (expression.kind === 'assignment') return false;
    return expression.kind !== 'call' || isHarmless(workspace, { uri, expression: number });
  });
}

/** A call that writes a log, makes a text, or hands the request on without an error. */
function isHarmless(workspace: Workspace, place: ExpressionPlace): boolean {
  const { ofReceiver } = sayingsAtCall(workspace, place);
  return ofReceiver.length > 0 || isLog(workspace, place) || goesOn(workspace, place);
}

/** A call of `next()` without an error. */
function goesOn(workspace: Workspace, place: ExpressionPlace): boolean {
  const call = factsAt(workspace, place.uri).code.expressions[place.expression];
  return call?.kind === 'call' && !call.arguments.length && saidOfCall(workspace, place, 'passes').length > 0;
}

function passesIn(workspace: Workspace, uri: string, code: Code, handler: ConditionId): Place | null {
  const found = code.expressions.findIndex(
    (expression, id) =>
      expression.kind === 'call' &&
      isUnder(code, expression.condition, (each) => each === handler) &&
      goesOn(workspace, { uri, expression: id }),
  );
  return found < 0 ? null : placeOf(code, uri, found);
}

/** The first call after a place that answers, stores or hands on, and that runs whether the check failed or not. */
function nextIn(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  after: number,
  block: number | null,
): Place | null {
  const found = code.expressions.findIndex((expression, number) => {
    if (expression.function !== id || expression.start < after) return false;
    if (expression.kind !== 'call' && expression.kind !== 'assignment') return false;
    const isWithin = isUnder(code, expression.condition, (each) => {
      const condition = code.conditions[each];
      return (condition?.kind === 'try' || condition?.kind === 'catch') && condition.block === block;
    });
    const place = { uri, expression: number };
    return !isWithin && (goesOn(workspace, place) || isAct(workspace, place));
  });
  return found < 0 ? null : placeOf(code, uri, found);
}

function isAct(workspace: Workspace, place: ExpressionPlace): boolean {
  if (queryAt(workspace, place)) return true;
  return saidOfArguments<ReplyKind>(workspace, place, 'replies').length > 0;
}

function placeOf(code: Code, uri: string, id: ExpressionId): Place {
  const { start, end } = code.expressions[id] ?? { start: 0, end: 0 };
  return { uri, span: { start, end } };
}

/** Repairs that let the failure be heard: the `.catch(…)` is taken away, or the error is thrown on. */
export function hearRepairs(workspace: Workspace, { check, by, at }: Swallowed): readonly Repair[] {
  const { uri } = check;
  const { code } = factsAt(workspace, uri);
  const edits = (title: string, span: Span, text: string): readonly Repair[] => [
    { kind: 'edits', title, level: 'B', edits: [{ uri, edits: [{ span, text }] }] },
  ];
  const refused = (title: string, reason: string): readonly Repair[] => [{ kind: 'refused', title, reason }];
  if (by === 'promise') {
    const title = 'Let the error end the request';
    const call = code.expressions[check.expression] as Expression;
    const isAwaited = isAwaitOf(
      code,
      rootOf(code, check.expression),
      catchCallOf(code, check.expression)?.call ?? NONE,
    );
    if (!isAwaited) return refused(title, 'Nobody waits for the check: put `await` before it first.');
    return edits(title, { start: call.end, end: at.span.end }, '');
  }
  const title = 'Throw the error on';
  if (by === 'callback') return refused(title, 'How a refused credential is answered is for you to say.');
  const binding = code.bindings.find(
    ({ kind, span }) => kind === 'catch' && span.end <= at.span.start && span.start >= at.span.start - 40,
  );
  const text = fileAt(workspace, uri)?.text ?? '';
  const isHandedOn = code.expressions.some(
    (each, id) =>
      each.start >= at.span.start && each.end <= at.span.end && goesOn(workspace, { uri, expression: id }),
  );
  if (!binding || isHandedOn)
    return refused(title, 'The block does not name the error, or hands the request on by itself.');
  const close = at.span.end - 1;
  const line = text.slice(text.lastIndexOf('\n', close - 1) + 1, close);
  const isOwnLine = /^\s*$/.test(line);
  const { lineEnd, step, end } = layoutOf(workspace, uri);
  const insert = isOwnLine
    ? `${step}throw ${binding.name}${end}${lineEnd}${line}`
    : ` throw ${binding.name}; `;
  return edits(title, { start: close, end: close }, insert);
}
