import { guardDeclarations } from '../../server/rule/declarations.ts';
import { guardAllRepairs, settingRepairs } from '../../server/rule/fixes.ts';
import {
  type Draft,
  type Endpoint,
  endpointName,
  type Questions,
  rule,
  type WeakCall,
} from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** Routes that are open to other sites, or the setting that opens all of them. */
export type Evidence = Open | WeakCall;

interface Open {
  readonly endpoint: Endpoint;
  /** This endpoint and all others of its router for which the same holds. */
  readonly alike: readonly Endpoint[];
}

/** A page of somebody else lets the browser of a visitor change something (CWE-352). */
export default rule<Evidence>({
  id: 'missing-csrf-protection',
  title: 'Another site can send forms in the name of a visitor',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [352],
  kind: 'endpoint',
  check: (endpoint, ask) => {
    if (!isOpen(endpoint, ask) || !knowsProtection(ask)) return [];
    const alike = ask.siblings(endpoint).filter((each) => isOpen(each, ask));
    return alike[0]?.id === endpoint.id ? [draft(endpoint, alike, ask)] : [];
  },
  weak: { means: ['foreign-forms-taken'], check: (weak, ask) => [switchedOff(weak, ask)] },
  fixes: {
    setting: {
      title: 'Let only forms of this site in',
      level: 'B',
      make: (found, ask) => ('entry' in found ? settingRepairs(ask.workspace, found, 'B') : []),
    },
    guard: {
      title: 'Put the protection of the project before the handler',
      level: 'B',
      make: (found, ask) =>
        'alike' in found && ask.usesGuard('csrf') ? guardAllRepairs(ask.workspace, found.alike, 'csrf') : [],
    },
  },
  declares: (found, ask) =>
    'endpoint' in found ? guardDeclarations(ask.workspace, found.endpoint, 'csrf') : [],
});

/** The framework looks where forms come from, and is told not to. */
function switchedOff(weak: WeakCall, ask: Questions): Draft<Evidence> {
  return weakDraft<Evidence>(
    weak,
    ask,
    {
      message:
        'Forms of all other sites are let in. Leave the check of their origin on, and list those that may send.',
      confidence: 'medium',
      attack:
        'A page of an attacker sends a form; the browser adds the cookie of the session, and the change is made.',
      evidence: ['The check of the framework is switched off, or every origin passes it.'],
    },
    weak,
  );
}

/** How the browser says who is asking, without being told to. */
interface Cookie {
  /** Its name; null for that of a session. */
  readonly name: string | null;
  /** Whether the code that sets it was seen. */
  readonly isSeen: boolean;
}

function isOpen(endpoint: Endpoint, ask: Questions): boolean {
  return cookieOf(endpoint, ask) !== null;
}

/**
 * The cookie by which a form of another site does harm; null if none does. It needs no consent of the browser (POST), the
 * cookie is sent along, forms are read or no body is needed, and no token and no header is asked for.
 */
function cookieOf(endpoint: Endpoint, ask: Questions): Cookie | null {
  if (endpoint.method !== 'POST' || !endpoint.handler || ask.isPublicByNature(endpoint)) return null;
  const kinds = new Set(ask.guardsOf(endpoint).map(({ kind }) => kind));
  if (kinds.has('csrf') || ask.authentication(endpoint).authenticated !== true) return null;
  const cookie = sentCookie(endpoint, ask);
  if (!cookie || !ask.readsForms(endpoint)) return null;
  const { readsHeaders, handsRequestOn, changes } = ask.reachOf(endpoint);
  return !readsHeaders && !handsRequestOn && changes.length > 0 ? cookie : null;
}

/** The cookie of a session, or with a token, that browsers send along from other sites. */
function sentCookie(endpoint: Endpoint, ask: Questions): Cookie | null {
  if (ask.sessionsOf(endpoint)) return ask.keepsSessionOnSite(endpoint) ? null : { name: null, isSeen: true };
  const schemes = ask.schemesOf(endpoint);
  for (const { object } of schemes) {
    if (object.in !== 'cookie' || typeof object.name !== 'string') return null;
    const kept = ask.keepsCookieOnSite(object.name);
    if (kept !== 'yes') return { name: object.name, isSeen: kept === 'no' };
  }
  return null;
}

/** A protection that no model speaks of may stand before everything. */
function knowsProtection(ask: Questions): boolean {
  return (
    ![...ask.imports()].some((specifier) => /csrf|csurf|xsrf|lusca|crumb/i.test(specifier)) ||
    ask.usesGuard('csrf')
  );
}

function draft(endpoint: Endpoint, alike: readonly Endpoint[], ask: Questions): Draft<Evidence> {
  const name = endpointName(endpoint);
  const cookie = cookieOf(endpoint, ask);
  const cookieName = cookie?.name ? `the cookie \`${cookie.name}\`` : "the session's cookie";
  const others = alike.slice(1).map((each) => `\`${endpointName(each)}\``);
  return {
    place: endpoint.place,
    message:
      `\`${name}\`${others.length ? ` and ${others.length} more ${others.length === 1 ? 'route' : 'routes'} of this router` : ''} take forms of other sites in the name of whoever is signed in. Set \`sameSite\` on ${cookieName}, and ask for a token that other sites do not know.`.replace(
        /` take forms/,
        '` takes forms',
      ),
    confidence: cookie?.isSeen ? 'medium' : 'low',
    attack: `A page of an attacker sends a form to \`${name}\`; the browser adds the cookie of the session, and the change is made.`,
    evidence: [
      cookie?.isSeen
        ? 'Who is asking is told by a cookie that is not kept on this site (`sameSite`).'
        : 'Who is asking is told by a cookie; the code that sets it was not seen.',
      'Forms are read or no body is needed, no token is asked for, and no header is looked at.',
      ...(ask.usesGuard('csrf') ? ['Other endpoints of the project are protected.'] : []),
      ...(others.length ? [`The same holds for ${others.slice(0, 5).join(', ')}.`] : []),
    ],
    related: alike
      .slice(1, 6)
      .map((each) => ({ place: each.place, message: `\`${endpointName(each)}\` does the same` })),
    endpoint: name,
    key: name,
    data: { endpoint, alike },
  };
}
