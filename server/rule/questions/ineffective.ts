/** Guards that do not guard: they answer and go on, nobody waits for them, they are made and not run, or come too late. */

import {
  type Code,
  type ConditionId,
  type Expression,
  type ExpressionId,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { decorating, definitionsFrom, expressionsIn, testedExpressions } from '../../facts/tables.ts';
import { nameOfCallee } from '../../flow/flows.ts';
import type { Endpoint } from '../../meaning/endpoints/chain.ts';
import {
  endpointsIn,
  isInChain,
  middlewareIn,
  type RegisteredMiddleware,
} from '../../meaning/endpoints/endpoints.ts';
import { behaviourOf } from '../../meaning/guards/behaviour.ts';
import { type Basis, basisOf, strongest } from '../../meaning/guards/credentials.ts';
import { insideOf } from '../../meaning/guards/escaping.ts';
import { guardsOfLink } from '../../meaning/guards/guards.ts';
import { denialStatusAt, expressionsOf, withInner } from '../../meaning/replies/answers.ts';
import { saidOfTarget } from '../../meaning/values/assignments.ts';
import { saidOfArguments, saidOfCall, saidOfValue } from '../../meaning/values/sayings.ts';
import type { Context, ExpressionPlace, FunctionValue } from '../../meaning/values/value.ts';
import { calleesOf, functionByNumber, functionNumber } from '../../meaning/values/values.ts';
import type { GuardEntry, ReplyKind } from '../../meaning/vocabulary/model.ts';
import { factsAt } from '../../workspace/facts.ts';
import { query } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Decided, decidedIn } from './decided.ts';

export type Ineffective =
  | Decided
  /** 401, 403 or a redirect is sent, and the code after it runs all the same. */
  | {
      readonly kind: 'goes-on';
      readonly place: ExpressionPlace;
      readonly how: string;
      readonly next: ExpressionPlace;
    }
  /** A function that denies by an error or an answer is called, and nobody waits for it or looks at what it gives. */
  | { readonly kind: 'not-awaited' | 'ignored'; readonly place: ExpressionPlace; readonly name: string }
  /** What it verifies fails, and the request goes on as one of nobody, which no later handler asks for. */
  | { readonly kind: 'let-through'; readonly place: ExpressionPlace; readonly name: string }
  /** A call makes a middleware, and nobody runs it. */
  | { readonly kind: 'not-run'; readonly place: ExpressionPlace; readonly name: string }
  /** It is registered where no endpoint comes after it. */
  | {
      readonly kind: 'too-late';
      readonly place: ExpressionPlace;
      readonly name: string;
      /** An endpoint of the same router that is registered before it, and that nothing guards. */
      readonly endpoint: Endpoint;
    };

/** Guards in the chain and the handler of an endpoint that do not guard. */
export function ineffectiveIn(workspace: Workspace, endpoint: Endpoint): readonly Ineffective[] {
  const links = [...endpoint.chain, ...(endpoint.handler ? [endpoint.handler] : [])];
  return links.flatMap((link) =>
    link.functions.flatMap((value) => {
      const number = functionNumber(workspace, value);
      return [
        ...inFunction(workspace, value.uri, number),
        ...(link.isVerdict ? decidedByVerdict : decidedByAnswer)(workspace, value.uri, number),
      ];
    }),
  );
}

/** Tests that never turn anybody away, of functions that answer. */
const decidedByAnswer = query<Workspace, readonly Ineffective[]>({
  name: 'tests in vain',
  compute: (workspace, uri, number) => decidedIn(workspace, functionByNumber(workspace, uri, number), false),
  onCycle: [],
});

/** The same of functions whose result decides. */
const decidedByVerdict = query<Workspace, readonly Ineffective[]>({
  name: 'verdicts in vain',
  compute: (workspace, uri, number) => decidedIn(workspace, functionByNumber(workspace, uri, number), true),
  onCycle: [],
});

/** Middleware stands in the chains of many endpoints, and is read once. */
const inFunction = query<Workspace, readonly Ineffective[]>({
  name: 'guards in vain in a function',
  compute: (workspace, uri, number) => {
    const value = functionByNumber(workspace, uri, number);
    const { code } = factsAt(workspace, uri);
    return withInner(code, value.function).flatMap((id) => [
      ...denialsThatGoOn(workspace, value, code, id),
      ...callsInVain(workspace, value, code, id),
    ]);
  },
  onCycle: [],
});

// Answers that do not stop

