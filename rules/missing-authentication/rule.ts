import { guardDeclarations, publicDeclarations } from '../../server/rule/declarations.ts';
import { guardRepairs } from '../../server/rule/fixes.ts';
import {
  type Authentication,
  type Draft,
  type Endpoint,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
}

/** An endpoint that anybody can call, where others ask who is calling (CWE-306). */
export default rule<Evidence>({
  id: 'missing-authentication',
  title: 'An endpoint answers without knowing who is asking',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [306],
  // Whoever may come in at all is asked first.
  standsFor: [
    'broken-object-level-authorization',
    'missing-function-level-authorization',
    'client-controlled-authorization',
    'missing-csrf-protection',
  ],
  kind: 'endpoint',
  check: (endpoint, ask) => {
    if (!endpoint.handler || endpoint.method === 'OPTIONS' || endpoint.method === 'HEAD') return [];
    // Developers and tests are among themselves.
    if (endpoint.forDevelopers) return [];
    // What a library makes of an application of its own (`handle(app)`) has routes that are looked at themselves.
    const { functions, libraries } = endpoint.handler;
    if (!functions.length && libraries.length) return [];
    if (ask.isDispatched(endpoint)) return [];
    // Of a path that is not known nobody can say whether it is open on purpose.
    if (!endpoint.pathKnown && endpoint.path.split('/').at(-1)?.includes('*')) return [];
    const { authenticated, refuses } = ask.authentication(endpoint);
    if (authenticated !== false || refuses) return [];
    if (ask.isDeclaredPublic(endpoint) || ask.isPublicByNature(endpoint)) return [];
    // What keeps nothing but a cookie of the visitor needs no visitor that is known.
    if (ask.onlyKeepsCookies(endpoint)) return [];
    const case_ = statedCase(endpoint, ask) ?? usualCase(endpoint, ask);
    if (!case_) return [];
    const why = doubt(endpoint, ask);
    return [draft(endpoint, why === null ? case_ : lessSure(case_, why), ask)];
  },
  fixes: {
    guard: {
      title: 'Put a guard of the project before the handler',
      level: 'B',
      make: ({ endpoint }, ask) => guardRepairs(ask.workspace, endpoint),
    },
  },
  declares: ({ endpoint }, ask) => [
    ...guardDeclarations(ask.workspace, endpoint, 'authentication'),
    ...publicDeclarations(endpoint),
  ],
});

/** Whether the same registration is guarded where the application is put together in another way, by a setting or for another port. */
function isGuardedElsewhere(endpoint: Endpoint, ask: Questions): boolean {
  const { uri, expression } = endpoint.registration;
  return ask
    .siblings(endpoint)
    .some(
      (other) =>
        other.id !== endpoint.id &&
        other.registration.uri === uri &&
        other.registration.expression === expression &&
        other.method === endpoint.method &&
        isGuarded(other, ask),
    );
}

/** Why an endpoint may be open on purpose, or not open at all, though nothing guards it here; null if nothing says so. */
function doubt(endpoint: Endpoint, ask: Questions): string | null {
  if (isGuardedElsewhere(endpoint, ask))
    return 'The same registration is guarded where the application is put together in another way.';
  if (ask.isForOwnMachine(endpoint)) return 'The server listens on an address of the own machine alone.';
  if (ask.pathHoldsSecret(endpoint))
    return 'Its path holds a secret of the environment, so whoever knows the path may come.';
  if (ask.closes(endpoint))
    return 'Something before it answers 403 for what the service itself knows, so it may be open for a time only, as while it is set up.';
  const known = ask.recognisedBy(endpoint);
  if (known !== null)
    return `\`${known}\` before it looks who is asking and lets everybody through, so it may be open on purpose.`;
  const name = ask.namedForAnybody(endpoint);
  return name === null ? null : `The name of \`${name}\`, on which it is made, says that anybody may come.`;
}

function lessSure(found: Case, why: string): Case {
  return { ...found, confidence: 'low', evidence: [...found.evidence, why] };
}

interface Case {
  readonly confidence: Draft['confidence'];
  readonly evidence: readonly string[];
  /** A guarded endpoint to compare with. */
  readonly peer: Endpoint | null;
}

