/**
 * What a function does to the requests that it does not like, read from what it does: it denies (answers 401 or 403,
 * throws, reports an error, redirects, or does not go on) on a condition that comes from a credential.
 */

import {
  type BindingId,
  type Code,
  type ConditionId,
  type Expression,
  type ExpressionId,
  type FunctionFact,
  type FunctionId,
  NONE,
} from '../../facts/facts.ts';
import { conditionsAround, perCode, tryAround } from '../../facts/reading.ts';
import { catchOf } from '../../facts/tables.ts';
import { factsAt } from '../../workspace/facts.ts';
import { intern, query, thingOf } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { leftBefore } from '../endpoints/left-before.ts';
import { decoratedParameter } from '../endpoints/parameters.ts';
import { calleesFor, isSplitBySetting, type RequestLine, runsFor } from '../endpoints/request-line.ts';
import { nameWords } from '../entities/field-names.ts';
import { denialOf, expressionsWithin, statusesAt, withInner } from '../replies/answers.ts';
import { needsSetting } from '../settings/switches.ts';
import { memberAssignments, saidOfTarget } from '../values/assignments.ts';
import { isDead } from '../values/known-truth.ts';
import { isGivenRequest } from '../values/requests.ts';
import { returnedStatuses } from '../values/returned.ts';
import {
  propertyValues,
  saidOfArguments,
  saidOfCall,
  saidOfValue,
  sayingsAtCall,
} from '../values/sayings.ts';
import {
  type Context,
  type ExpressionPlace,
  type FunctionValue,
  isSpokenOf,
  isUnderstood,
  type LibraryValue,
} from '../values/value.ts';
import { calleesOf, contextKey, contextOfCall, valuesOf } from '../values/values.ts';
import type { GuardEntry, GuardKind, SourceKind } from '../vocabulary/model.ts';
import { asksForPassword, asksForRight, asksForState } from './asked-rights.ts';
import {
  ambientCalls,
  asksForValue,
  asksOnlyWhoAt,
  basisOfCallback,
  basisOfConditions,
  basisOfPassing,
  basisOfTest,
  basisOfTry,
  isCredentialLike,
  isForOwners,
  isOfSuper,
  moreAsked,
  partsOfRequest,
  passedBefore,
  restsOnState,
  type Site,
} from './bases.ts';
import { type Basis, basisOf, isCredentialHeader, restsOnMetadata, strongest } from './credentials.ts';
import { errorStatus, isSignInPath, isThrown, nameOf, refusesAll, statusIn, textAt } from './denials.ts';
import { both, type Escaping, escapes, escapingAt, handedOn, isCaught, ways } from './escaping.ts';
import { holds, libraryGuards } from './library-guards.ts';
import { asksPresence, showsPresence } from './presence.ts';
import { thrownBehind } from './thrown-behind.ts';

/** Calls followed from a middleware into functions of the workspace. */
const DEPTH_LIMIT = 3;

/** What a function does to requests it does not like. */
export interface Behaviour {
  readonly authentication: boolean;
  readonly authorization: boolean;
  /** It denies for lack of rights only those who show a credential; others come through. */
  readonly authorizesSenders: boolean;
  readonly why: string;
  /** Something it depends on could not be read, so that more may happen than was seen. */
  readonly unclear: boolean;
  /** It belongs to signing in: it issues a token or session, or compares a password. */
  readonly signsIn: boolean;
  /** It reads the principal without a test, and would fail without one. */
  readonly usesPrincipal: boolean;
  /** What it does hangs on what the request asks for: it may be another for each endpoint. */
  readonly byLine: boolean;
  /** It guards some requests, and whether those that are asked about are among them is not known. */
  readonly unsettled: boolean;
  /** It guards only where the service is set up so: by a setting of the environment that somebody has to make. */
  readonly bySetting: boolean;
  /**
   * The credential that it tests is data of the request: a refresh token in the body, the token of a link in a mail. No
   * header, cookie, session or signed-in user plays a part.
   */
  readonly testsData: boolean;
  /**
   * It asks who is there: it denies where somebody or their credential is missing, or has the credential verified. A
   * login denies for other reasons, such as a password that is wrong.
   */
  readonly asksWho: boolean;
  /** It turns everybody away: a route that is there to say that there is none. */
  readonly refuses: boolean;
  /** It answers 403 for what the service itself knows, such as that it was set up before: others come for a time only. */
  readonly closes: boolean;
  /** What it does else, by calls of libraries: it limits how often it is called, for example. */
  readonly others: readonly GuardKind[];
}

const nothing: Behaviour = {
  authentication: false,
  authorization: false,
  authorizesSenders: false,
  why: '',
  unclear: false,
  signsIn: false,
  usesPrincipal: false,
  byLine: false,
  unsettled: false,
  bySetting: false,
  testsData: false,
  asksWho: false,
  refuses: false,
  closes: false,
  others: [],
};

const behaviours = query<Workspace, Behaviour>({
  name: 'behaviour',
  compute: (workspace, uri, number) => {
    const { id, context, line, ...how } = thingOf(workspace.memo, number) as Asked;
    return new Reading(workspace, line).of(uri, id, context, how);
  },
  onCycle: nothing,
});

interface Asked {
  readonly id: FunctionId;
  readonly context: Context | null;
  readonly isVerdict: boolean;
  readonly isLast: boolean;
  readonly line: RequestLine | null;
}

/**
 * What a function that handles requests does.
 * @param isVerdict whether what it returns decides if the request goes on
 * @param isLast whether nothing comes after it, so that whoever it returns early for gets nothing more
 * @param line what is asked for, where the function may tell requests apart by their method or path
 */
export function behaviourOf(
  workspace: Workspace,
  value: FunctionValue,
  { isVerdict = false, isLast = false }: { readonly isVerdict?: boolean; readonly isLast?: boolean } = {},
  line: RequestLine | null = null,
): Behaviour {
  const plain = behaviourFor(workspace, value, { isVerdict, isLast, line: null });
  return line && plain.byLine ? behaviourFor(workspace, value, { isVerdict, isLast, line }) : plain;
}

function behaviourFor(
  workspace: Workspace,
  value: FunctionValue,
  { isVerdict, isLast, line }: Omit<Asked, 'id' | 'context'>,
): Behaviour {
  const asked = `${isVerdict ? ' verdict' : ''}${isLast ? ' last' : ''}${line ? ` ${lineKey(line)}` : ''}`;
  const key = `behaviour ${value.function}@${contextKey(value.context)}${asked}`;
  const number = intern(workspace.memo, key, () => ({
    id: value.function,
    context: value.context,
    isVerdict,
    isLast,
    line,
  }));
  return behaviours(workspace, value.uri, number);
}

/**
 * Whether a function that runs before a handler looks for a credential and turns nobody away for want of one: what is open
 * to everybody behind it is so on purpose, as it answers more to those who are known.
 */