function denialsThatGoOn(
  workspace: Workspace,
  { uri, context }: FunctionValue,
  code: Code,
  id: FunctionId,
): readonly Ineffective[] {
  const seen = new Set<number>();
  return expressionsOf(workspace, uri, id).flatMap((number): readonly Ineffective[] => {
    const expression = code.expressions[number] as Expression;
    if (expression.condition === NONE || seen.has(expression.condition)) return [];
    const place = { uri, expression: number };
    const how = denialAt(workspace, place, expression, context);
    if (!how || !restsOnCredential(workspace, uri, code, expression, context, how === 'redirects')) return [];
    const root = rootOf(code, number);
    const next = nextAfter(workspace, uri, code, id, root, context);
    if (next === null) return [];
    seen.add(expression.condition);
    return [{ kind: 'goes-on', place: { uri, expression: root }, how, next: { uri, expression: next } }];
  });
}

function denialAt(
  workspace: Workspace,
  place: ExpressionPlace,
  expression: Expression,
  context: Context | null,
): string | null {
  if (expression.kind !== 'call' && expression.kind !== 'assignment') return null;
  // Where the library throws, nothing after it runs.
  if (expression.kind === 'call' && saidOfCall(workspace, place, 'rejects', context).length) return null;
  const status = denialStatusAt(workspace, place, context);
  if (status !== undefined) return `answers ${status}`;
  if (expression.kind !== 'call') return null;
  const replies = saidOfArguments<ReplyKind>(workspace, place, 'replies', context);
  return replies.some(({ entry }) => entry === 'redirect') ? 'redirects' : null;
}

/** Whether what the denial hangs on comes from a credential; for a redirect there has to be no doubt. */
function restsOnCredential(
  workspace: Workspace,
  uri: string,
  code: Code,
  { condition }: Expression,
  context: Context | null,
  isRedirect: boolean,
): boolean {
  let basis: Basis = 'none';
  for (let at = code.conditions[condition]; at; at = code.conditions[at.parent]) {
    if (at.kind === 'catch') basis = strongest(basis, isRedirect ? 'none' : 'weak');
    if (at.kind === 'test')
      basis = strongest(basis, basisOf(workspace, { uri, expression: at.test }, context, isRedirect));
  }
  return basis === 'strong' || (basis === 'weak' && !isRedirect);
}

/** The statement that an expression stands in. */
export function rootOf(code: Code, id: ExpressionId): ExpressionId {
  let root = id;
  for (let at = code.expressions[id]?.parent ?? NONE; at !== NONE; at = code.expressions[at]?.parent ?? NONE)
    root = at;
  return root;
}

/** The call after a denial that must not run, and does: it hands the request on, or answers once more. */
function nextAfter(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  denial: ExpressionId,
  context: Context | null,
): ExpressionId | null {
  const denied = code.expressions[denial];
  const exits = code.functions[id]?.exits ?? [];
  if (!denied || exits.some(({ value }) => value === denial)) return null;
  const chain = conditionsOf(code, denied.condition);
  const answers = isAnswer(workspace, { uri, expression: denial }, code, context);
  const found = code.functions[id]?.calls.find((number) => {
    const expression = code.expressions[number] as Expression;
    if (expression.kind !== 'call' || expression.start < denied.end) return false;
    const place = { uri, expression: number };
    const isNext = !expression.arguments.length && saidOfCall(workspace, place, 'passes', context).length > 0;
    const isReply =
      answers &&
      saidOfArguments<ReplyKind>(workspace, place, 'replies', context).some(
        ({ entry }) => entry === 'body' || entry === 'view',
      );
    if (!isNext && !isReply) return false;
    if (excludes(code, expression.condition, chain)) return false;
    if (isInCatchOf(workspace, uri, code, expression.condition, denial)) return false;
    return !exits.some(
      (exit) =>
        exit.kind !== 'end' &&
        exit.span.start >= denied.end &&
        exit.span.end <= expression.start &&
        (exit.condition === NONE || chain.includes(exit.condition)),
    );
  });
  return found ?? null;
}

/** Whether what stands under a condition runs only where the `try` block failed that an expression stands in. */
function isInCatchOf(
  workspace: Workspace,
  uri: string,
  code: Code,
  from: ConditionId,
  tried: ExpressionId,
): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === 'catch' && insideOf(workspace, uri, 'try', at.block)?.expressions.includes(tried))
      return true;
  return false;
}

/** Whether the denial sends something, rather than only setting a status for a later answer. */
function isAnswer(
  workspace: Workspace,
  { uri, expression: root }: ExpressionPlace,
  code: Code,
  context: Context | null,
): boolean {
  const { start = 0, end = 0 } = code.expressions[root] ?? {};
  return expressionsIn(code, { start, end }).some(
    (id) =>
      code.expressions[id]?.kind === 'call' &&
      saidOfArguments<ReplyKind>(workspace, { uri, expression: id }, 'replies', context).length > 0,
  );
}