/** The code itself says that a credential is required, in the description that is made of it, and nothing asks for one. */
function statedCase({ requires, ...endpoint }: Endpoint, ask: Questions): Case | null {
  // What is said of all routes of a class is often meant for most of them.
  if (requires?.of !== 'route') return null;
  const peers = ask.siblings(endpoint).filter((each) => isGuarded(each, ask));
  const { count, first } = ask.guardedInPackage(endpoint);
  const peer = peers[0] ?? first;
  return {
    // Where nothing is guarded, a gateway before the application may do it.
    confidence: peers.length || count ? 'high' : 'medium',
    evidence: [`It says that \`${requires.name}\` is required, and nothing asks for it.`],
    peer,
  };
}

function usualCase(endpoint: Endpoint, ask: Questions): Case | null {
  return isReading(endpoint) ? readingCase(endpoint, ask) : changingCase(endpoint, ask);
}

/** `QUERY` and `SUBSCRIPTION` are the operations of GraphQL and the like that change nothing. */
function isReading(endpoint: Endpoint): boolean {
  return ['GET', '*', 'QUERY', 'SUBSCRIPTION'].includes(endpoint.method);
}

/** Reading is often open on purpose: it counts only where most other reading endpoints of the router are guarded. */
function readingCase(endpoint: Endpoint, ask: Questions): Case | null {
  // A greeting says nothing that a guard could keep.
  if (ask.answersFixed(endpoint)) return null;
  const accounts = accountsSent(endpoint, ask);
  if (accounts) return accounts;
  const peers = peersOf(endpoint, ask).filter(isReading);
  const guarded = peers.filter((each) => isGuarded(each, ask));
  // One neighbour that is guarded may be what is special.
  if (guarded.length < 2 || guarded.length * 2 <= peers.length || openArea(endpoint, peers, ask).length)
    return null;
  return {
    // One that answers nothing which is stored for somebody may well be open on purpose, and so may several among others.
    confidence:
      ask.repliesOf(endpoint).length && guarded.length >= (peers.length - guarded.length + 1) * MANY
        ? 'medium'
        : 'low',
    evidence: [countOf(guarded, peers, 'reading routes', ask)],
    peer: guarded[0] ?? null,
  };
}

/** A list of all accounts is sent as a whole: people who did not ask for it are told of to anybody. */
function accountsSent(endpoint: Endpoint, ask: Questions): Case | null {
  // What the path names is asked for one by one.
  if (endpoint.path.includes(':')) return null;
  const sent = ask.repliesOf(endpoint).find(({ arrival: { from, path } }) => {
    if (from.kind !== 'query' || !from.query.many || from.query.selected.kind === 'only') return false;
    const fields = from.query.entity?.fields ?? [];
    // One of them by its number is no list.
    const isWhole = path.every((name) => name === '*' || name === 'rows');
    return (
      isWhole &&
      fields.some(({ name }) => /^pass/i.test(name)) &&
      fields.some(({ name }) => /mail|user_?name|login/i.test(name))
    );
  });
  const peers = peersOf(endpoint, ask).filter((each) => isGuarded(each, ask));
  const elsewhere = ask.guardedInPackage(endpoint);
  const count = peers.length + elsewhere.count;
  if (sent?.arrival.from.kind !== 'query' || !count) return null;
  const name = sent.arrival.from.query.entity?.name ?? '';
  return {
    confidence: !peers.length && elsewhere.few ? 'low' : 'medium',
    evidence: [
      `It sends all that is kept of each \`${name}\`, and ${count} other ${count === 1 ? 'endpoint' : 'endpoints'} of the package ask who is calling.`,
    ],
    peer: peers[0] ?? elsewhere.first,
  };
}

