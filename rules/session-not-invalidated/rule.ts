import { endRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Endpoint, type Questions, rule } from '../../server/rule/rule.ts';

/** The session lives on when somebody signs out (CWE-613). */
export default rule<Endpoint>({
  id: 'session-not-invalidated',
  title: 'A session lives on after somebody signed out',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [613],
  kind: 'endpoint',
  check: (endpoint, ask): readonly Draft<Endpoint>[] => {
    if (!isSignOut(endpoint) || !endpoint.handler?.functions.length || endpoint.handler.unknown) return [];
    const { ends, clears, uses } = ask.sessionHandling(endpoint);
    if (ends || isPageOfSignOut(endpoint, ask)) return [];
    const kept = keptFor(endpoint, uses, ask);
    if (kept === null && !ask.onlyTakesCookie(endpoint)) return [];
    const name = `${endpoint.method} ${endpoint.path}`;
    const { says, attack, evidence } = kept === null ? ofToken : clears ? ofRest : ofSession;
    return [
      {
        place: endpoint.place,
        message: `\`${name}\` ${says}`,
        confidence: kept === null || clears ? 'low' : 'medium',
        attack,
        evidence: [
          endpoint.method === 'DELETE' ? 'It removes a session.' : 'The path speaks of signing out.',
          evidence,
        ],
        endpoint: name,
        key: name,
        data: endpoint,
      },
    ];
  },
  fixes: {
    end: {
      title: 'End the session',
      level: 'B',
      make: (endpoint, ask) =>
        endRepairs(ask.workspace, endpoint, keptFor(endpoint, ask.sessionHandling(endpoint).uses, ask)),
    },
  },
});

/** Where the session is kept that signs people in; null where it is not even looked at, and another cookie is. */
function keptFor(endpoint: Endpoint, uses: boolean, ask: Questions): ReturnType<Questions['sessionsOf']> {
  return !uses && ask.takesOtherProof(endpoint) ? null : ask.sessionsOf(endpoint);
}

interface Words {
  readonly says: string;
  readonly attack: string;
  readonly evidence: string;
}

const copied =
  'Whoever copied the cookie before, on a shared computer or from a log, is still signed in after the owner signed out.';

/** The session is left as it is. */
const ofSession: Words = {
  says: 'signs somebody out, and the session lives on. End the session on the server.',
  attack: copied,
  evidence:
    'Neither the handler nor what it calls ends the session; to take the cookie away in one browser does not end it.',
};

/** Only who is signed in is taken out of it. */
const ofRest: Words = {
  says: 'takes the user out of the session, which lives on with its identifier and all else in it. End the session.',
  attack:
    'Whoever sits at the browser next has what else the session holds, and an identifier that somebody may have copied.',
  evidence: 'The handler takes the user out of the session, and neither ends nor renews it.',
};

/** There is nothing on the server that could end: all is in a token. */
const ofToken: Words = {
  says: 'signs somebody out, and only the browser hears of it. Keep a list of tokens or sessions, and take this one out of it.',
  attack: copied,
  evidence: 'The handler calls nothing but the framework: what was handed out stays valid until it expires.',
};

/** `GET /logout` beside `POST /logout`: the page with the form, which signs nobody out. */
function isPageOfSignOut(endpoint: Endpoint, ask: Questions): boolean {
  return (
    endpoint.method === 'GET' &&
    ask.siblings(endpoint).some((other) => other.path === endpoint.path && other.method === 'POST')
  );
}

const words = new Set([
  'logout',
  'signout',
  'sign-out',
  'log-out',
  'logoff',
  'sign_out',
  'log_out',
  'log-off',
]);

function isSignOut({ method, path }: Endpoint): boolean {
  const last = path.toLowerCase().split('/').filter(Boolean).at(-1) ?? '';
  return words.has(last) || (method === 'DELETE' && /^(?:sessions?|current-session)$/.test(last));
}
