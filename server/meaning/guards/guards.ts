/**
 * Who guards an endpoint. Library middleware is told by the models; home-made middleware by what it does
 * (see `behaviour.ts`).
 */
import { type ExpressionId, NONE } from '../../facts/facts.ts';
import type { Place } from '../../text/span.ts';
import { factsAt } from '../../workspace/facts.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ChainLink, Endpoint } from '../endpoints/chain.ts';
import type { RequestLine } from '../endpoints/request-line.ts';
import { isOfMissingFile } from '../values/unread-names.ts';
import { type FunctionValue, isSpokenOf } from '../values/value.ts';
import { stepInto } from '../values/values.ts';
import type { GuardKind } from '../vocabulary/model.ts';
import { automatonOf } from '../vocabulary/model-set.ts';
import { behaviourOf } from './behaviour.ts';
import { operandsOf } from './credentials.ts';
import { type Guard, libraryGuards } from './library-guards.ts';

/** What one link of a chain does. */
export interface LinkReading {
  readonly guards: readonly Guard[];
  /** Whether it may guard in a way that was not understood; the text says why. */
  readonly maybe: string | null;
  /** The name of middleware whose code is not there, and whose name says that it asks who is calling; null if there is none. */
  readonly presumed: string | null;
  readonly signsIn: boolean;
  readonly usesPrincipal: boolean;
  /** See `Behaviour`. */
  readonly testsData: boolean;
  readonly asksWho: boolean;
  readonly refuses: boolean;
}

/** Whether a link turns everybody away for a time, for what the service itself knows: that it was set up before. */
export function closesAt(workspace: Workspace, { functions }: ChainLink): boolean {
  return functions.some((value) => behaviourOf(workspace, value).closes);
}

/**
 * Reads a link of a chain.
 * @param line what the requests ask for that run through the chain
 * @param isLast whether it is the handler, after which nothing comes
 */
export function guardsOfLink(
  workspace: Workspace,
  link: ChainLink,
  line: RequestLine | null = null,
  isLast = false,
): LinkReading {
  if (link.ways) return guardsOfWays(workspace, link, link.ways, line);
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
    // A symbol is the name under which a container keeps it; what that is, is told elsewhere.
    if (value.package === 'global' && /^Symbol\b/.test(value.label))
      maybe = `what the container keeps as \`${link.name}\` is not known`;
    if (read.open) maybe = `what the function given to \`${link.name}\` does is not known`;
    if (
      !value.states.length &&
      !isSpokenOf(value) &&
      speaksOfAuthentication(`${value.package} ${value.label}`)
    )
      maybe = `\`${link.name}\` comes from \`${value.package}\`, which is not known`;
  }
  for (const value of link.functions) {
    const behaviour = behaviourOf(workspace, value, { isVerdict: link.isVerdict, isLast }, line);
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
      maybe = behaviour.bySetting
        ? `a setting decides whether \`${link.name}\` asks who is there`
        : `whether \`${link.name}\` turns these requests away was not understood`;
    if (behaviour.signsIn) signsIn = true;
    if (behaviour.usesPrincipal) usesPrincipal = true;
    if (behaviour.testsData) testsData = true;
    if (behaviour.asksWho) asksWho = true;
    if (
      behaviour.unclear &&
      !behaviour.authentication &&
      maybe === null &&
      speaksOfAuthentication(named) &&
      !speaksOfLimits(named)
    )
      maybe = `what \`${link.name}\` does could not be read to its end`;
  }
  const refuses =
    link.functions.length > 0 && link.functions.every((value) => behaviourOf(workspace, value).refuses);
  if (guards.length && isTakenBack(workspace, link))
    return {
      guards: guards.filter(({ kind }) => kind !== 'authentication'),
      maybe,
      presumed: null,
      signsIn,
      usesPrincipal,
      testsData,
      asksWho,
      refuses,
    };
  const asksByName = link.unknown && !isLast && saysWhoIsAsked(link.name);
  const presumed = asksByName && isOfMissingFile(workspace, link.place) ? link.name : null;
  if (link.unknown && (asksByName || speaksOfAuthentication(link.name)))
    maybe = `\`${link.name}\` could not be resolved`;
  if (link.isList) maybe ??= `what the list \`${link.name}\` holds could not be resolved`;
  return { guards, maybe, presumed, signsIn, usesPrincipal, testsData, asksWho, refuses };
}