function conditionsOf(code: Code, from: number): readonly number[] {
  const chain: number[] = [];
  for (let at = from; at !== NONE && chain.length < 200; at = code.conditions[at]?.parent ?? NONE)
    chain.push(at);
  return chain;
}

/** Whether code under a condition runs only where one of the conditions of a chain does not hold, or under the same ones. */
function excludes(code: Code, from: number, chain: readonly number[]): boolean {
  const [innermost] = chain;
  for (const id of conditionsOf(code, from)) {
    if (id === innermost) return true;
    const own = code.conditions[id];
    if (own?.kind === 'try') continue;
    for (const other of chain) {
      const denied = code.conditions[other];
      if (
        own?.kind === 'test' &&
        denied?.kind === 'test' &&
        own.test === denied.test &&
        own.value !== denied.value
      )
        return true;
      if (own?.kind === 'case' && denied?.kind === 'case' && own.discriminant === denied.discriminant)
        return true;
    }
  }
  // What stands in the `try` block does not run after its `catch`.
  const caught = chain.flatMap((id) => {
    const each = code.conditions[id];
    return each?.kind === 'catch' ? [each.block] : [];
  });
  return conditionsOf(code, from).some((id) => {
    const each = code.conditions[id];
    return each?.kind === 'try' && caught.includes(each.block);
  });
}

// Calls whose outcome nobody sees

function callsInVain(
  workspace: Workspace,
  { uri, context }: FunctionValue,
  code: Code,
  id: FunctionId,
): readonly Ineffective[] {
  return (code.functions[id]?.calls ?? []).flatMap((call): readonly Ineffective[] => {
    const expression = code.expressions[call];
    if (expression?.kind !== 'call') return [];
    const parent = code.expressions[expression.parent];
    const isAwaited = parent?.kind === 'await';
    const root = isAwaited ? expression.parent : call;
    if ((code.expressions[root]?.parent ?? NONE) !== NONE || isUsed(code, id, root)) return [];
    const place = { uri, expression: call };
    const name = nameOfCallee(code, call);
    // What comes after the answer and after all else protects what it does itself, and nothing here.
    if (isLastAfterAnswer(workspace, uri, code, id, root, context)) return [];
    if (
      !isAwaited &&
      saidOfValue<GuardEntry>(workspace, place, 'guards', context).some(({ entry }) => isRight(entry))
    )
      return [{ kind: 'not-run', place, name }];
    if (!isAwaited && rejects(workspace, place, code, context)) return [{ kind: 'not-awaited', place, name }];
    const callees = calleesOf(workspace, place, context);
    const [callee] = callees;
    if (callees.length !== 1 || callee?.kind !== 'function' || expression.arguments.length > 2) return [];
    const behaviour = behaviourOf(workspace, callee);
    if ((!behaviour.authentication && !behaviour.authorization) || behaviour.signsIn) return [];
    const how = failureOf(workspace, callee);
    if (how === 'throws-later') return isAwaited ? [] : [{ kind: 'not-awaited', place, name }];
    // Without the reply in its hands it cannot answer: what it calls ends the request by itself. Where it is given what
    // to do with what it found, that goes on, and no code after the call.
    const isGivenCallback = expression.arguments.some((each) => code.expressions[each]?.kind === 'function');
    const isHeard = isGivenCallback || testedExpressions(code).has(root);
    return how === 'answers' && expression.arguments.length && !isHeard
      ? [{ kind: 'ignored', place, name }]
      : [];
  });
}

/** Whether a function has answered before an expression, and does nothing after it: it calls, writes and gives nothing any more. */
function isLastAfterAnswer(
  workspace: Workspace,
  uri: string,
  code: Code,
  id: FunctionId,
  root: number,
  context: Context | null,
): boolean {
  const at = code.expressions[root];
  const fact = code.functions[id];
  if (!at || !fact) return false;
  const isAfter = ({ start }: { readonly start: number }) => start >= at.end;
  // The last call is nearly always after it.
  if (fact.calls.findLast((each) => isAfter(code.expressions[each] as Expression)) !== undefined)
    return false;
  if (fact.exits.some(({ value, span }) => value !== NONE && isAfter(span))) return false;
  const own = expressionsOf(workspace, uri, id).map((number) => ({
    number,
    expression: code.expressions[number] as Expression,
  }));
  if (own.some(({ expression }) => expression.kind === 'assignment' && isAfter(expression))) return false;
  const around = conditionsOf(code, at.condition);
  return own.some(
    ({ number, expression }) =>
      expression.end <= at.start &&
      (expression.condition === NONE || around.includes(expression.condition)) &&
      sendsBody(workspace, { uri, expression: number }, expression, context),
  );
}