export function recognises(workspace: Workspace, { uri, function: id, context }: FunctionValue): boolean {
  return new Reading(workspace, null).recognises(uri, id, context);
}

/** All that a test of the method and the path can ask of a line. */
function lineKey({ method, path, base = '', route = '' }: RequestLine): string {
  return [method, path, base, route].join(' ');
}

/** Whether a function itself has anything that could guard. */
const touches = query<Workspace, boolean>({
  name: 'touches what guards',
  compute: (workspace, uri, id) => {
    const reading = new Reading(workspace, null);
    reading.of(uri, id, null, { depth: 0 });
    return reading.touched || mayDeny(workspace, uri, id);
  },
  onCycle: false,
});

/**
 * Whether a function, or one that it calls, has anything that could guard. It is asked without the calls that lead
 * there, so that most functions are looked at once, and not again for each way to them.
 */
const matters = query<Workspace, boolean>({
  name: 'matters to guards',
  compute: (workspace, uri, number) => {
    const { id, depth } = thingOf(workspace.memo, number) as { id: FunctionId; depth: number };
    if (touches(workspace, uri, id)) return true;
    const { code } = factsAt(workspace, uri);
    return (
      depth > 0 &&
      withInner(code, id).some((inner) =>
        (code.functions[inner]?.calls ?? []).some((call) =>
          calleesOf(workspace, { uri, expression: call }).some(
            (callee) => callee.kind === 'function' && mayGuard(workspace, callee, depth - 1),
          ),
        ),
      )
    );
  },
  onCycle: false,
});

/** Whether a function answers with a status that it is given, and somebody gives it one that turns away: `problem(401)`. */
function mayDeny(workspace: Workspace, uri: string, id: FunctionId): boolean {
  const { code } = factsAt(workspace, uri);
  return withInner(code, id).some((inner) =>
    (code.functions[inner]?.calls ?? []).some((expression) => {
      const call = code.expressions[expression];
      return (
        call?.kind === 'call' &&
        saidOfArguments(workspace, { uri, expression }, 'statuses').some(({ argument, path }) =>
          propertyValues(workspace, { uri, expression: call.arguments[argument] ?? NONE }, path, null).some(
            (value) => value.kind === 'literal' && denialOf(value.value) !== null,
          ),
        )
      );
    }),
  );
}

function mayGuard(workspace: Workspace, { uri, function: id }: FunctionValue, depth: number): boolean {
  const number = intern(workspace.memo, `may guard ${id} ${depth}`, () => ({ id, depth }));
  return matters(workspace, uri, number);
}

interface Denial {
  /** 401, 403, an error that says so: nobody doubts what it means. */
  readonly explicit: '401' | '403' | null;
  readonly how: string;
  readonly place: ExpressionPlace;
}

/** A function that is called, and what is known where it is. */
interface Descent {
  readonly value: FunctionValue;
  readonly context: Context | null;
  readonly depth: number;
  readonly escaping: Escaping;
  readonly calls: readonly Site[];
  readonly isMaybe: boolean;
  readonly isSwitchedOn: boolean;
  readonly isForSenders: boolean;
  /** Whether the function that calls it was given it. */
  readonly isGiven: boolean;
}

/** Whether an expression is a parameter of a function, by its name: `handler` of `(handler) => (request) => handler(request)`. */
/**
 * Whether an expression is read only when whoever answers has answered: `await next(); context.body = shortened(context.body)`.
 * Nobody is turned away any more there.
 */
function isAfterHandler(
  workspace: Workspace,
  { uri, expression }: ExpressionPlace,
  code: Code,
  context: Context | null,
): boolean {
  const { function: id, start, condition } = code.expressions[expression] as Expression;
  return (code.functions[id]?.calls ?? []).some((each) => {
    const call = code.expressions[each];
    return (
      call?.kind === 'call' &&
      call.end <= start &&
      code.expressions[call.parent]?.kind === 'await' &&
      conditionsAround(code, condition).has(call.condition) &&
      sayingsAtCall(workspace, { uri, expression: each }, context).ofCall.some(
        ({ section }) => section === 'passes',
      )
    );
  });
}

function isParameter(code: Code, id: ExpressionId): boolean {
  const expression = code.expressions[id];
  return (
    expression?.kind === 'reference' &&
    (code.bindings[expression.binding]?.definitions ?? []).some(
      (each) => code.definitions[each]?.from.kind === 'parameter',
    )
  );
}

/** Whether what a library decides by is a function in the one that is read, and so is read with it. */
function isGivenInner(code: Code, uri: string, { call }: LibraryValue, around: FunctionId): boolean {
  if (!call || call.place.uri !== uri) return false;
  const made = code.expressions[call.place.expression];
  return (
    made?.kind === 'call' &&
    made.function === around &&
    made.arguments.some((each) => code.expressions[each]?.kind === 'function')
  );
}

/** Parts of the request that say nothing of who is asking unless somebody looks at them. */
const dataParts: ReadonlySet<string> = new Set<SourceKind>(['body', 'query', 'path', 'url', 'file']);

/**
 * The conditions under which a function inside another is made: a callback after `if (isOpen(path)) return next();` runs
 * for those alone who did not leave before.
 */
function madeUnder(code: Code, inner: FunctionId, outer: FunctionId): readonly ConditionId[] {
  const conditions: ConditionId[] = [];
  for (let at = inner; at !== outer && at !== NONE; at = code.functions[at]?.parent ?? NONE) {
    const condition = code.expressions[code.functions[at]?.expression ?? NONE]?.condition ?? NONE;
    if (condition !== NONE) conditions.push(condition);
  }
  return conditions;
}

/**
 * The conditions under which a function inside another runs, once for each way it is used. One that has a name and is only
 * used under conditions, such as the callback of `if (header) return passport.authenticate('jwt', callback)(…)`, runs for
 * those requests alone.
 */
function runsUnder(code: Code, inner: FunctionId, outer: FunctionId): readonly (readonly ConditionId[])[] {
  const made = madeUnder(code, inner, outer);
  const named = inner === outer ? [] : usesByName(code, inner);
  const uses = named.map((use) => {
    const { condition, function: around } = code.expressions[use] as Expression;
    return [...(condition === NONE ? [] : [condition]), ...madeUnder(code, around, outer)];
  });
  return uses.length && uses.length <= USES_LIMIT && uses.every((each) => each.length) ? uses : [made];
}

/** Uses of a function by its name that are told apart. */
const USES_LIMIT = 5;

/** Where a function is used by the one name that it gets. */
function usesByName(code: Code, id: FunctionId): readonly ExpressionId[] {
  const name = namesOfValues(code).get(code.functions[id]?.expression ?? NONE);
  return code.bindings[name ?? NONE]?.references ?? [];
}