function changingCase(endpoint: Endpoint, ask: Questions): Case | null {
  const peers = peersOf(endpoint, ask);
  const guarded = peers.filter((each) => isGuarded(each, ask));
  const changing = peers.filter((each) => !isReading(each));
  const area = openArea(endpoint, peers, ask);
  if (guarded.length && area.length)
    return {
      confidence: 'low',
      evidence: [
        `Other routes of this router are guarded, and none of the ${area.length + 1} below \`${areaOf(endpoint)}\` is.`,
      ],
      peer: guarded[0] ?? null,
    };
  if (guarded.length) {
    const most =
      changing.length > 0 && changing.filter((each) => isGuarded(each, ask)).length * 2 > changing.length;
    // One neighbour that is guarded is no habit.
    const isHabit = guarded.length > 1 && (most || guarded.length * 2 > peers.length);
    const isWholeArea = changing.length >= WHOLE_AREA && !changing.some((each) => isGuarded(each, ask));
    const seems = endpoint.method !== 'POST' || ask.reachOf(endpoint).seemsToChange;
    return {
      confidence:
        // A POST by which nothing is seen to change asks for something: a search, a preview, names for numbers.
        // Where most are open, the guards are what is special: the others are open on purpose, or guarded in a way that is
        // not seen.
        isMeantForAnybody(endpoint, ask) ||
        isWholeArea ||
        !seems ||
        (!most && guarded.length * 2 < peers.length && !isOneThing(endpoint, guarded, peers)) ||
        (!isHabit && !changesWhatIsThere(endpoint, ask))
          ? 'low'
          : isHabit &&
              (endpoint.method !== 'POST' || ask.reachOf(endpoint).changes.length) &&
              isOneThing(endpoint, guarded, peers)
            ? 'high'
            : 'medium',
      evidence: [countOf(guarded, peers, 'routes', ask)],
      peer: guarded.find((each) => !isReading(each)) ?? guarded[0] ?? null,
    };
  }
  const elsewhere = ask.guardedInPackage(endpoint);
  if (elsewhere.count)
    return {
      // Where the router is put, a guard may stand before it.
      confidence:
        elsewhere.few ||
        endpoint.prefixKnown === false ||
        !changesNamedThing(endpoint, ask) ||
        changing.filter((each) => !isGuarded(each, ask)).length >= WHOLE_AREA ||
        isMeantForAnybody(endpoint, ask)
          ? 'low'
          : 'medium',
      evidence: [`${elsewhere.count} other endpoints of the package are guarded, none of this router is.`],
      peer: elsewhere.first,
    };
  if (ask.hasUnclearAuthentication()) return null;
  return {
    confidence: 'low',
    evidence: ['No endpoint of the package is guarded, as far as the code shows.'],
    peer: null,
  };
}

/**
 * Whether an endpoint changes or removes what is there already, and so what may belong to somebody. What only adds something
 * (an order of a guest, an answer to a form, a report of an agent) or only works something out is often meant for visitors.
 */
function changesWhatIsThere(endpoint: Endpoint, ask: Questions): boolean {
  return (
    /^(?:PUT|PATCH|DELETE)$/.test(endpoint.method) || ask.changesOfHandler(endpoint).some(({ adds }) => !adds)
  );
}

/**
 * Whether an endpoint of a router without guards changes what the request names: by its method, or as a `POST` whose path
 * says of what, or which removes something. A `POST` to a fixed path may as well count a visit or begin work for visitors.
 */
function changesNamedThing(endpoint: Endpoint, ask: Questions): boolean {
  if (!changesWhatIsThere(endpoint, ask)) return false;
  return (
    endpoint.method !== 'POST' ||
    endpoint.path.includes(':') ||
    ask.changesOfHandler(endpoint).some(({ removes }) => removes)
  );
}

/**
 * Whether the endpoint is about the same thing as one that is guarded, told by the first name in which the paths of the
 * router differ; or removes something, as others that are guarded do.
 */
function isOneThing(endpoint: Endpoint, guarded: readonly Endpoint[], peers: readonly Endpoint[]): boolean {
  const paths = [endpoint, ...peers].map(({ path }) => path.split('/').filter(Boolean));
  const [first = []] = paths;
  const shared = first.findIndex((name, i) => paths.some((path) => path[i] !== name));
  const thingOf = ({ path }: Endpoint) => {
    const name = path.split('/').filter(Boolean)[shared < 0 ? first.length : shared] ?? '';
    return /^[:*]/.test(name) ? '' : name;
  };
  return (
    guarded.some((each) => thingOf(each) === thingOf(endpoint)) ||
    (endpoint.method === 'DELETE' && guarded.some(({ method }) => method === 'DELETE'))
  );
}

