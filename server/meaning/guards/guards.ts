/**
 * Who guards an endpoint. Library middleware is told by the models; home-made middleware by what it does: it denies
 * (answers 401 or 403, throws, reports an error, redirects, or does not go on) on a condition that comes from a credential.
 */
import {
  type Code,
  type Expression,
  type ExpressionId,
  type FunctionId,
  isNothing,
  NONE,
} from '../../facts/facts.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import { intern, query, thingOf } from '../../workspace/memo.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ChainLink, Endpoint } from '../endpoints/chain.ts';
import { decoratedParameter } from '../endpoints/parameters.ts';
import { type RequestLine, runsFor } from '../endpoints/request-line.ts';
import { denialOf, expressionsWithin, statusesAt, withInner } from '../replies/answers.ts';
import { testHolds } from '../values/argument-tests.ts';
import { memberAssignments, saidOfTarget } from '../values/assignments.ts';
import { demandedBy, isDead } from '../values/known-truth.ts';
import { returnedStatuses } from '../values/returned.ts';
import {
  literalArgument,
  propertyValues,
  saidOfCall,
  saidOfValue,
  sayingsAtCall,
} from '../values/sayings.ts';
import {
  type Context,
  type ExpressionPlace,
  type FunctionValue,
  isSpokenOf,
  type LibraryValue,
  type Section,
} from '../values/value.ts';
import { calleesOf, contextKey, contextOfCall, stepInto, valuesOf } from '../values/values.ts';
import type { GuardEntry, GuardKind, SourceKind } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { asksForRight, asksForState, isOthersObject } from './asked-rights.ts';
import { type Basis, basisOf, operandsOf, restsOnMetadata, strongest } from './credentials.ts';
import { asksPresence, type Shown, showsPresence } from './presence.ts';

/** Calls followed from a middleware into functions of the workspace. */
const DEPTH_LIMIT = 3;

export interface Guard {
  readonly kind: GuardKind;
  /** As written where it is registered, shortened. */
  readonly name: string;
  readonly place: Place;
  /** Why it is believed to be one, for readers: "answers 401 unless `req.user` is set". */
  readonly why: string;
  /** It turns away only those who show a credential, for what it says of them. */
  readonly ofSenders?: true;
}

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
  testsData: false,
  asksWho: false,
  refuses: false,
  others: [],
};

const behaviours = query<Workspace, Behaviour>({
  name: 'behaviour',
  compute: (workspace, uri, number) => {
    const { id, context, isVerdict, line } = thingOf(workspace.memo, number) as Asked;
    return new Reading(workspace, line).of(uri, id, context, { isVerdict });
  },
  onCycle: nothing,
});

interface Asked {
  readonly id: FunctionId;
  readonly context: Context | null;
  readonly isVerdict: boolean;
  readonly line: RequestLine | null;
}

/**
 * What a function that handles requests does.
 * @param isVerdict whether what it returns decides if the request goes on
 * @param line what is asked for, where the function may tell requests apart by their method or path
 */
export function behaviourOf(
  workspace: Workspace,
  value: FunctionValue,
  isVerdict = false,
  line: RequestLine | null = null,
): Behaviour {
  const plain = behaviourFor(workspace, value, isVerdict, null);
  return line && plain.byLine ? behaviourFor(workspace, value, isVerdict, line) : plain;
}

function behaviourFor(
  workspace: Workspace,
  value: FunctionValue,
  isVerdict: boolean,
  line: RequestLine | null,
): Behaviour {
  const asked = `${isVerdict ? ' verdict' : ''}${line ? ` ${line.method} ${line.path}` : ''}`;
  const key = `behaviour ${value.function}@${contextKey(value.context)}${asked}`;
  const number = intern(workspace.memo, key, () => ({
    id: value.function,
    context: value.context,
    isVerdict,
    line,
  }));
  return behaviours(workspace, value.uri, number);
}

/**
 * Whether a function, or one that it calls, has anything that could guard. It is asked without the calls that lead
 * there, so that most functions are looked at once, and not again for each way to them.
 */