/** A value -> the name that it is given, which is given nothing else. */
const namesOfValues = perCode((code): ReadonlyMap<ExpressionId, BindingId> => {
  const names = new Map<ExpressionId, BindingId>();
  for (const { from, binding } of code.definitions)
    if (from.kind === 'value' && !from.path.length && code.bindings[binding]?.definitions.length === 1)
      names.set(from.value, binding);
  return names;
});

/** Reads one function; lives only while it runs. */
class Reading {
  private authentication = false;
  private authorization = false;
  /** Whether it answers 403 for what headers or the query say: a right only where nobody is known by a credential. */
  private mayAskRights = false;
  /** Whether a denial for lack of rights meets those, too, who show no credential. */
  private asksEverybody = false;
  private why = '';
  private unclear = false;
  private signsIn = false;
  private usesPrincipal = false;
  private byLine = false;
  private unsettled = false;
  private bySetting = false;
  private closes = false;
  private asksWho = false;
  /** The code that is read now runs for some requests, and whether for those that are asked about is not known. */
  private isMaybe = false;
  /** The code that is read now runs only where somebody has set up the service so. */
  private isSwitchedOn = false;
  /** The code that is read now runs only for those who show a credential, whatever it is worth. */
  private isForSenders = false;
  /** Why those are turned away whose credential is worth nothing, where those without one may go on. */
  private ofSenders = '';
  /** Something is answered or thrown because something that headers, cookies or the query may hold is not there. */
  private turnsAway = false;
  /** It answers 401 or 403 on a condition that nothing of the request is seen to decide. */
  private deniesSomehow = false;
  /** It answers 401 so, and not only to those who show a credential. */
  private deniesUnknown = false;
  private readonly others = new Set<GuardKind>();
  /** The calls that lead to the function that is read now, the outermost first. */
  private calls: readonly Site[] = [];
  /** Functions that the one which is read now calls. */
  private open: Descent[] = [];
  private byLibrary = false;
  /** The function after which nothing comes, if it is one that is asked about. */
  private last: { readonly uri: string; readonly id: FunctionId } | null = null;
  /** Where that function first issues a token or a session: who comes there was not known before. */
  private issuedFrom = Number.POSITIVE_INFINITY;
  private readonly visited = new Set<string>();
  private readonly readings: { uri: string; id: FunctionId; context: Context | null }[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly line: RequestLine | null,
  ) {}

  /** Something was met that could guard, whatever it hangs on. */
  touched = false;

  of(
    uri: string,
    id: FunctionId,
    context: Context | null,
    {
      isVerdict = false,
      isLast = false,
      depth = DEPTH_LIMIT,
    }: { readonly isVerdict?: boolean; readonly isLast?: boolean; readonly depth?: number } = {},
  ): Behaviour {
    if (isLast) this.last = { uri, id };
    this.read(uri, id, context, depth);
    if (isVerdict) this.verdicts(uri, id, context);
    if (!this.authentication && this.ofSenders && this.turnsAway) {
      this.authentication = true;
      this.why ||= this.ofSenders;
    }
    this.authorization ||= this.mayAskRights && !this.authentication;
    // What reads a credential, and turns away for a reason that is kept elsewhere, may well ask for it. And 401 before a
    // handler says that it is the caller, whatever shows who that is: the token of who made something, in the body.
    if (!isLast && this.deniesSomehow && !this.authentication && !this.authorization)
      this.unsettled ||= this.deniesUnknown || this.readsCredential();
    this.touched ||= this.unclear || this.signsIn || this.usesPrincipal;
    return {
      authentication: this.authentication,
      authorization: this.authorization,
      authorizesSenders: this.authorization && !this.asksEverybody && !this.turnsAway,
      why: this.why,
      unclear: this.unclear,
      signsIn: this.signsIn,
      usesPrincipal: this.usesPrincipal,
      byLine: this.byLine,
      unsettled: this.unsettled,
      bySetting: this.bySetting,
      testsData: this.authentication && !this.byLibrary && this.restsOnData(),
      asksWho: this.asksWho,
      refuses: refusesAll(this.workspace, uri, id, context),
      closes: this.closes,
      others: [...this.others],
    };
  }

  recognises(uri: string, id: FunctionId, context: Context | null): boolean {
    const { authentication, authorization, unsettled } = this.of(uri, id, context);
    return !authentication && !authorization && !unsettled && this.readsCredential();
  }

  private readsCredential(): boolean {
    return this.readings.some(({ uri, id, context }) =>
      expressionsWithin(this.workspace, uri, id).some(
        (expression) =>
          isCredentialHeader(this.workspace, { uri, expression }, context) ||
          saidOfValue(this.workspace, { uri, expression }, 'credentials', context).length > 0,
      ),
    );
  }

  /**
   * Whether a call finds a credential, or who is signed in: a library does so, or a function that is given nothing. What
   * verifies what it is given finds nothing.
   */
  private findsCredential(call: ExpressionPlace, context: Context | null): boolean {
    if (saidOfCall(this.workspace, call, 'verifies', context).length) return false;
    if (calleesOf(this.workspace, call, context).some(({ kind }) => kind === 'function')) {
      const written = factsAt(this.workspace, call.uri).code.expressions[call.expression];
      const isGiven = written?.kind !== 'call' || written.arguments.length > 0;
      return !isGiven && basisOf(this.workspace, call, context) !== 'none';
    }
    return (['credentials', 'principals'] as const).some(
      (section) => saidOfValue(this.workspace, call, section, context).length > 0,
    );
  }

  /**
   * Whether what the function is given holds, beside the request, what another one made of a credential:
   * `context.claims` of a resolver, of which only the server knows how it came there.
   */
  private isGivenWhoAsks(): boolean {
    const [{ uri, id, context } = {}] = this.readings;
    if (uri === undefined || id === undefined) return false;
    const { code } = factsAt(this.workspace, uri);
    const given = new Map(
      code.definitions.flatMap(({ binding, from }): readonly (readonly [BindingId, number])[] =>
        from.kind === 'parameter' && from.function === id ? [[binding, from.path.length]] : [],
      ),
    );
    for (const { binding, from } of code.definitions) {
      if (from.kind !== 'value') continue;
      const [root, depth] = rootOf(code, from.value);
      const above = given.get(root);
      if (above !== undefined && !given.has(binding)) given.set(binding, above + depth + from.path.length);
    }
    return expressionsWithin(this.workspace, uri, id).some((expression) => {
      const [root, depth] = rootOf(code, expression);
      const steps = (given.get(root) ?? Number.NaN) + depth;
      const at = { uri, expression };
      return (
        steps === 1 &&
        !partsOfRequest(this.workspace, at, context ?? null).length &&
        basisOf(this.workspace, at, context ?? null) !== 'none'
      );
    });
  }