/** Whether an expression sends what the endpoint answers with. */
function sendsBody(
  workspace: Workspace,
  place: ExpressionPlace,
  { kind }: Expression,
  context: Context | null,
): boolean {
  const said =
    kind === 'assignment'
      ? saidOfTarget<ReplyKind>(workspace, place, 'replies', context)
      : kind === 'call'
        ? saidOfArguments<ReplyKind>(workspace, place, 'replies', context)
        : [];
  return said.some(({ entry }) => entry === 'body' || entry === 'view');
}

/** Whether a call of a library verifies, and says so by a promise. */
function rejects(workspace: Workspace, place: ExpressionPlace, code: Code, context: Context | null): boolean {
  const call = code.expressions[place.expression];
  const isAsked =
    call?.kind === 'call' && call.arguments.some((each) => code.expressions[each]?.kind === 'function');
  return (
    !isAsked &&
    saidOfCall(workspace, place, 'verifies', context).length > 0 &&
    saidOfCall(workspace, place, 'promises', context).length > 0
  );
}

function isRight({ kind }: GuardEntry): boolean {
  return kind === 'authentication' || kind === 'authorization' || kind === 'csrf';
}

/** Whether the value of a statement is returned or kept, or is a decorator, which the language itself calls. */
export function isUsed(code: Code, id: FunctionId, root: ExpressionId): boolean {
  return (
    decorating(code).has(root) ||
    (code.functions[id]?.exits ?? []).some(({ value }) => value === root) ||
    definitionsFrom(code).has(root) ||
    code.exported.some(({ expression }) => expression === root)
  );
}

/** How a function tells that it denies: by an error that ends the caller, by one that is lost unless it is awaited, by an answer. */
export function failureOf(
  workspace: Workspace,
  { uri, function: id }: FunctionValue,
): 'throws' | 'throws-later' | 'answers' {
  const { code } = factsAt(workspace, uri);
  const fact = code.functions[id];
  // What fails in a function that a call is given, such as one that runs it in a transaction, fails in that call.
  const inner = withInner(code, id).flatMap((each) => code.functions[each] ?? []);
  const throws =
    inner.some(({ exits }) => exits.some(({ kind }) => kind === 'throw')) ||
    inner.some(({ calls }) =>
      calls.some((call) => {
        const place = { uri, expression: call };
        return (
          saidOfCall(workspace, place, 'verifies').length > 0 ||
          saidOfCall(workspace, place, 'throws').length > 0 ||
          saidOfCall(workspace, place, 'rejects').length > 0 ||
          saidOfArguments(workspace, place, 'asserts').length > 0 ||
          saidOfCall(workspace, place, 'denies').length > 0 ||
          calleesOf(workspace, place).some(
            (callee) => callee.kind === 'function' || callee.kind === 'unknown',
          )
        );
      }),
    );
  if (fact?.async) return throws ? 'throws-later' : 'answers';
  return throws ? 'throws' : 'answers';
}

// Guards that come too late

/** Guards that a file registers and that run before no endpoint, while endpoints of the same router stand above them. */
export const lateGuardsIn = query<Workspace, readonly Ineffective[]>({
  name: 'guards that come too late',
  compute: lateGuards,
  onCycle: [],
});

function lateGuards(workspace: Workspace, uri: string): readonly Ineffective[] {
  const registered = middlewareIn(workspace, uri);
  return registered.flatMap((each) => {
    const above = openAbove(workspace, uri, each);
    if (!above || !isSeenToItsEnd(registered, each)) return [];
    return each.links.flatMap((link): readonly Ineffective[] =>
      guardsOfLink(workspace, link).guards.some(
        ({ kind }) => kind === 'authentication' || kind === 'authorization',
      ) && !isInChain(workspace, link.place)
        ? [{ kind: 'too-late', place: link.place, name: link.name, endpoint: above }]
        : [],
    );
  });
}

function openAbove(
  workspace: Workspace,
  uri: string,
  { router, call, below }: RegisteredMiddleware,
): Endpoint | null {
  return (
    endpointsIn(workspace, uri).find(
      (each) =>
        each.router === router &&
        each.registration.expression < call.expression &&
        // Its path is the full one, of which the router may know the end only.
        (!below.length || below.some((path) => `${each.path}/`.includes(`${path}/`))) &&
        !each.chain.some((link) =>
          guardsOfLink(workspace, link).guards.some(({ kind }) => kind === 'authentication'),
        ),
    ) ?? null
  );
}

/** Whether nothing is registered after it that may hold endpoints which are not known. */
function isSeenToItsEnd(registered: readonly RegisteredMiddleware[], at: RegisteredMiddleware): boolean {
  return registered
    .filter(({ router, call }) => router === at.router && call.expression >= at.call.expression)
    .every(({ links }) => links.length > 0 && links.every(({ unknown }) => !unknown));
}