/** Whether guests are served in a way of their own, or whoever shows what they were given, or nothing comes of it. */
function isMeantForAnybody(endpoint: Endpoint, ask: Questions): boolean {
  return (
    ask.servesAnybody(endpoint) ||
    ask.showsProof(endpoint) ||
    ask.refusesByRecord(endpoint) ||
    ask.limitsItself(endpoint) ||
    // One handler for all paths hands requests on to what tells them apart, and whose guards are not seen.
    endpoint.path.endsWith('*') ||
    readsSignature(endpoint, ask) ||
    (/^(?:POST|ACTION)$/.test(endpoint.method) && ask.changesNothing(endpoint))
  );
}

/** Whether the handler reads the header in which another service signs what it sends: only its name says so. */
function readsSignature(endpoint: Endpoint, ask: Questions): boolean {
  return ask.partRead(endpoint, 'header').names.some((name) => /(?:^|[-_])signature(?:$|[-_])/i.test(name));
}

function peersOf(endpoint: Endpoint, ask: Questions): readonly Endpoint[] {
  return ask.siblings(endpoint).filter((each) => each.id !== endpoint.id && !ask.isPublicByNature(each));
}

/** So many reading routes are guarded for each that is open, where one that is open looks like a mistake. */
const MANY = 4;

/** Routes that lie in one area of the paths and are all open are so on purpose more often than by mistake. */
const AREA_SIZE = 3;

/**
 * A whole router of so many changing routes beside this one, of which none is guarded (though reading ones may be), is guarded
 * in a way that is not seen, or open on purpose, more often than forgotten.
 */
const WHOLE_AREA = 5;

/** The neighbours below the same first name of the path, if they are several, all open, and not all there is; else none. */
function openArea(endpoint: Endpoint, peers: readonly Endpoint[], ask: Questions): readonly Endpoint[] {
  const area = peers.filter((each) => areaOf(each) === areaOf(endpoint));
  const isOpen = area.every((each) => ask.authentication(each).authenticated === false);
  return area.length >= AREA_SIZE && area.length < peers.length && isOpen ? area : [];
}

function areaOf({ path }: Endpoint): string {
  return path.split('/').slice(0, 2).join('/');
}

/** Whether something asks who is calling, or middleware that is not there is taken to do so. */
function isGuarded(endpoint: Endpoint, ask: Questions): boolean {
  const { authenticated, presumed } = ask.authentication(endpoint);
  return authenticated === true || presumed !== null;
}

/** "7 of 8 routes of this router call `requireAuth`." The endpoint itself counts among them. */
function countOf(
  guarded: readonly Endpoint[],
  peers: readonly Endpoint[],
  what: string,
  ask: Questions,
): string {
  const names = new Map<string, number>();
  for (const each of guarded) {
    const own = new Set(namesOf(ask.authentication(each)));
    for (const name of own) names.set(name, (names.get(name) ?? 0) + 1);
  }
  const [top] = [...names].sort((a, b) => b[1] - a[1]);
  const verb =
    top && top[0] !== 'handler' && top[1] === guarded.length ? `call \`${top[0]}\`` : 'are guarded';
  return `${guarded.length} of ${peers.length + 1} ${what} of this router ${verb}.`;
}

function namesOf(authentication: Authentication): readonly string[] {
  const known = authentication.guards
    .filter((each) => each.kind === 'authentication')
    .map((each) => each.name);
  return authentication.presumed === null ? known : [authentication.presumed];
}

function draft(endpoint: Endpoint, { confidence, evidence, peer }: Case, ask: Questions): Draft<Evidence> {
  const name = `${endpoint.method === '*' ? 'ANY' : endpoint.method} ${endpoint.path}`;
  const guard = peer && ask.authentication(peer).guards.find((each) => each.kind === 'authentication');
  return {
    place: endpoint.place,
    message: `\`${name}\` answers without authentication. ${evidence[0]} Put the guard before the handler, or list the endpoint as public.`,
    confidence,
    attack: `Anybody who reaches the server can call \`${name}\` without signing in.`,
    evidence: [...evidence, chainText(endpoint)],
    related:
      guard && peer
        ? [{ place: peer.place, message: `\`${peer.method} ${peer.path}\` is guarded by \`${guard.name}\`` }]
        : [],
    endpoint: name,
    key: name,
    data: { endpoint },
  };
}

function chainText(endpoint: Endpoint): string {
  const names = endpoint.chain.map((link) => `\`${link.name}\``);
  return names.length
    ? `Before the handler run ${names.join(', ')}; none of them turns away a request without a credential.`
    : 'Nothing runs before the handler.';
}