  /** Whether, of the request, only its body, query and path are read, and one of them is. */
  private restsOnData(): boolean {
    let isData = false;
    for (const { uri, id, context } of this.readings) {
      const { code } = factsAt(this.workspace, uri);
      for (const index of (code.functions[id]?.parameters ?? []).keys()) {
        const part = decoratedParameter(this.workspace, uri, id, index)?.source?.part;
        if (part && !dataParts.has(part)) return false;
        isData ||= part !== undefined;
      }
      for (const i of expressionsWithin(this.workspace, uri, id)) {
        const { kind } = code.expressions[i] as Expression;
        if (kind !== 'member' && kind !== 'reference' && kind !== 'call') continue;
        const parts = partsOfRequest(this.workspace, { uri, expression: i }, context);
        if (parts.some((part) => !dataParts.has(part))) return false;
        // A session that is found without them is no data that the handler was sent.
        if (kind === 'call' && this.findsCredential({ uri, expression: i }, context)) return false;
        if (kind === 'call' && this.callReadsMore({ uri, expression: i }, context, DEPTH_LIMIT)) return false;
        isData ||= parts.length > 0;
      }
    }
    // It is asked last, since it rests on what others put on the request.
    return isData && !this.isGivenWhoAsks();
  }

  /** Whether a function of the project that is called takes more than data out of the request: `const token = tokenOf(request)`. */
  private callReadsMore(place: ExpressionPlace, context: Context | null, depth: number): boolean {
    return calleesOf(this.workspace, place, context).some((callee) => {
      if (callee.kind !== 'function') return false;
      const { uri, function: id } = callee;
      const key = `${uri}#${id}#more`;
      if (depth <= 0 || this.visited.has(key)) return false;
      this.visited.add(key);
      const { code } = factsAt(this.workspace, uri);
      const inner = contextOfCall(this.workspace, callee, place, context);
      return expressionsWithin(this.workspace, uri, id).some((i) => {
        const { kind } = code.expressions[i] as Expression;
        if (kind !== 'member' && kind !== 'reference' && kind !== 'call') return false;
        const at = { uri, expression: i };
        return (
          partsOfRequest(this.workspace, at, inner).some((part) => !dataParts.has(part)) ||
          (kind === 'call' && this.callReadsMore(at, inner, depth - 1))
        );
      });
    });
  }

  /** @param escaping what becomes of errors that the function throws, where it is called */
  private read(
    uri: string,
    id: FunctionId,
    context: Context | null,
    depth: number,
    escaping: Escaping = 'all',
  ): void {
    const key = `${uri}#${id}#${contextKey(context)}${escaping}`;
    if (this.visited.has(key) || this.visited.size > 60) return;
    this.visited.add(key);
    this.readings.push({ uri, id, context });
    const { code } = factsAt(this.workspace, uri);
    this.open = [];
    for (const inner of withInner(code, id))
      for (const conditions of runsUnder(code, inner, id))
        this.underEach(uri, code, conditions, context, () =>
          this.readOne(uri, code, inner, context, depth, escaping),
        );
    this.reads(uri, code, id, context);
    this.descend();
  }

  /** Reads what a function does itself, without the functions in it. */
  private readOne(
    uri: string,
    code: Code,
    id: FunctionId,
    context: Context | null,
    depth: number,
    escaping: Escaping,
  ): void {
    const fact = code.functions[id];
    if (!fact) return;
    for (const call of fact.calls)
      this.where(uri, code, id, code.expressions[call] as Expression, context, () =>
        this.call({ uri, expression: call }, code, context, depth, escaping),
      );
    for (const each of memberAssignments(code).get(id) ?? [])
      this.assigned({ uri, expression: each }, code, context);
    for (const exit of fact.exits)
      this.where(uri, code, id, { start: exit.span.start, condition: exit.condition }, context, () =>
        this.exit(uri, code, id, exit, context, escaping),
      );
  }

  private exit(
    uri: string,
    code: Code,
    id: FunctionId,
    exit: FunctionFact['exits'][number],
    context: Context | null,
    escaping: Escaping,
  ): void {
    if (isDead(this.workspace, uri, exit.condition, context)) return;
    if (exit.kind === 'return')
      this.returned(uri, code, exit.value, exit.condition, context, this.isLast(uri, id));
    else if (
      exit.kind === 'throw' &&
      // What is handed on counts where it was thrown first.
      handedOn(this.workspace, uri, code, exit.condition, context) === 'all'
    )
      this.thrown(
        uri,
        code,
        exit.value,
        exit.condition,
        context,
        this.isLast(uri, id) && this.returnsWhenCaught(code, id, exit.condition)
          ? 'all'
          : both(escaping, escapingAt(this.workspace, uri, code, exit.condition, context)),
      );
  }

  /**
   * Reads the functions that are called: what a function does itself is read first, and last what it was given, such as the
   * handler that a wrapper calls, since only so many functions are read.
   */
  private descend(): void {
    const { open, calls, isMaybe, isForSenders, isSwitchedOn } = this;
    for (const each of [...open].sort((a, b) => Number(a.isGiven) - Number(b.isGiven))) {
      this.calls = each.calls;
      this.isMaybe = each.isMaybe;
      this.isSwitchedOn = each.isSwitchedOn;
      this.isForSenders = each.isForSenders;
      this.read(each.value.uri, each.value.function, each.context, each.depth, each.escaping);
    }
    this.calls = calls;
    this.isMaybe = isMaybe;
    this.isSwitchedOn = isSwitchedOn;
    this.isForSenders = isForSenders;
  }

  private call(
    place: ExpressionPlace,
    code: Code,
    context: Context | null,
    depth: number,
    escaping: Escaping,
  ): void {
    const call = code.expressions[place.expression] as Extract<Expression, { kind: 'call' }>;
    if (isDead(this.workspace, place.uri, call.condition, context)) return;
    this.under(place.uri, code, call.condition, context, () =>
      this.called(place, code, call, context, depth, escaping),
    );
  }

