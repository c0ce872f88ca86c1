import { guardDeclarations } from '../../server/rule/declarations.ts';
import { guardRepairs } from '../../server/rule/fixes.ts';
import {
  type Confidence,
  type Draft,
  type Endpoint,
  endpointName,
  pathWords,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
}

/** Whoever is signed in may call what only some are meant to (CWE-862, CWE-285). */
export default rule<Evidence>({
  id: 'missing-function-level-authorization',
  title: 'Being signed in is enough where a right is needed',
  owasp: ['API5:2023', 'API5:2019'],
  cwe: [862, 285],
  kind: 'endpoint',
  check: (endpoint, ask) => {
    if (!endpoint.handler || endpoint.method === 'OPTIONS' || endpoint.method === 'HEAD') return [];
    const { authenticated, authorized, signsIn, guards, presumed } = ask.authentication(endpoint);
    if (signsIn) return [];
    if (presumed === null ? authenticated !== true || authorized !== false : ask.speaksOfRights(presumed))
      return [];
    // Where all show one secret there are no accounts, of which some may do more.
    if (guards.some(({ shared }) => shared)) return [];
    if (ask.isDeclaredPublic(endpoint)) return [];
    // The fields of an empty object are endpoints of their own, and a fixed answer holds nothing of anybody.
    if (/^(?:GET|QUERY)$/.test(endpoint.method) && ask.answersFixed(endpoint)) return [];
    const found = caseOf(endpoint, ask);
    // Another server, which was given a secret for it, has the right.
    if (found && (ask.comparesSecret(endpoint) || checksItsSender(endpoint, ask))) return [];
    return found && !ask.asksWho(endpoint) ? [draft(endpoint, found, ask)] : [];
  },
  fixes: {
    guard: {
      title: 'Put a guard of the project that asks for a right before the handler',
      level: 'B',
      make: ({ endpoint }, ask) => guardRepairs(ask.workspace, endpoint, 'authorization'),
    },
  },
  declares: ({ endpoint }, ask) => guardDeclarations(ask.workspace, endpoint, 'authorization'),
});

/** Whether the handler of a webhook checks for itself who sends it, after whatever asks who is signed in. */
function checksItsSender(endpoint: Endpoint, ask: Questions): boolean {
  return (
    pathWords(endpoint).some((word) => /^web-?hooks?$/.test(word)) &&
    ask
      .authentication(endpoint)
      .guards.some(({ kind, name }) => kind === 'authentication' && name === endpoint.handler?.name)
  );
}

interface Case {
  readonly confidence: Confidence;
  readonly why: string;
  /** An endpoint that asks for a right. */
  readonly peer: Endpoint | null;
}

function caseOf(endpoint: Endpoint, ask: Questions): Case | null {
  const isAuthorized = (each: Endpoint) => ask.authentication(each).authorized === true;
  const alike = ask
    .siblings(endpoint)
    .filter((each) => each.id !== endpoint.id && isReading(each) === isReading(endpoint));
  const guarded = alike.filter(isAuthorized);
  // What works with the user's own things differs from its neighbours for a reason.
  const { usesPrincipal } = ask.authentication(endpoint);
  if (guarded.length > 1 && guarded.length * 2 > alike.length && !usesPrincipal)
    return {
      confidence:
        (isReading(endpoint) && guarded.length < alike.length) || onlyReads(endpoint, ask) ? 'low' : 'medium',
      why: `${guarded.length} of ${alike.length + 1} ${isReading(endpoint) ? 'reading' : 'changing'} routes of this router ask for a right.`,
      peer: guarded[0] ?? null,
    };
  const granted = privilegeSet(endpoint, ask);
  const elsewhere = ask.authorizedEndpoint();
  if (granted)
    return {
      confidence: 'medium',
      why: `It stores \`${granted}\` as the request says.`,
      peer: elsewhere,
    };
  const power = powerOverOthers(endpoint);
  if (power !== null)
    return {
      confidence: 'medium',
      why: `By its path it is for \`${power}\` of the account that the caller names.`,
      peer: elsewhere,
    };
  if (!pathWords(endpoint).some((word) => administration.has(word))) return null;
  return {
    confidence: elsewhere ? 'medium' : 'low',
    why: elsewhere
      ? 'Its path speaks of administration, and other endpoints of the project ask for a right.'
      : 'Its path speaks of administration; no endpoint of the project asks for a right.',
    peer: elsewhere,
  };
}

const administration = new Set(
  'admin,admins,administration,administrator,superadmin,super-admin,backoffice,back-office,moderation'.split(
    ',',
  ),
);

const accounts = new Set(
  'user,users,account,accounts,member,members,customer,customers,employee,employees'.split(','),
);
const powers = new Set(
  'ban,unban,suspend,unsuspend,impersonate,promote,demote,role,roles,permissions,privileges,grant,revoke'.split(
    ',',
  ),
);

/** What an endpoint does to the account that its path names, if only some may do that: `POST /users/:id/ban`; null for another. */
function powerOverOthers(endpoint: Endpoint): string | null {
  if (isReading(endpoint) || !endpoint.pathKnown) return null;
  const parts = endpoint.path.split('/').filter(Boolean);
  const named = parts.findIndex((part, i) => part.startsWith(':') && accounts.has(parts[i - 1] ?? ''));
  const last = parts.at(-1) ?? '';
  return named > 0 && named === parts.length - 2 && powers.has(last) ? last : null;
}

/** `QUERY` and `SUBSCRIPTION` are the operations of GraphQL and the like that change nothing. */
function isReading({ method }: Endpoint): boolean {
  return ['GET', '*', 'QUERY', 'SUBSCRIPTION'].includes(method);
}

/** Whether nothing is seen to change, although the method says that something may: a search, a list with a filter in the body. */
function onlyReads(endpoint: Endpoint, ask: Questions): boolean {
  const { changes, handsRequestOn } = ask.reachOf(endpoint);
  return /^(?:POST|ACTION|MUTATION|QUERY)$/.test(endpoint.method) && !changes.length && !handsRequestOn;
}

/** The field by which a request gives somebody rights. */
function privilegeSet(endpoint: Endpoint, ask: Questions): string | null {
  for (const flow of ask.flowsFrom(endpoint)) {
    if (flow.target !== 'stored' || ask.isTakenOut(endpoint, flow)) continue;
    const field = ask.storedField(flow) ?? flow.arrival.form.part.at(-1) ?? '';
    if (/^(?:roles?|is_?admin|permissions|privileges)$/i.test(field)) return field;
  }
  return null;
}

function draft(endpoint: Endpoint, { confidence, why, peer }: Case, ask: Questions): Draft<Evidence> {
  const name = endpointName(endpoint);
  const guard = peer && ask.authentication(peer).guards.find((each) => each.kind === 'authorization');
  return {
    place: endpoint.place,
    message: `\`${name}\` lets in whoever is signed in. ${why} Ask for a role or a permission before the handler.`,
    confidence,
    attack: `Any account, also one that was made a minute ago, can call \`${name}\`.`,
    evidence: [why, 'No guard of its chain asks for a right, and the handler does not ask who is signed in.'],
    related:
      guard && peer
        ? [{ place: peer.place, message: `\`${endpointName(peer)}\` asks for a right by \`${guard.name}\`` }]
        : [],
    endpoint: name,
    key: name,
    data: { endpoint },
  };
}