/** Reads a link through which there are several ways: it guards against what each of them guards against. */
function guardsOfWays(
  workspace: Workspace,
  link: ChainLink,
  ways: NonNullable<ChainLink['ways']>,
  line: RequestLine | null,
): LinkReading {
  const readings = ways.map((way) =>
    way.map((each) => guardsOfLink(workspace, { ...each, isVerdict: link.isVerdict }, line)),
  );
  const asked = readings.map((way) => way.flatMap((each) => each.guards));
  // Who is asked for a right is asked who is there.
  const guardOf = (guards: readonly Guard[], kind: GuardKind) =>
    guards.find((each) => each.kind === kind) ??
    (kind === 'authentication' ? guards.find((each) => each.kind === 'authorization') : undefined);
  const kinds = new Set(asked.flat().map(({ kind }) => kind));
  if (kinds.has('authorization')) kinds.add('authentication');
  const at: Place = { uri: link.place.uri, span: link.span };
  const guards = [...kinds].flatMap((kind): readonly Guard[] => {
    const [first, ...others] = asked.map((each) => guardOf(each, kind));
    if (!first || others.some((each) => !each)) return [];
    return [{ ...first, kind, name: link.name, place: at }];
  });
  const every = readings.flat();
  const isAsked = guards.some(({ kind }) => kind === 'authentication');
  const unclear = readings.map((way, i) =>
    guardOf(asked[i] ?? [], 'authentication') ? '' : (way.find(({ maybe }) => maybe !== null)?.maybe ?? null),
  );
  const isOpen = unclear.includes(null);
  return {
    guards,
    maybe: isAsked || isOpen ? null : (unclear.find((each) => each) ?? null),
    presumed: null,
    signsIn: every.some(({ signsIn }) => signsIn),
    usesPrincipal: every.some(({ usesPrincipal }) => usesPrincipal),
    testsData: every.some(({ testsData }) => testsData),
    asksWho: readings.every((way) => way.some(({ asksWho }) => asksWho)),
    refuses: readings.every((way) => way.some(({ refuses }) => refuses)),
  };
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

/** `limiters.login`: what counts requests of a login is no login, and guards nothing. */
function speaksOfLimits(text: string): boolean {
  return /rate-?_?limit|limiter|throttl/i.test(text);
}

/**
 * Whether a name says that whoever is not signed in is turned away, and not that something is only read, counted or begun:
 * `requireUser`, `JwtAuthGuard`, but neither `session` nor `optionalAuth`.
 */
function saysWhoIsAsked(name: string): boolean {
  return (
    /auth(?!or(?!i[sz]))|signed_?-?in|logged_?-?in|protect(?!ion)|jwt|guard|(?:require|need|ensure|with|only|check|verify|validate|is)_?-?(?:user|login|member|account|session|token|api_?-?key)/i.test(
      name,
    ) &&
    !/optional|maybe|guest|anonym|csrf|xsrf|public|sign_?-?(?:up|out)|log_?-?out|oauth/i.test(name) &&
    !speaksOfLimits(name)
  );
}

/** Whether a name says that more is asked than who is calling: `isOwner`, `requireRole`, `can`. */
export function speaksOfRights(name: string): boolean {
  return /[Rr]ole|[Pp]ermission|[Aa]dmin|[Oo]wner|[Oo]wns|acl\b|[Pp]olic|[Aa]bilit|[Rr]ight|[Ss]cope|[Gg]rant|[Aa]uthori[sz]|[Ss]taff|[Mm]anager|[Mm]oderator|[Aa]ccess|[Aa]llow|^can(?:[A-Z_]|$)/.test(
    name,
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
  /**
   * The middleware that is taken to ask who is calling, though its code is not there: its name says so, or the handler relies
   * on a signed-in user that nothing else gives it. Null where it is known who guards, or nothing is taken for a guard.
   */
  readonly presumed: string | null;
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
    presumed: isGuarded
      ? null
      : (readings.find((each) => each.presumed !== null)?.presumed ??
        (usesPrincipal
          ? (endpoint.chain.find((link) => link.unknown && isOfMissingFile(workspace, link.place))?.name ??
            null)
          : null)),
    signsIn,
    usesPrincipal,
    refuses: own?.refuses ?? false,
  };
}

function handlerReading(workspace: Workspace, handler: ChainLink, line: RequestLine): LinkReading {
  const own = guardsOfLink(workspace, handler, line, true);
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