  private called(
    place: ExpressionPlace,
    code: Code,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
    depth: number,
    outer: Escaping,
  ): void {
    const { workspace } = this;
    const sayings = sayingsAtCall(workspace, place, context);
    if (sayings.ofCall.some((each) => each.section === 'issues')) {
      this.signsIn = true;
      if (this.isLast(place.uri, call.function)) this.issuedFrom = Math.min(this.issuedFrom, call.start);
    }
    if (
      sayings.ofCall.some((each) => each.section === 'verifies') &&
      escapes(outer, '401') &&
      !isCaught(code, call)
    ) {
      // What is given the whole request looks for the credential itself.
      this.byLibrary ||= isGivenRequest(this.workspace, place, call, context);
      this.found(
        'authentication',
        `\`${call.callee === NONE ? '' : nameOf(code, call.callee)}\` throws unless the credential is valid`,
      );
    }
    for (const saying of sayings.ofCall)
      if (
        saying.section === 'guards' &&
        holds(workspace, saying.entry as GuardEntry, call, place.uri, context)
      )
        this.guarded(saying.entry as GuardEntry);
    if (sayings.ofCall.some((each) => each.section === 'limits')) this.doesElse('rate-limit');
    const escaping = both(outer, escapingAt(this.workspace, place.uri, code, call.condition, context));
    if (sayings.ofCall.some((each) => each.section === 'rejects'))
      this.thrown(
        place.uri,
        code,
        call.arguments[0] ?? NONE,
        call.condition,
        context,
        escaping,
        place.expression,
      );
    this.denialAt(place, code, call, context, sayings, escaping);
    if (this.callsSuper(place.uri, code, call, context)) return;
    const { callees, byLine } = calleesFor(workspace, place, context, this.line);
    this.byLine ||= byLine;
    for (const callee of callees) {
      if (callee.kind === 'function' && depth > 0) {
        const isGiven = isParameter(code, call.callee);
        // What a wrapper is given to call is the handler itself, and no step further away from it.
        const left = isGiven ? depth : depth - 1;
        if (this.isInner(code, place.uri, callee) || !mayGuard(workspace, callee, left)) continue;
        this.open.push({
          value: callee,
          context: contextOfCall(workspace, callee, place, context),
          depth: left,
          escaping,
          calls: [...this.calls, { uri: place.uri, code, condition: call.condition, context }],
          isMaybe: this.isMaybe || this.isOneOfSeveral(place.uri, code, call.condition, context),
          isSwitchedOn: this.isSwitchedOn,
          isForSenders: this.isForSenders,
          isGiven,
        });
      } else if (callee.kind === 'library' && callee.states.length) {
        // `passport.authenticate('jwt')(req, res, next)`: a middleware that is called by hand.
        const { guards, open } = libraryGuards(this.workspace, callee, '', { uri: place.uri, span: call });
        for (const { kind, why } of guards)
          if (kind === 'authentication' || kind === 'authorization') {
            this.byLibrary = true;
            this.found(kind, isSpokenOf(callee) ? why : 'it calls a guard of a library');
          } else this.doesElse(kind);
        if (open && !this.isForSenders && !isGivenInner(code, place.uri, callee, call.function))
          this.unclear = true;
      } else if (
        callee.kind === 'unknown' ||
        (callee.kind === 'library' &&
          !callee.states.length &&
          callee.package !== 'global' &&
          !isSpokenOf(callee))
      ) {
        // Whatever becomes of those who show a credential, those without one go on.
        this.unclear ||=
          !this.isForSenders &&
          call.arguments.some((each) => isCredentialLike(this.workspace, place.uri, each, context));
      }
    }
  }

  /** Whether a place is reached in one case of several that neither the line of the request nor a credential tells apart. */
  private isOneOfSeveral(uri: string, code: Code, from: number, context: Context | null): boolean {
    for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
      if (
        at.kind === 'case' &&
        runsFor(this.workspace, uri, code, from, context, this.line) === true &&
        !this.isOfLine(uri, code, from, context) &&
        basisOf(this.workspace, { uri, expression: at.discriminant }, context) === 'none'
      )
        return true;
    return false;
  }

  /** Whether the conditions of a place ask for the method or the path. */
  private isOfLine(uri: string, code: Code, from: number, context: Context | null): boolean {
    return runsFor(this.workspace, uri, code, from, context, null) === null;
  }

  /** `super.canActivate(context)`: what the library's class above does. */
  private callsSuper(
    uri: string,
    code: Code,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
  ): boolean {
    const callee = code.expressions[call.callee];
    if (callee?.kind !== 'member' || code.expressions[callee.object]?.kind !== 'super') return false;
    let id = call.function;
    while (id !== NONE && code.functions[id]?.class === NONE) id = code.functions[id]?.parent ?? NONE;
    const superclass = code.classes[code.functions[id]?.class ?? NONE]?.superclass ?? NONE;
    const libraries = valuesOf(this.workspace, { uri, expression: superclass }, context).filter(
      (value) => value.kind === 'library',
    );
    for (const value of libraries) {
      const { guards, signsIn } = libraryGuards(this.workspace, value, '', { uri, span: call });
      for (const { kind } of guards)
        if (kind === 'authentication' || kind === 'authorization')
          this.found(kind, `the class above it, \`${value.label}\`, guards`);
        else this.doesElse(kind);
      if (signsIn) this.signsIn = true;
    }
    return libraries.length > 0;
  }

  /** What a function says that decides by its result: it denies if the result is false. */
  private verdicts(uri: string, id: FunctionId, context: Context | null): void {
    const { code } = factsAt(this.workspace, uri);
    for (const exit of code.functions[id]?.exits ?? []) {
      if (exit.kind !== 'return' || exit.value === NONE) continue;
      const place = { uri, expression: exit.value };
      const values = valuesOf(this.workspace, place, context);
      if (isOfSuper(code, exit.value)) continue;
      const isLiteral = values.length > 0 && values.every(({ kind }) => kind === 'literal');
      if (isLiteral && values.every((value) => value.kind === 'literal' && value.value)) continue;
      const own = isLiteral ? 'none' : basisOf(this.workspace, place, context);
      const basis = strongest(
        own,
        basisOfConditions(this.workspace, uri, code, exit.condition, context, false),
      );
      if (basis === 'none') {
        if (!isLiteral) this.unclear = true;
        continue;
      }
      // A verdict that rests on what is written at the handler, too, asks for more than to be signed in.
      const asksMore =
        restsOnMetadata(this.workspace, place, exit.condition, context) ||
        asksForRight(this.workspace, place, context) ||
        moreAsked(this.workspace, uri, code, exit.condition, context) !== null;
      this.found(
        asksMore ? 'authorization' : 'authentication',
        `lets a request through only on a condition that comes from ${basis === 'strong' ? 'a credential' : 'the headers, cookies or query of the request'}`,
      );
      if (asksMore && basis === 'strong') this.authentication = true;
    }
  }

  /** Reads code that stands under several conditions, of which each is known where another begins. */
  private underEach(
    uri: string,
    code: Code,
    [first, ...others]: readonly ConditionId[],
    context: Context | null,
    read: () => void,
  ): void {
    if (first === undefined) read();
    else this.under(uri, code, first, context, () => this.underEach(uri, code, others, context, read));
  }

  /** Reads code that stands under a condition, if it runs for the requests that are asked about. */
  private under(uri: string, code: Code, condition: number, context: Context | null, read: () => void): void {
    const runs = runsFor(this.workspace, uri, code, condition, context, this.line);
    if (runs === null) this.byLine = true;
    if (runs === false) return;
    const { isMaybe, isForSenders, isSwitchedOn } = this;
    if (runs === null && this.line) {
      this.isMaybe = true;
      this.isSwitchedOn ||= isSplitBySetting(this.workspace, uri, code, condition, context, this.line);
    }
    this.isForSenders ||= isForOwners(this.workspace, uri, code, condition, context, 'anything sent');
    this.isSwitchedOn ||= this.hangsOnSetting(uri, code, condition, context);
    read();
    this.isMaybe = isMaybe;
    this.isForSenders = isForSenders;
    this.isSwitchedOn = isSwitchedOn;
  }