const matters = query<Workspace, boolean>({
  name: 'matters to guards',
  compute: (workspace, uri, number) => {
    const { id, depth } = thingOf(workspace.memo, number) as { id: FunctionId; depth: number };
    const reading = new Reading(workspace, null);
    reading.of(uri, id, null, { depth: 0 });
    if (reading.touched) return true;
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

function mayGuard(workspace: Workspace, { uri, function: id }: FunctionValue, depth: number): boolean {
  const number = intern(workspace.memo, `may guard ${id} ${depth}`, () => ({ id, depth }));
  return matters(workspace, uri, number);
}

/** A call, as far as its conditions go. */
interface Site {
  readonly uri: string;
  readonly code: Code;
  readonly condition: number;
  readonly context: Context | null;
}

interface Denial {
  /** 401, 403, an error that says so: nobody doubts what it means. */
  readonly explicit: '401' | '403' | null;
  readonly how: string;
  readonly place: ExpressionPlace;
}

/** Codes of errors that are names of statuses, as in tRPC and GraphQL. */
const statusOfName: Readonly<Record<string, '401' | '403'>> = {
  UNAUTHORIZED: '401',
  UNAUTHENTICATED: '401',
  FORBIDDEN: '403',
};

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
  private asksWho = false;
  /** The code that is read now runs for some requests, and whether for those that are asked about is not known. */
  private isMaybe = false;
  /** The code that is read now runs only for those who show a credential, whatever it is worth. */
  private isForSenders = false;
  /** Why those are turned away whose credential is worth nothing, where those without one may go on. */
  private ofSenders = '';
  /** Something is answered or thrown because something that headers, cookies or the query may hold is not there. */
  private turnsAway = false;
  private readonly others = new Set<GuardKind>();
  /** The calls that lead to the function that is read now, the outermost first. */
  private readonly calls: Site[] = [];
  private byLibrary = false;
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
      depth = DEPTH_LIMIT,
    }: { readonly isVerdict?: boolean; readonly depth?: number } = {},
  ): Behaviour {
    this.read(uri, id, context, depth);
    if (isVerdict) this.verdicts(uri, id, context);
    if (!this.authentication && this.ofSenders && this.turnsAway) {
      this.authentication = true;
      this.why ||= this.ofSenders;
    }
    this.authorization ||= this.mayAskRights && !this.authentication;
    this.touched ||= this.unclear || this.signsIn || this.usesPrincipal;
    const authorizesSenders = this.authorization && !this.asksEverybody && !this.turnsAway;
    const {
      authentication,
      authorization,
      why,
      unclear,
      signsIn,
      usesPrincipal,
      byLine,
      unsettled,
      asksWho,
    } = this;
    const others = [...this.others];
    const testsData = authentication && !this.byLibrary && this.restsOnData();
    const refuses = this.refusesAll(uri, id, context);
    return {
      authentication,
      authorization,
      authorizesSenders,
      why,
      unclear,
      signsIn,
      usesPrincipal,
      byLine,
      unsettled,
      testsData,
      asksWho,
      refuses,
      others,
    };
  }

  /** Whether whatever comes is answered with an error, before anything else is done with it. */
  private refusesAll(uri: string, id: FunctionId, context: Context | null): boolean {
    const { code } = factsAt(this.workspace, uri);
    const fact = code.functions[id];
    if (!fact) return false;
    const [first] = fact.calls
      .map((call) => ({ uri, expression: call }))
      .filter(
        (place) =>
          sayingsAtCall(this.workspace, place, context).ofCall.length > 0 || this.isReply(place, context),
      );
    const isFirst = first !== undefined && code.expressions[first.expression]?.condition === NONE;
    if (isFirst && this.isRefusal(first, code, context)) return true;
    return (
      fact.calls.length <= 1 &&
      fact.exits.some(({ kind, condition }) => kind === 'throw' && condition === NONE)
    );
  }

  private isReply(place: ExpressionPlace, context: Context | null): boolean {
    return sayingsAtCall(this.workspace, place, context).ofArguments.some(
      ({ section }) => section === 'statuses' || section === 'replies',
    );
  }

  private isRefusal(place: ExpressionPlace, code: Code, context: Context | null): boolean {
    const call = code.expressions[place.expression];
    if (call?.kind !== 'call') return false;
    const { ofCall, ofArguments } = sayingsAtCall(this.workspace, place, context);
    if (call.arguments.length && ofCall.some(({ section }) => section === 'passes')) return true;
    return ofArguments.some(({ section, argument, path }) => {
      const given = call.arguments[argument] ?? NONE;
      const status =
        section === 'statuses' ? literalArgument(this.workspace, place, given, path, context) : undefined;
      return typeof status === 'number' && status >= 400;
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
        const parts = this.partsOfRequest({ uri, expression: i }, context);
        if (parts.some((part) => !dataParts.has(part))) return false;
        isData ||= parts.length > 0;
      }
    }
    return isData;
  }

  /** What of the request an expression stands for; principals and credentials among it, but not what a library made of data. */
  private partsOfRequest(place: ExpressionPlace, context: Context | null): readonly string[] {
    const { models } = automatonOf(this.workspace);
    return (['sources', 'credentials', 'principals'] as const).flatMap((section) =>
      saidOfValue<unknown>(this.workspace, place, section, context)
        .filter(({ model }) => models.get(model)?.handler)
        .map(({ entry }) => (section === 'sources' ? String(entry) : section)),
    );
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
    for (const inner of withInner(code, id)) {
      const fact = code.functions[inner];
      if (!fact) continue;
      for (const call of fact.calls) this.call({ uri, expression: call }, code, context, depth, escaping);
      for (const each of memberAssignments(code).get(inner) ?? [])
        this.assigned({ uri, expression: each }, code, context);
      for (const exit of fact.exits)
        if (exit.kind === 'return') this.returned(uri, code, exit.value, exit.condition, context);
        else if (
          exit.kind === 'throw' &&
          !isDead(this.workspace, uri, exit.condition, context) &&
          // What is handed on counts where it was thrown first.
          this.handedOn(uri, code, exit.condition, context) === 'all'
        )
          this.thrown(
            uri,
            code,
            exit.value,
            exit.condition,
            context,
            both(escaping, this.escapingAt(uri, code, exit.condition, context)),
          );
    }
    this.reads(uri, code, id, context);
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
    if (sayings.ofCall.some((each) => each.section === 'issues')) this.signsIn = true;
    if (
      sayings.ofCall.some((each) => each.section === 'verifies') &&
      escapes(outer, '401') &&
      !this.isCaught(code, call)
    ) {
      // What is given the whole request looks for the credential itself.
      this.byLibrary ||= this.isGivenRequest(place, call, context);
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
    const escaping = both(outer, this.escapingAt(place.uri, code, call.condition, context));
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
    for (const callee of calleesOf(workspace, place, context)) {
      if (callee.kind === 'function' && depth > 0) {
        if (this.isInner(code, place.uri, callee) || !mayGuard(workspace, callee, depth - 1)) continue;
        const inner = contextOfCall(workspace, callee, place, context);
        const { isMaybe } = this;
        this.isMaybe ||= this.isOneOfSeveral(place.uri, code, call.condition, context);
        this.calls.push({ uri: place.uri, code, condition: call.condition, context });
        this.read(callee.uri, callee.function, inner, depth - 1, escaping);
        this.calls.pop();
        this.isMaybe = isMaybe;
      } else if (callee.kind === 'library' && callee.states.length) {
        // `passport.authenticate('jwt')(req, res, next)`: a middleware that is called by hand.
        const { guards, open } = libraryGuards(this.workspace, callee, '', { uri: place.uri, span: call });
        for (const { kind, why } of guards)
          if (kind === 'authentication' || kind === 'authorization') {
            this.byLibrary = true;
            this.found(kind, isSpokenOf(callee) ? why : 'it calls a guard of a library');
          } else this.doesElse(kind);
        if (open) this.unclear = true;
      } else if (
        callee.kind === 'unknown' ||
        (callee.kind === 'library' &&
          !callee.states.length &&
          callee.package !== 'global' &&
          !isSpokenOf(callee))
      ) {
        if (call.arguments.some((each) => this.isCredentialLike(place.uri, each, context)))
          this.unclear = true;
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

  /** Whether a value is what a method of the class above gives: that was read where it is called. */
  private isOfSuper(code: Code, id: ExpressionId): boolean {
    const expression = code.expressions[id];
    if (expression?.kind === 'await' || expression?.kind === 'cast')
      return this.isOfSuper(code, expression.operand);
    const callee = expression?.kind === 'call' ? code.expressions[expression.callee] : undefined;
    return callee?.kind === 'member' && code.expressions[callee.object]?.kind === 'super';
  }

  /** What a function says that decides by its result: it denies if the result is false. */
  private verdicts(uri: string, id: FunctionId, context: Context | null): void {
    const { code } = factsAt(this.workspace, uri);
    for (const exit of code.functions[id]?.exits ?? []) {
      if (exit.kind !== 'return' || exit.value === NONE) continue;
      const place = { uri, expression: exit.value };
      const values = valuesOf(this.workspace, place, context);
      if (this.isOfSuper(code, exit.value)) continue;
      const isLiteral = values.length > 0 && values.every(({ kind }) => kind === 'literal');
      if (isLiteral && values.every((value) => value.kind === 'literal' && value.value)) continue;
      const own = isLiteral ? 'none' : basisOf(this.workspace, place, context);
      const basis = strongest(own, this.basisOfConditions(uri, code, exit.condition, context, false));
      if (basis === 'none') {
        if (!isLiteral) this.unclear = true;
        continue;
      }
      // A verdict that rests on what is written at the handler, too, asks for more than to be signed in.
      const asksMore =
        restsOnMetadata(this.workspace, place, exit.condition, context) ||
        asksForRight(this.workspace, place, context) ||
        this.asksMore(uri, code, exit.condition, context) !== null;
      this.found(
        asksMore ? 'authorization' : 'authentication',
        `lets a request through only on a condition that comes from ${basis === 'strong' ? 'a credential' : 'the headers, cookies or query of the request'}`,
      );
      if (asksMore && basis === 'strong') this.authentication = true;
    }
  }

  /** Reads code that stands under a condition, if it runs for the requests that are asked about. */
  private under(uri: string, code: Code, condition: number, context: Context | null, read: () => void): void {
    const runs = runsFor(this.workspace, uri, code, condition, context, this.line);
    if (runs === null) this.byLine = true;
    if (runs === false) return;
    const { isMaybe, isForSenders } = this;
    this.isMaybe ||= runs === null && this.line !== null;
    this.isForSenders ||= this.isForOwners(uri, code, condition, context, 'anything sent');
    read();
    this.isMaybe = isMaybe;
    this.isForSenders = isForSenders;
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

  private isCaught(code: Code, call: Expression): boolean {
    for (let at = code.conditions[call.condition]; at; at = code.conditions[at.parent])
      if (at.kind === 'try') return true;
    return false;
  }

  /**
   * What becomes of errors that are thrown at a place. Caught errors come to nothing where the `catch` block neither
   * throws, nor answers, nor reports anything. It may also hand on errors of one kind alone.
   */
  private escapingAt(uri: string, code: Code, from: number, context: Context | null): Escaping {
    let at = code.conditions[from];
    while (at && at.kind !== 'try') at = code.conditions[at.parent];
    if (at?.kind !== 'try') return 'all';
    const { block } = at;
    if (!code.conditions.some((each) => each.kind === 'catch' && each.block === block)) return 'all';
    const isInCatch = (condition: number) => isWithinBlock(code, condition, 'catch', block);
    const rethrown = code.functions
      .flatMap(({ exits }) => exits)
      .filter(
        ({ kind, condition }) =>
          kind === 'throw' && isInCatch(condition) && !isDead(this.workspace, uri, condition, context),
      )
      .map(({ condition }) => this.handedOn(uri, code, condition, context));
    if (rethrown.includes('all') || this.speaksIn(uri, code, isInCatch, context)) return 'all';
    const [only = 'none', ...others] = new Set(rethrown);
    return others.length ? 'all' : only;
  }

  /** Which errors reach a `throw` in a `catch` block, as its conditions show: `if (error instanceof Forbidden) throw error`. */
  private handedOn(uri: string, code: Code, from: number, context: Context | null): Escaping {
    const isRethrown = code.conditions[from] && isWithinCatch(code, from);
    for (let at = code.conditions[from]; isRethrown && at?.kind === 'test'; at = code.conditions[at.parent])
      for (const id of demandedBy(this.workspace, { uri, expression: at.test }, at.value, context)) {
        const test = code.expressions[id];
        if (test?.kind !== 'binary' || test.operator !== 'instanceof') continue;
        const status = statusOfError(nameOf(code, test.right));
        if (status) return status;
      }
    return 'all';
  }

  /** Whether what stands in a `catch` block answers, reports, or calls what may do so. */
  private speaksIn(
    uri: string,
    code: Code,
    isInCatch: (condition: number) => boolean,
    context: Context | null,
  ): boolean {
    return code.expressions.some((expression, id) => {
      if (!isInCatch(expression.condition)) return false;
      const place = { uri, expression: id };
      if (expression.kind === 'assignment')
        return answering.some((section) => saidOfTarget(this.workspace, place, section, context).length > 0);
      if (expression.kind !== 'call') return false;
      const { ofCall, ofArguments } = sayingsAtCall(this.workspace, place, context);
      return (
        [...ofCall, ...ofArguments].some(({ section }) => answering.includes(section)) ||
        calleesOf(this.workspace, place, context).some(
          ({ kind }) => kind === 'function' || kind === 'unknown',
        )
      );
    });
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

  private isGivenRequest(
    { uri }: ExpressionPlace,
    call: Extract<Expression, { kind: 'call' }>,
    context: Context | null,
  ): boolean {
    return call.arguments.some((expression) =>
      valuesOf(this.workspace, { uri, expression }, context).some((value) =>
        isRequest(this.workspace, value),
      ),
    );
  }

  private isCredentialLike(uri: string, expression: ExpressionId, context: Context | null): boolean {
    const place = { uri, expression };
    // What a callback gives says nothing of what the call is given.
    if (factsAt(this.workspace, uri).code.expressions[expression]?.kind === 'function') return false;
    if (valuesOf(this.workspace, place, context).some((value) => isRequest(this.workspace, value)))
      return true;
    return basisOf(this.workspace, place, context) !== 'none';
  }

  /** @param asksWho whether a denial hangs on who is there, and not on what the request wants */
  private found(kind: 'authentication' | 'authorization', why: string, asksWho = true): void {
    this.touched = true;
    if (this.isMaybe) {
      this.unsettled = true;
      return;
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
    this.statusAt(place, code, context);
    for (const saying of sayings.ofCall) {
      if (saying.section !== 'denies') continue;
      const explicit = saying.entry === 403 ? '403' : '401';
      this.deny({ explicit, how: `answers ${explicit}`, place }, code, call.condition, context);
    }
    for (const saying of sayings.ofArguments) {
      if (saying.section !== 'asserts') continue;
      const others = call.arguments.filter((_, i) => i !== saying.argument);
      const explicit = this.statusIn(place.uri, code, others, context);
      if (!escapes(escaping, explicit)) continue;
      const tested = call.arguments[saying.argument] ?? NONE;
      this.deny({ explicit, how: 'throws', place }, code, call.condition, context, tested);
    }
    if (sayings.ofArguments.some((each) => each.section === 'replies' && each.entry === 'redirect'))
      this.redirected(place, code, call, context, sayings);
    if (sayings.ofArguments.some((each) => each.section === 'replies' && each.entry === 'body'))
      this.deny({ explicit: null, how: 'answers and stops', place }, code, call.condition, context);
    if (call.arguments.length && sayings.ofCall.some((each) => each.section === 'passes')) {
      const explicit = this.errorStatus(place.uri, code, call.arguments[0] ?? NONE, context);
      this.deny({ explicit, how: 'reports an error', place }, code, call.condition, context);
    }
  }

  /** `context.status = 401`, `context.body = …`. */
  private assigned(place: ExpressionPlace, code: Code, context: Context | null): void {
    const { condition } = code.expressions[place.expression] as Expression;
    this.under(place.uri, code, condition, context, () => {
      this.statusAt(place, code, context);
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
    const isLogin = ofArguments.some(
      ({ section, entry, argument }) =>
        section === 'replies' &&
        entry === 'redirect' &&
        isSignInPath(
          textAt(this.workspace, { uri: place.uri, expression: call.arguments[argument] ?? NONE }, context),
        ),
    );
    const how = isLogin ? 'redirects to the page for signing in' : 'redirects';
    this.deny({ explicit: isLogin ? '401' : null, how, place }, code, call.condition, context);
  }

  /** `return { statusCode: 401 }`. */
  private returned(
    uri: string,
    code: Code,
    value: ExpressionId,
    condition: number,
    context: Context | null,
  ): void {
    if (value === NONE || condition === NONE || isDead(this.workspace, uri, condition, context)) return;
    const place = { uri, expression: value };
    for (const explicit of returnedStatuses(this.workspace, place, context).map(denialOf))
      if (explicit)
        this.under(uri, code, condition, context, () =>
          this.deny({ explicit, how: `answers ${explicit}`, place }, code, condition, context),
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
    const explicit = this.errorStatus(uri, code, value, context);
    if (!escapes(escaping, explicit)) return;
    const how = explicit ? `throws an error for ${explicit}` : 'throws';
    this.under(uri, code, condition, context, () =>
      this.deny({ explicit, how, place: { uri, expression: at } }, code, condition, context),
    );
  }

  /** 401 or 403 if an error says so by its arguments, its class or the function that makes it. */
  private errorStatus(
    uri: string,
    code: Code,
    id: ExpressionId,
    context: Context | null,
  ): '401' | '403' | null {
    const error = code.expressions[id];
    if (error?.kind === 'literal') return denialOf(error.value);
    if (error?.kind !== 'call') return null;
    const status = this.statusIn(uri, code, error.arguments, context);
    if (status) return status;
    return statusOfError(nameOf(code, error.callee));
  }

  /** 401 or 403 among arguments, or as the status of an object among them. */
  private statusIn(
    uri: string,
    code: Code,
    args: readonly ExpressionId[],
    context: Context | null,
  ): '401' | '403' | null {
    for (const argument of args) {
      const place = { uri, expression: argument };
      const values = [
        ...valuesOf(this.workspace, place, context),
        ...['status', 'statusCode', 'code'].flatMap((name) =>
          code.expressions[argument]?.kind === 'object'
            ? propertyValues(this.workspace, place, [name], context)
            : [],
        ),
      ];
      for (const value of values) {
        const told = value.kind === 'literal' ? statusTold(value.value) : null;
        if (told) return told;
      }
      if (code.expressions[argument]?.kind !== 'object') continue;
      for (const path of [['code'], ['extensions', 'code']])
        for (const value of propertyValues(this.workspace, place, path, context))
          if (value.kind === 'literal' && typeof value.value === 'string' && statusOfName[value.value])
            return statusOfName[value.value] ?? null;
    }
    return null;
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
    basis = strongest(basis, this.basisOfConditions(uri, code, from, context, direct, start));
    basis = strongest(basis, this.basisOfCallback(uri, code, denial.place.expression, context));
    const passing = denial.explicit && basis === 'none' ? this.passedBefore(code, from, denial.place) : [];
    for (const each of passing)
      for (let at = code.conditions[each]; at; at = code.conditions[at.parent])
        if (at.kind === 'test')
          basis = strongest(basis, basisOf(this.workspace, { uri, expression: at.test }, context));
    const asksMore =
      this.asksMore(uri, code, from, context) ??
      this.asksMoreOfCalls(code, from) ??
      passing.map((each) => this.asksMore(uri, code, each, context)).find((each) => each !== null) ??
      null;
    // What is held against the words of the guard lies below the user, whatever callback leads there.
    if (asksMore === 'rights') basis = 'strong';
    // A function that only answers `403`, or does nothing but throw, hangs on the conditions under which it is called.
    const outer = basis === 'none' ? this.basisOfCalls(direct) : 'none';
    if (strongest(basis, outer) !== 'none' && !this.isForSenders) this.turnsAway = true;
    if (denial.explicit || isCallersWord) basis = strongest(basis, outer);
    if (basis === 'strong' || (basis === 'weak' && denial.explicit)) {
      const isRefused = denial.explicit === '403' && !this.asksOnlyWho(uri, code, from, context);
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
      if (kind === 'authorization' && basis === 'strong' && !this.isMaybe) {
        if (this.isForSenders) this.ofSenders ||= why;
        else this.authentication = true;
      }
    }
  }

  /**
   * Conditions under which the function of a denial was left before it comes to it, where the denial itself stands under
   * none of them: `if (user) { if (user.isAdmin) return next(); } return response.sendStatus(403);`.
   */
  private passedBefore(code: Code, from: number, { expression }: ExpressionPlace): readonly number[] {
    const denial = code.expressions[expression];
    const exits = code.functions[denial?.function ?? NONE]?.exits ?? [];
    return exits.flatMap(({ kind, condition, span }) =>
      kind === 'return' &&
      denial !== undefined &&
      span.end <= denial.start &&
      condition !== from &&
      isBelowCondition(code, condition, from)
        ? [condition]
        : [],
    );
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
        strongest(basis, this.basisOfConditions(uri, code, condition, context, direct)),
      'none',
    );
  }

  /** Whether the innermost condition of a place only asks whether anybody is signed in: `if (!session)`. */
  private asksOnlyWho(uri: string, code: Code, from: number, context: Context | null): boolean {
    let at = code.conditions[from];
    while (at && at.kind !== 'test' && at.kind !== 'catch') at = code.conditions[at.parent];
    // A credential that is worth nothing is that of nobody.
    if (at?.kind === 'catch') return this.basisOfTry(uri, code, at.block, context, true) === 'strong';
    if (at)
      return (
        asksPresence(this.workspace, { uri, expression: at.test }, !at.value, context) ||
        asksForState(code, at.test)
      );
    const call = this.calls.at(-1);
    return call !== undefined && this.calls.length === 1 ? this.asksOnlyWhoAt(call) : false;
  }

  /** Whether the innermost condition of a place, or of the calls that lead there, is that somebody or something is missing: `!userId`. */
  private deniesAbsence(uri: string, code: Code, from: number, context: Context | null): boolean {
    const own: Site = { uri, code, condition: from, context };
    return [own, ...this.calls].some(({ uri, code, condition, context }) => {
      let at = code.conditions[condition];
      while (at && at.kind !== 'test' && at.kind !== 'catch') at = code.conditions[at.parent];
      if (at?.kind === 'catch') return this.basisOfTry(uri, code, at.block, context, true) === 'strong';
      return (
        at?.kind === 'test' &&
        (asksPresence(this.workspace, { uri, expression: at.test }, !at.value, context) ||
          asksForValue(code, at.test, !at.value))
      );
    });
  }

  private asksOnlyWhoAt({ uri, code, condition, context }: Site): boolean {
    const at = code.conditions[condition];
    return (
      at?.kind === 'test' && asksPresence(this.workspace, { uri, expression: at.test }, !at.value, context)
    );
  }

  /** Whether the innermost condition of a place rests on what is written at the handler or where the guard was made, such as the roles it wants. */
  private asksMore(
    uri: string,
    code: Code,
    from: number,
    context: Context | null,
  ): 'metadata' | 'rights' | null {
    const condition = code.conditions[from];
    if (condition?.kind !== 'test') return null;
    const test = { uri, expression: condition.test };
    if (asksForRight(this.workspace, test, context)) return 'rights';
    for (let at = code.conditions[condition.parent]; at?.kind === 'test'; at = code.conditions[at.parent])
      if (isOthersObject(this.workspace, { uri, expression: at.test }, at.value, context)) return 'rights';
    return restsOnMetadata(this.workspace, test, NONE, context) ? 'metadata' : null;
  }

  /** The same for a function that only denies, as where it is called: `if (user.role !== 'admin') refuse()`. */
  private asksMoreOfCalls(code: Code, from: number): 'metadata' | 'rights' | null {
    const call = this.calls.at(-1);
    if (!call || code.conditions[from]) return null;
    return this.asksMore(call.uri, call.code, call.condition, call.context);
  }

  /**
   * What the conditions of a place rest on.
   * @param start where the place begins
   */
  private basisOfConditions(
    uri: string,
    code: Code,
    from: number,
    context: Context | null,
    direct: boolean,
    start = 0,
  ): Basis {
    let basis: Basis = 'none';
    for (let at = code.conditions[from]; at; at = code.conditions[at.parent]) {
      const tested = at.kind === 'test' ? at.test : at.kind === 'case' ? at.discriminant : NONE;
      const shows = (value: boolean, shown: Shown) =>
        at?.kind === 'test' &&
        showsPresence(this.workspace, { uri, expression: tested }, value, context, shown);
      // Whoever sends nothing does not come here, whatever was asked before.
      if (at.kind === 'test' && shows(at.value, 'anything sent')) break;
      const isForOthers =
        at.kind === 'test' && shows(!at.value, 'credential') && this.sendsAway(uri, code, at, context, start);
      if (tested !== NONE && !isForOthers)
        basis = strongest(basis, basisOf(this.workspace, { uri, expression: tested }, context, direct));
      else if (at.kind === 'catch')
        basis = strongest(basis, this.basisOfTry(uri, code, at.block, context, direct));
    }
    return basis;
  }

  /**
   * Whether those for whom a test comes out the other way are sent somewhere else first: who is signed in, on a page for
   * signing in.
   * @param start what comes from there on is done for them, and they are no more sent away
   */
  private sendsAway(
    uri: string,
    code: Code,
    { test, value }: { readonly test: ExpressionId; readonly value: boolean },
    context: Context | null,
    start: number,
  ): boolean {
    const isOther = (from: number): boolean => {
      for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
        if (at.kind === 'test' && at.test === test) return at.value !== value;
      return false;
    };
    return expressionsWithin(this.workspace, uri, code.expressions[test]?.function ?? NONE).some((id) => {
      const call = code.expressions[id];
      if (call?.kind !== 'call' || call.start >= start || !isOther(call.condition)) return false;
      return sayingsAtCall(this.workspace, { uri, expression: id }, context).ofArguments.some(
        ({ section, entry, argument }) =>
          section === 'replies' &&
          entry === 'redirect' &&
          !isSignInPath(
            textAt(this.workspace, { uri, expression: call.arguments[argument] ?? NONE }, context),
          ),
      );
    });
  }

  /** In a `catch` block: whether a tried call verifies a credential, or, for 401 and 403, was given one. */
  private basisOfTry(
    uri: string,
    code: Code,
    block: number,
    context: Context | null,
    direct: boolean,
  ): Basis {
    let basis: Basis = 'none';
    code.expressions.forEach((expression, id) => {
      if (
        expression.kind !== 'call' ||
        basis === 'strong' ||
        !isWithinBlock(code, expression.condition, 'try', block)
      )
        return;
      const place = { uri, expression: id };
      if (this.verifies(place, context, 2)) basis = 'strong';
      else if (!direct)
        for (const each of expression.arguments)
          basis = strongest(basis, basisOf(this.workspace, { uri, expression: each }, context));
    });
    return basis;
  }

  /** Whether a call verifies a credential, itself or in the function it calls. */
  private verifies(place: ExpressionPlace, context: Context | null, depth: number): boolean {
    if (saidOfCall(this.workspace, place, 'verifies', context).length) return true;
    if (depth <= 0) return false;
    return calleesOf(this.workspace, place, context).some((callee) => {
      if (callee.kind !== 'function') return false;
      const { code } = factsAt(this.workspace, callee.uri);
      const inner = contextOfCall(this.workspace, callee, place, context);
      return withInner(code, callee.function).some((id) =>
        (code.functions[id]?.calls ?? []).some((call) =>
          this.verifies({ uri: callee.uri, expression: call }, inner, depth - 1),
        ),
      );
    });
  }

  /** In a function that was given to a call with a credential: `verify(token, key, (error, user) => …)`. */
  private basisOfCallback(uri: string, code: Code, id: ExpressionId, context: Context | null): Basis {
    const own = code.functions[code.expressions[id]?.function ?? NONE];
    const parent = code.expressions[own?.expression ?? NONE]?.parent ?? NONE;
    const call = code.expressions[parent];
    if (call?.kind !== 'call' || code.expressions[id]?.condition === NONE) return 'none';
    if (saidOfCall(this.workspace, { uri, expression: parent }, 'verifies', context).length) return 'strong';
    return 'none';
  }

  /** Whether a place is reached by those alone who have a credential, as a condition shows. */
  private isForOwners(
    uri: string,
    code: Code,
    from: number,
    context: Context | null,
    shown: Shown = 'credential',
  ): boolean {
    for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
      if (
        at.kind === 'test' &&
        showsPresence(this.workspace, { uri, expression: at.test }, at.value, context, shown)
      )
        return true;
    return false;
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
      if (isPrincipal && !this.isForOwners(uri, code, expression.condition, context)) {
        this.usesPrincipal = true;
        return;
      }
    }
  }
}

/** Whether a test comes out as `value` where a name stands for something, or a call gives something: `userId`, `!(await userOf(request))`. */
function asksForValue(code: Code, id: ExpressionId, value: boolean): boolean {
  const expression = code.expressions[id];
  switch (expression?.kind) {
    case 'reference':
    case 'call':
      return value;
    case 'await':
    case 'cast':
      return asksForValue(code, expression.operand, value);
    case 'unary':
      return expression.operator === '!' && asksForValue(code, expression.operand, !value);
    case 'binary':
      return (
        /^[!=]==?$/.test(expression.operator) &&
        isNothing(code.expressions[expression.right]) &&
        asksForValue(code, expression.left, value === expression.operator.startsWith('!'))
      );
    default:
      return false;
  }
}

/** What the name of an error, or of the function that makes it, says: `UnauthorizedError`. */
function statusOfError(name: string): '401' | '403' | null {
  if (/unauthori[sz]ed|unauthenticated|authentication|invalidtoken|notauthenticated/i.test(name))
    return '401';
  return /forbidden|accessdenied|notauthori[sz]ed|authori[sz]ation|permission/i.test(name) ? '403' : null;
}

/** Which errors leave a function: all, none, or those alone that mean 401 or 403. */
type Escaping = 'all' | 'none' | '401' | '403';

const ways: readonly Escaping[] = ['all', 'none', '401', '403'];

/** What leaves two places, one within the other. */
function both(outer: Escaping, inner: Escaping): Escaping {
  if (outer === 'all' || outer === inner) return inner;
  return inner === 'all' ? outer : 'none';
}

function escapes(escaping: Escaping, status: '401' | '403' | null): boolean {
  return escaping === 'all' || escaping === status;
}

/** The text that an expression begins with, also as the argument of a call: `new URL('/login', request.url)`. */
function textAt(workspace: Workspace, place: ExpressionPlace, context: Context | null, depth = 0): string {
  const { code } = factsAt(workspace, place.uri);
  const expression = code.expressions[place.expression];
  for (const value of valuesOf(workspace, place, context))
    if (value.kind === 'literal' && typeof value.value === 'string') return value.value;
  if (!expression || depth > 8) return '';
  const of = (id: ExpressionId) => textAt(workspace, { uri: place.uri, expression: id }, context, depth + 1);
  switch (expression.kind) {
    case 'template':
      return (
        expression.texts[0]?.cooked ||
        expression.values.slice(0, 1).map(of).join('') + (expression.texts[1]?.cooked ?? '')
      );
    case 'binary':
      return of(expression.left) || of(expression.right);
    case 'array':
      return of(expression.elements[0] ?? NONE);
    case 'call': {
      const callee = code.expressions[expression.callee];
      const receiver = callee?.kind === 'member' ? of(callee.object) : '';
      return receiver || of(expression.arguments[0] ?? NONE);
    }
    case 'reference': {
      const from = code.definitions[expression.definitions[0] ?? NONE]?.from;
      return from?.kind === 'value' && !from.path.length ? of(from.value) : '';
    }
    default:
      return '';
  }
}

/** Whether a path leads to where people sign in. */
function isSignInPath(text: string): boolean {
  const path = text.replace(/[?#].*$/, '').toLowerCase();
  return path
    .split('/')
    .some((part) => /^(?:log-?in|sign-?in|auth|authenticate|unauthori[sz]ed)$/.test(part));
}

/** 401 or 403 if a status, or the message of an error, says so. */
function statusTold(value: string | number | boolean | null | undefined): '401' | '403' | null {
  const text = String(value);
  if (text === '401' || text === '403') return text;
  if (typeof value !== 'string') return null;
  if (/\b(?:unauthori[sz]ed|unauthenticated|not (?:logged|signed) in|not authenticated)\b/i.test(text))
    return '401';
  return /\b(?:forbidden|(?:access|permission)[ -]denied|not (?:allowed|authori[sz]ed|permitted))\b/i.test(
    text,
  )
    ? '403'
    : null;
}

/** What models say of calls and assignments that answer a request, or end it. */
const answering: readonly Section[] = ['replies', 'statuses', 'denies', 'rejects', 'passes'];

/** Parts of the request that say nothing of who is asking unless somebody looks at them. */
const dataParts: ReadonlySet<string> = new Set<SourceKind>(['body', 'query', 'path', 'url', 'file']);

/** Whether a condition stands below another one, or below none where the other is none. */
function isBelowCondition(code: Code, condition: number, other: number): boolean {
  for (let at = condition; at !== NONE; at = code.conditions[at]?.parent ?? NONE)
    if (at === other) return true;
  return other === NONE;
}

function isWithinCatch(code: Code, from: number): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === 'catch') return true;
  return false;
}

function isWithinBlock(code: Code, from: number, kind: 'try' | 'catch', block: number): boolean {
  for (let at = code.conditions[from]; at; at = code.conditions[at.parent])
    if (at.kind === kind && at.block === block) return true;
  return false;
}

/** Whether a value is the request that a handler is given. */
export function isRequest(workspace: Workspace, value: { readonly kind: string }): boolean {
  if (value.kind !== 'library') return false;
  const automaton = automatonOf(workspace);
  return (value as LibraryValue).states.some((state) => {
    const [model, name] = (automaton.nameOf.get(state) ?? '').split(':');
    return name !== undefined && automaton.models.get(model ?? '')?.handler?.params[0] === name;
  });
}

function nameOf(code: Code, id: ExpressionId): string {
  const expression = code.expressions[id];
  if (expression?.kind === 'reference') return expression.name;
  if (expression?.kind === 'member') return expression.property ?? '';
  return '';
}

// Library guards

/** Whether a guard entry holds for a call: none of its exceptions does. */
function holds(
  workspace: Workspace,
  entry: GuardEntry,
  call: Extract<Expression, { kind: 'call' }>,
  uri: string,
  context: Context | null,
): boolean {
  return ![...(entry.except ?? []), ...(entry.login ?? [])].some((test) =>
    testHolds(workspace, test, call, uri, context),
  );
}

/** What one link of a chain does. */
export interface LinkReading {
  readonly guards: readonly Guard[];
  /** Whether it may guard in a way that was not understood; the text says why. */
  readonly maybe: string | null;
  readonly signsIn: boolean;
  readonly usesPrincipal: boolean;
  /** See `Behaviour`. */
  readonly testsData: boolean;
  readonly asksWho: boolean;
  readonly refuses: boolean;
}

/**
 * Reads a link of a chain.
 * @param line what the requests ask for that run through the chain
 */
export function guardsOfLink(
  workspace: Workspace,
  link: ChainLink,
  line: RequestLine | null = null,
): LinkReading {
  const guards: Guard[] = [];
  const at: Place = { uri: link.place.uri, span: link.span };
  let maybe: string | null = null;
  let signsIn = false;
  let usesPrincipal = false;
  for (const { kind, why } of link.guards ?? []) guards.push({ kind, name: link.name, place: at, why });
  if (link.unclear) maybe = link.unclear;
  let testsData = false;
  let asksWho = (link.guards ?? []).length > 0;
  for (const value of link.libraries) {
    const read = libraryGuards(workspace, value, link.name, at);
    guards.push(...read.guards);
    if (read.guards.length) asksWho = true;
    if (read.signsIn) signsIn = true;
    if (read.open) maybe = `what the function given to \`${link.name}\` does is not known`;
    if (
      !value.states.length &&
      !isSpokenOf(value) &&
      speaksOfAuthentication(`${value.package} ${value.label}`)
    )
      maybe = `\`${link.name}\` comes from \`${value.package}\`, which is not known`;
  }
  for (const value of link.functions) {
    const behaviour = behaviourOf(workspace, value, link.isVerdict, line);
    const named = `${functionName(workspace, value)} ${link.name}`;
    if ((behaviour.authentication || behaviour.authorization) && speaksOfForgery(named)) {
      // It compares two texts that come from the same client: that says nothing of who the client is.
      guards.push({ kind: 'csrf', name: link.name, place: at, why: behaviour.why });
      continue;
    }
    if (behaviour.authentication)
      guards.push({ kind: 'authentication', name: link.name, place: at, why: behaviour.why });
    if (behaviour.authorization) {
      const ofSenders = behaviour.authorizesSenders ? { ofSenders: true as const } : {};
      guards.push({ kind: 'authorization', name: link.name, place: at, why: behaviour.why, ...ofSenders });
    }
    for (const kind of behaviour.others)
      guards.push({ kind, name: link.name, place: at, why: 'it calls a library that does so' });
    if (behaviour.unsettled && !behaviour.authentication)
      maybe = `whether \`${link.name}\` turns these requests away was not understood`;
    if (behaviour.signsIn) signsIn = true;
    if (behaviour.usesPrincipal) usesPrincipal = true;
    if (behaviour.testsData) testsData = true;
    if (behaviour.asksWho) asksWho = true;
    if (behaviour.unclear && !behaviour.authentication && speaksOfAuthentication(named))
      maybe = `what \`${link.name}\` does could not be read to its end`;
  }
  const refuses =
    link.functions.length > 0 && link.functions.every((value) => behaviourOf(workspace, value).refuses);
  if (guards.length && isTakenBack(workspace, link))
    return {
      guards: guards.filter(({ kind }) => kind !== 'authentication'),
      maybe,
      signsIn,
      usesPrincipal,
      testsData,
      asksWho,
      refuses,
    };
  if (link.unknown && speaksOfAuthentication(link.name)) maybe = `\`${link.name}\` could not be resolved`;
  return { guards, maybe, signsIn, usesPrincipal, testsData, asksWho, refuses };
}

/**
 * Whether a subclass of a library's guard takes the denial back: it has the method that has the last word, and the
 * method does not deny where the parameter that counts is missing.
 */
function isTakenBack(workspace: Workspace, { receivers = [] }: ChainLink): boolean {
  if (!receivers.length) return false;
  const deciding = [...automatonOf(workspace).models.values()].flatMap((model) =>
    (model.guards ?? []).flatMap(({ decides }) => decides ?? []),
  );
  return receivers.some((receiver) =>
    deciding.some(({ method, on }) =>
      stepInto(workspace, receiver, method).some(
        (value) => value.kind === 'function' && !deniesWithout(workspace, value, on),
      ),
    ),
  );
}

/** Whether a function throws on a condition on one of its parameters, or leaves that to the class above. */
function deniesWithout(workspace: Workspace, value: FunctionValue, index: number): boolean {
  const { code } = factsAt(workspace, value.uri);
  const fact = code.functions[value.function];
  const binding = fact?.parameters[index]?.binding ?? NONE;
  const isAbout = (id: ExpressionId): boolean => {
    const expression = code.expressions[id];
    if (!expression) return false;
    if (expression.kind === 'reference') return expression.binding === binding;
    return operandsOf(expression).some(isAbout);
  };
  const asksSuper = (fact?.calls ?? []).some((id) => {
    const call = code.expressions[id];
    const callee = call?.kind === 'call' ? code.expressions[call.callee] : undefined;
    return callee?.kind === 'member' && code.expressions[callee.object]?.kind === 'super';
  });
  return (
    asksSuper ||
    (fact?.exits ?? []).some((exit) => {
      if (exit.kind !== 'throw') return false;
      if (exit.condition === NONE) return true;
      for (let at = code.conditions[exit.condition]; at; at = code.conditions[at.parent])
        if (at.kind === 'test' && isAbout(at.test)) return true;
      return false;
    })
  );
}

function functionName(workspace: Workspace, value: FunctionValue): string {
  return factsAt(workspace, value.uri).code.functions[value.function]?.name ?? '';
}

function libraryGuards(
  workspace: Workspace,
  value: LibraryValue,
  name: string,
  place: Place,
): { guards: readonly Guard[]; signsIn: boolean; open: boolean } {
  const automaton = automatonOf(workspace);
  const entries = value.states.flatMap((id) =>
    (automaton.states[id]?.ofValue ?? [])
      .filter((each) => each.section === 'guards')
      .map((each) => each.entry as GuardEntry),
  );
  const where = value.call?.place;
  const call = where ? factsAt(workspace, where.uri).code.expressions[where.expression] : undefined;
  const guards: Guard[] = [];
  let signsIn = false;
  let open = false;
  for (const entry of entries) {
    if (call?.kind === 'call' && where) {
      const { context } = value.call as NonNullable<LibraryValue['call']>;
      if (entry.login?.some((test) => testHolds(workspace, test, call, where.uri, context))) {
        signsIn = true;
        continue;
      }
      const exception = entry.except?.find((test) => testHolds(workspace, test, call, where.uri, context));
      // With a function of the project's own it is up to that function what happens.
      if (exception?.form === 'function') open = true;
      if (exception) continue;
    }
    const teller = isSpokenOf(value) ? 'a model of the team' : `\`${value.package}\``;
    guards.push({ kind: entry.kind, name, place, why: `${teller} says so` });
  }
  return { guards, signsIn, open };
}

/** Whether a name speaks of forged requests and not of users: `verifyCsrfToken`. */
function speaksOfForgery(text: string): boolean {
  return /csrf|xsrf/i.test(text) && !/auth|login|signed|session|user/i.test(text);
}

/** Words of names that speak of authentication. Only ever used to say that something is not known. */
export function speaksOfAuthentication(text: string): boolean {
  return /auth|login|logged|signed|session|token|jwt|protect(?!ion)|secure|guard|permission|acl\b|role|credential|verify|restrict|ensure|admin|api-?key/i.test(
    text,
  );
}

/** What is known of the authentication of an endpoint. */
export interface Authentication {
  readonly guards: readonly Guard[];
  /** true: a guard runs before the answer. null: something that may be one was not understood. */
  readonly authenticated: boolean | null;
  readonly authorized: boolean | null;
  /** Why it is not known; empty otherwise. */
  readonly unclear: string;
  /** The endpoint is itself part of signing in. */
  readonly signsIn: boolean;
  /** The handler relies on a principal. */
  readonly usesPrincipal: boolean;
  /** The handler turns everybody away. */
  readonly refuses: boolean;
}

/**
 * Everything known about who guards an endpoint: its chain, then what its handler does itself. A handler that works on a
 * token in the data (a refresh token, the link of a mail) is open to everybody who has one, as a login is.
 */
export function authenticationOf(workspace: Workspace, endpoint: Endpoint): Authentication {
  const readings = endpoint.chain.map((link) => guardsOfLink(workspace, link, endpoint));
  const own = endpoint.handler ? handlerReading(workspace, endpoint.handler, endpoint) : null;
  const found = [...readings.flatMap((each) => each.guards), ...(own?.guards ?? [])];
  const isGuarded = found.some((each) => each.kind === 'authentication');
  // Who is asked for rights only with a credential needs none without one.
  const guards = isGuarded ? found : found.filter(({ ofSenders }) => !ofSenders);
  const maybe = readings.map((each) => each.maybe).find((each) => each !== null) ?? null;
  // What guards may issue something on the way, a fresh token for example, without being the login.
  const signsIn =
    (own?.signsIn ?? false) ||
    readings.some((each) => each.signsIn && !each.guards.some(({ kind }) => kind === 'authentication'));
  const usesPrincipal = own?.usesPrincipal ?? false;
  const unclear = maybe ?? (usesPrincipal ? 'the handler relies on a signed-in user' : own?.maybe) ?? '';
  return {
    guards,
    authenticated: isGuarded ? true : unclear ? null : false,
    authorized: guards.some((each) => each.kind === 'authorization')
      ? true
      : isGuarded || !unclear
        ? false
        : null,
    unclear: isGuarded ? '' : unclear,
    signsIn,
    usesPrincipal,
    refuses: own?.refuses ?? false,
  };
}

function handlerReading(workspace: Workspace, handler: ChainLink, line: RequestLine): LinkReading {
  const own = guardsOfLink(workspace, handler, line);
  // A handler that is not read may well ask who is there.
  if (handler.unknown && own.maybe === null)
    return {
      ...own,
      maybe: handler.name ? `\`${handler.name}\` could not be resolved` : 'the handler is not read',
    };
  if (!own.testsData && (!own.signsIn || own.asksWho)) return own;
  const guards = own.guards.filter(({ kind }) => kind !== 'authentication');
  // Whoever changes a password is signed in already.
  const usesPrincipal = own.usesPrincipal && !own.testsData;
  return { ...own, guards, maybe: null, signsIn: true, usesPrincipal };
}