  /** Whether code under a condition runs only where a setting is made, and requests go on where it is not. */
  private hangsOnSetting(uri: string, code: Code, from: number, context: Context | null): boolean {
    for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
      if (at.kind !== 'test') continue;
      const { test, value } = at;
      if (
        needsSetting(this.workspace, { uri, expression: test }, value, context) &&
        !this.refusesUnder(uri, code, test, !value, context)
      )
        return true;
    }
    return false;
  }

  /** Whether requests are turned away where a test comes out as `value`: `if (!process.env.KEY) throw new Error('No key')`. */
  private refusesUnder(
    uri: string,
    code: Code,
    test: ExpressionId,
    value: boolean,
    context: Context | null,
  ): boolean {
    const isUnder = (from: number) => {
      for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
        if (at.kind === 'test' && at.test === test) return at.value === value;
      return false;
    };
    const { function: id } = code.expressions[test] as Expression;
    const { exits = [], calls = [] } = code.functions[id] ?? {};
    return (
      exits.some(({ kind, condition }) => kind === 'throw' && isUnder(condition)) ||
      calls.some((each) => {
        const call = code.expressions[each];
        if (call?.kind !== 'call' || !isUnder(call.condition)) return false;
        const { ofCall, ofArguments } = sayingsAtCall(this.workspace, { uri, expression: each }, context);
        return (
          ofArguments.some(({ section }) => section === 'replies' || section === 'statuses') ||
          ofCall.some(
            ({ section }) => section === 'denies' || (section === 'passes' && call.arguments.length > 0),
          )
        );
      })
    );
  }

  /** Reads what stands at a place, unless the requests that are asked about have left the function before. */
  private where(
    uri: string,
    code: Code,
    id: FunctionId,
    place: { readonly start: number; readonly condition: ConditionId },
    context: Context | null,
    read: () => void,
  ): void {
    const left = leftBefore(this.workspace, uri, code, id, place, context, this.line);
    if (left === null) this.byLine = true;
    if (left) return;
    const { isMaybe } = this;
    this.isMaybe ||= left === null && this.line !== null;
    read();
    this.isMaybe = isMaybe;
  }

  /** Functions inside the one that is read are read with it. */
  private isInner(code: Code, uri: string, callee: FunctionValue): boolean {
    if (callee.uri !== uri) return false;
    for (
      let at = code.functions[callee.function]?.parent ?? NONE;
      at !== NONE;
      at = code.functions[at]?.parent ?? NONE
    )
      if (
        at !== 0 &&
        ways.some((each) => this.visited.has(`${uri}#${at}#${contextKey(callee.context)}${each}`))
      )
        return true;
    return false;
  }

  private guarded(entry: GuardEntry): void {
    this.byLibrary = true;
    if (entry.kind === 'authentication')
      this.found('authentication', 'it calls a library that authenticates');
    if (entry.kind === 'authorization') this.found('authorization', 'it calls a library that authorises');
  }

  /** What a library does that is called by hand: it limits how often, for example. */
  private doesElse(kind: GuardKind): void {
    if (kind !== 'rate-limit' && kind !== 'csrf') return;
    this.touched = true;
    this.others.add(kind);
  }

  /** @param asksWho whether a denial hangs on who is there, and not on what the request wants */
  private found(kind: 'authentication' | 'authorization', why: string, asksWho = true): void {
    this.touched = true;
    if (this.isMaybe || this.isSwitchedOn) {
      this.unsettled = true;
      this.bySetting ||= this.isSwitchedOn;
      // Rights that are asked for in some installations only are those of a service that several share.
      if (this.isMaybe || kind === 'authentication') return;
    }
    if (kind === 'authentication' && this.isForSenders) {
      this.ofSenders ||= why;
      return;
    }
    if (!this.why || kind === 'authentication') this.why = why;
    this.asksWho ||= asksWho || kind === 'authorization';
    this[kind] = true;
    if (kind === 'authorization' && !this.isForSenders) this.asksEverybody = true;
  }

  // Denials

  private denialAt(
    place: ExpressionPlace,
    code: Code,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
    sayings: ReturnType<typeof sayingsAtCall>,
    escaping: Escaping,
  ): void {
    // An error that is thrown counts as such, as far as nobody catches it.
    if (!isThrown(code, place.expression)) this.statusAt(place, code, context);
    for (const saying of sayings.ofCall) {
      if (saying.section !== 'denies') continue;
      const explicit = saying.entry === 403 ? '403' : '401';
      this.deny({ explicit, how: `answers ${explicit}`, place }, code, call.condition, context);
    }
    for (const saying of sayings.ofArguments) {
      if (saying.section !== 'asserts') continue;
      const others = call.arguments.filter((_, i) => i !== saying.argument);
      const explicit = statusIn(this.workspace, place.uri, others, context);
      if (!escapes(escaping, explicit)) continue;
      const tested = call.arguments[saying.argument] ?? NONE;
      this.deny({ explicit, how: 'throws', place }, code, call.condition, context, tested);
    }
    if (sayings.ofArguments.some((each) => each.section === 'replies' && each.entry === 'redirect'))
      this.redirected(place, code, call, context, sayings);
    if (sayings.ofArguments.some((each) => each.section === 'replies' && each.entry === 'body'))
      this.deny({ explicit: null, how: 'answers and stops', place }, code, call.condition, context);
    if (call.arguments.length && sayings.ofCall.some((each) => each.section === 'passes')) {
      const explicit = errorStatus(this.workspace, place.uri, code, call.arguments[0] ?? NONE, context);
      this.deny({ explicit, how: 'reports an error', place }, code, call.condition, context);
    }
  }

  /** `context.status = 401`, `context.body = …`. */
  private assigned(place: ExpressionPlace, code: Code, context: Context | null): void {
    const { condition } = code.expressions[place.expression] as Expression;
    this.under(place.uri, code, condition, context, () => {
      this.statusAt(place, code, context);
      if (isAfterHandler(this.workspace, place, code, context)) return;
      if (saidOfTarget(this.workspace, place, 'replies', context).some(({ entry }) => entry === 'body'))
        this.deny({ explicit: null, how: 'answers and stops', place }, code, condition, context);
    });
  }

  private statusAt(place: ExpressionPlace, code: Code, context: Context | null): void {
    const { condition } = code.expressions[place.expression] as Expression;
    for (const explicit of statusesAt(this.workspace, place, context).map(denialOf))
      if (explicit) this.deny({ explicit, how: `answers ${explicit}`, place }, code, condition, context);
  }

  /** Nobody doubts what a redirect to the page for signing in means. */
  private redirected(
    place: ExpressionPlace,
    code: Code,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
    { ofArguments }: ReturnType<typeof sayingsAtCall>,
  ): void {
    const isLogin = this.leadsToSignIn(place, call, context, ofArguments);
    // Where everybody is sent there in the end, as by who asks for a new password, nobody is told apart.
    if (isLogin && this.endsAtSignIn(place.uri, code, call.function, context)) return;
    const how = isLogin ? 'redirects to the page for signing in' : 'redirects';
    this.deny({ explicit: isLogin ? '401' : null, how, place }, code, call.condition, context);
  }

  /** Whether a call redirects to the page for signing in. */
  private leadsToSignIn(
    { uri }: ExpressionPlace,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
    ofArguments: ReturnType<typeof sayingsAtCall>['ofArguments'],
  ): boolean {
    return ofArguments.some(
      ({ section, entry, argument }) =>
        section === 'replies' &&
        entry === 'redirect' &&
        isSignInPath(textAt(this.workspace, { uri, expression: call.arguments[argument] ?? NONE }, context)),
    );
  }

  /** Whether each of several ways out of a function redirects to the page for signing in. */
  private endsAtSignIn(uri: string, code: Code, id: FunctionId, context: Context | null): boolean {
    const exits = code.functions[id]?.exits ?? [];
    return (
      exits.length > 1 &&
      exits.every(({ value }) => {
        const call = code.expressions[value];
        if (call?.kind !== 'call') return false;
        const place = { uri, expression: value };
        const { ofArguments } = sayingsAtCall(this.workspace, place, context);
        return this.leadsToSignIn(place, call, context, ofArguments);
      })
    );
  }

  /**
   * `return { statusCode: 401 }`, and where nothing comes after it, whatever is returned because nobody is signed in:
   * `if (!user) return { error: 'Sign in first' }`.
   */
  private returned(
    uri: string,
    code: Code,
    value: ExpressionId,
    condition: number,
    context: Context | null,
    isLast: boolean,
  ): void {
    if (value === NONE || condition === NONE || isDead(this.workspace, uri, condition, context)) return;
    const place = { uri, expression: value };
    const explicit = returnedStatuses(this.workspace, place, context).flatMap(
      (status) => denialOf(status) ?? [],
    );
    for (const each of explicit)
      this.under(uri, code, condition, context, () =>
        this.deny({ explicit: each, how: `answers ${each}`, place }, code, condition, context),
      );
    const isEarly = isLast && (code.expressions[value]?.start ?? 0) < this.issuedFrom;
    if (isEarly && !explicit.length && this.leavesOwners(uri, code, condition, context))
      this.under(uri, code, condition, context, () =>
        this.deny({ explicit: null, how: 'returns early', place }, code, condition, context),
      );
  }

  /** Whether only those go on who have a credential, as the innermost condition of a place shows: `if (!user || !title) return null`. */
  private leavesOwners(uri: string, code: Code, from: number, context: Context | null): boolean {
    let at = code.conditions[from];
    while (at && at.kind !== 'test') at = code.conditions[at.parent];
    return (
      at?.kind === 'test' && showsPresence(this.workspace, { uri, expression: at.test }, !at.value, context)
    );
  }

  private isLast(uri: string, id: FunctionId): boolean {
    return this.last?.uri === uri && this.last.id === id;
  }

  /** Whether what is thrown at a place is caught where the function returns then, so that nothing more is done. */
  private returnsWhenCaught(code: Code, id: FunctionId, from: number): boolean {
    const block = tryAround(code, from);
    if (block === null) return false;
    const caught = catchOf(code, block);
    return (code.functions[id]?.exits ?? []).some(
      ({ kind, condition }) => kind === 'return' && condition === caught,
    );
  }

  private thrown(
    uri: string,
    code: Code,
    value: ExpressionId,
    condition: number,
    context: Context | null,
    escaping: Escaping,
    at: ExpressionId = value,
  ): void {
    const explicit = errorStatus(this.workspace, uri, code, value, context);
    if (!escapes(escaping, explicit)) return;
    const how = explicit ? `throws an error for ${explicit}` : 'throws';
    this.under(uri, code, condition, context, () =>
      this.deny({ explicit, how, place: { uri, expression: at } }, code, condition, context),
    );
  }

  /** A denial guards if what it hangs on comes from a credential: by whatever way for 401 and 403, else without detours. */
  private deny(
    denial: Denial,
    code: Code,
    from: number,
    context: Context | null,
    asserted: ExpressionId = NONE,
  ): void {
    const { uri } = denial.place;
    const direct = !denial.explicit;
    const isCallersWord = from === NONE && this.alwaysFails(uri, code, denial.place.expression);
    if (!direct || isCallersWord) this.touched = true;
    let basis: Basis =
      asserted === NONE ? 'none' : basisOf(this.workspace, { uri, expression: asserted }, context, direct);
    const { start } = code.expressions[denial.place.expression] ?? { start: 0 };
    const behind = denial.explicit ? thrownBehind(this.workspace, uri, code, from, context) : null;
    basis = strongest(
      basis,
      behind?.reduce<Basis>((found, site) => strongest(found, basisOfTest(this.workspace, site)), 'none') ??
        basisOfConditions(this.workspace, uri, code, from, context, direct, start),
    );
    basis = strongest(basis, basisOfCallback(this.workspace, uri, code, denial.place.expression, context));
    const passing = denial.explicit && basis === 'none' ? passedBefore(code, from, denial.place) : [];
    for (const each of passing)
      basis = strongest(basis, basisOfPassing(this.workspace, uri, code, each, context));
    const asksMore =
      moreAsked(this.workspace, uri, code, from, context) ??
      behind
        ?.map((site) => moreAsked(this.workspace, site.uri, site.code, site.condition, site.context))
        .find((each) => each !== null) ??
      this.asksMoreOfCalls(code, from) ??
      passing
        .map((each) => moreAsked(this.workspace, uri, code, each, context))
        .find((each) => each !== null) ??
      null;
    // What is held against the words of the guard lies below the user, whatever callback leads there.
    if (asksMore === 'rights') basis = 'strong';
    // A function that only answers `403`, or does nothing but throw, hangs on the conditions under which it is called.
    const outer = basis === 'none' ? this.basisOfCalls(direct) : 'none';
    if (strongest(basis, outer) !== 'none' && !this.isForSenders) this.turnsAway = true;
    if (denial.explicit || isCallersWord) basis = strongest(basis, outer);
    if (basis === 'none' && denial.explicit !== '403') this.deniedByOthers(denial, code, from, context);
    // A function within it that denies (`const fail = () => { throw … }`) is called for some, or for none.
    const around = code.expressions[denial.place.expression]?.function;
    const isWithin = around !== this.readings.at(-1)?.id;
    if (basis === 'none' && denial.explicit && (from !== NONE || isWithin)) {
      this.deniesSomehow = true;
      this.deniesUnknown ||=
        denial.explicit === '401' && !this.isForSenders && code.conditions[from]?.kind === 'test';
    }
    if (
      basis === 'none' &&
      denial.explicit === '403' &&
      restsOnState(this.workspace, uri, code, from, context)
    ) {
      this.touched = true;
      this.closes = true;
    }
    if (basis === 'strong' || (basis === 'weak' && denial.explicit)) {
      const isRefused =
        denial.explicit === '403' &&
        !(
          behind?.every((site) => asksOnlyWhoAt(this.workspace, site)) ??
          this.asksOnlyWho(uri, code, from, context)
        );
      const kind = isRefused || asksMore ? 'authorization' : 'authentication';
      const source = basis === 'strong' ? 'a credential' : 'the headers, cookies or query of the request';
      const why = `${denial.how} on a condition that comes from ${source}`;
      const { authorization } = this;
      this.found(kind, why, asserted !== NONE || this.deniesAbsence(uri, code, from, context));
      if (basis === 'weak' && !asksMore && !authorization && this.authorization) {
        this.authorization = false;
        this.mayAskRights = true;
      }
      // Whoever is turned away for what their credential says has none of another person's, either.
      if (kind === 'authorization' && basis === 'strong' && !this.isMaybe && !this.isSwitchedOn) {
        if (this.isForSenders) this.ofSenders ||= why;
        else this.authentication = true;
      }
    }
  }

  /**
   * A denial where something is missing that no data of the caller decides: 401 says that it is the user. Another error says
   * so only if the call that gives it cannot be read, and is named for that: then nobody knows.
   */
  private deniedByOthers(
    { explicit, how, place: { uri } }: Denial,
    code: Code,
    from: number,
    context: Context | null,
  ): void {
    const calls = ambientCalls(code, from);
    if (!calls.length) return;
    if (explicit === '401') {
      this.found(
        'authentication',
        `${how} where something is missing that no data of the caller decides`,
        true,
      );
      return;
    }
    const isUnread = (id: ExpressionId) => {
      const call = code.expressions[id];
      const callees = calleesOf(this.workspace, { uri, expression: id }, context);
      return (
        call?.kind === 'call' &&
        !callees.some(isUnderstood) &&
        nameWords(nameOf(code, call.callee)).some((word) => userWords.has(word))
      );
    };
    if (calls.some(isUnread)) this.unsettled = true;
  }

  /** Whether the function that is read now, around a place, does nothing but throw: `function fail(message) { throw new Error(message) }`. */
  private alwaysFails(uri: string, code: Code, id: ExpressionId): boolean {
    const around = code.expressions[id]?.function ?? NONE;
    const read = this.readings.at(-1);
    const exits = code.functions[around]?.exits ?? [];
    return (
      read?.uri === uri &&
      read.id === around &&
      exits.length > 0 &&
      exits.every(({ kind }) => kind === 'throw')
    );
  }

  /** What the conditions rest on under which the function that is read now was called. */
  private basisOfCalls(direct: boolean): Basis {
    return this.calls.reduce<Basis>(
      (basis, { uri, code, condition, context }) =>
        strongest(basis, basisOfConditions(this.workspace, uri, code, condition, context, direct)),
      'none',
    );
  }

  /** Whether the innermost condition of a place only asks whether anybody is signed in: `if (!session)`. */
  private asksOnlyWho(uri: string, code: Code, from: number, context: Context | null): boolean {
    let at = code.conditions[from];
    while (at && at.kind !== 'test' && at.kind !== 'catch') at = code.conditions[at.parent];
    // A credential that is worth nothing is that of nobody.
    if (at?.kind === 'catch')
      return basisOfTry(this.workspace, uri, code, at.block, context, true) === 'strong';
    if (at)
      return (
        asksPresence(this.workspace, { uri, expression: at.test }, !at.value, context) ||
        asksForState(code, at.test) ||
        asksForPassword(this.workspace, { uri, expression: at.test }, context)
      );
    const call = this.calls.at(-1);
    return call !== undefined && this.calls.length === 1 ? asksOnlyWhoAt(this.workspace, call) : false;
  }

  /** Whether the innermost condition of a place, or of the calls that lead there, is that somebody or something is missing: `!userId`. */
  private deniesAbsence(uri: string, code: Code, from: number, context: Context | null): boolean {
    const own: Site = { uri, code, condition: from, context };
    return [own, ...this.calls].some(({ uri, code, condition, context }) => {
      let at = code.conditions[condition];
      while (at && at.kind !== 'test' && at.kind !== 'catch') at = code.conditions[at.parent];
      if (at?.kind === 'catch')
        return basisOfTry(this.workspace, uri, code, at.block, context, true) === 'strong';
      return (
        at?.kind === 'test' &&
        (asksPresence(this.workspace, { uri, expression: at.test }, !at.value, context) ||
          asksForValue(code, at.test, !at.value))
      );
    });
  }

  /** The same for a function that only denies, as where it is called: `if (user.role !== 'admin') refuse()`. */
  private asksMoreOfCalls(code: Code, from: number): 'metadata' | 'rights' | null {
    const call = this.calls.at(-1);
    if (!call || code.conditions[from]) return null;
    return moreAsked(this.workspace, call.uri, call.code, call.condition, call.context);
  }

  // The principal

  private reads(uri: string, code: Code, id: FunctionId, context: Context | null): void {
    if (this.usesPrincipal) return;
    for (const i of expressionsWithin(this.workspace, uri, id)) {
      const expression = code.expressions[i];
      if (expression?.kind !== 'member' || expression.optional) continue;
      const object = code.expressions[expression.object];
      if (object?.kind !== 'member' && object?.kind !== 'reference' && object?.kind !== 'cast') continue;
      const isPrincipal =
        saidOfValue(this.workspace, { uri, expression: expression.object }, 'principals', context).length > 0;
      if (isPrincipal && !isForOwners(this.workspace, uri, code, expression.condition, context)) {
        this.usesPrincipal = true;
        return;
      }
    }
  }
}

/** Words of names of functions that give who is signed in: `getCurrentUser`, `auth`. */
const userWords: ReadonlySet<string> = new Set(
  'user,session,auth,viewer,me,whoami,identity,principal,member,account'.split(','),
);

/** The name at which a chain of members begins, and how many members long it is; NONE for anything else. */
function rootOf(code: Code, expression: ExpressionId): readonly [binding: BindingId, members: number] {
  let members = 0;
  for (let at = code.expressions[expression]; at; members++) {
    if (at.kind === 'reference') return [at.binding, members];
    if (at.kind !== 'member') break;
    at = code.expressions[at.object];
  }
  return [NONE, members];
}
