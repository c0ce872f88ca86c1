import { renewalRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Endpoint, rule } from '../../server/rule/rule.ts';

/** The session keeps its identifier when somebody signs in, so one that an attacker planted is signed in too (CWE-384). */
export default rule<Endpoint>({
  id: 'session-fixation',
  title: 'A session keeps its identifier when somebody signs in',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [384],
  kind: 'endpoint',
  check: (endpoint, ask): readonly Draft<Endpoint>[] => {
    const { signsIn } = ask.authentication(endpoint);
    if (!(signsIn && endpoint.method !== 'GET') && !isSignIn(endpoint)) return [];
    // Who had to be signed in before changes a profile or a password, and stays who they are.
    if (!isSignIn(endpoint) && ask.guardsOf(endpoint).some(({ kind }) => kind === 'authentication'))
      return [];
    const kept = ask.sessionsOf(endpoint);
    if (kept !== 'server' && kept !== 'unknown') return [];
    const { stores, renews } = ask.sessionHandling(endpoint);
    const [store] = stores;
    if (!store || renews) return [];
    const name = `${endpoint.method} ${endpoint.path}`;
    return [
      {
        place: ask.place(store),
        message: `\`${name}\` signs somebody in, and the session keeps its identifier. Give it a new one before the user is put into it.`,
        confidence: signsIn && kept === 'server' ? 'high' : 'medium',
        attack:
          'An attacker plants the identifier of an own session in the browser of a victim, and is signed in as soon as the victim signs in.',
        evidence: [
          signsIn ? 'The handler holds a password against its hash.' : 'The path speaks of signing in.',
          'The handler puts who is signed in into the session, and neither it nor what it calls renews the session.',
        ],
        endpoint: name,
        key: name,
        data: endpoint,
      },
    ];
  },
  fixes: {
    renew: {
      title: 'Give the session a new identifier',
      level: 'B',
      make: (endpoint, ask) => renewalRepairs(ask.workspace, endpoint),
    },
  },
});

/** Words of paths below which somebody is signed in, and those of a second step, or of the way back from another service. */
const words = new Set([
  ...['login', 'signin', 'logon', 'authenticate', 'signup', 'register', 'registration'],
  ...['mfa', '2fa', 'otp', 'totp'],
]);
const wayBack = new Set(['callback', 'login', 'signin', 'magic']);
const pairs = new Set(['sign in', 'log in', 'log on', 'sign up', 'two factor', 'magic link']);

function isSignIn({ method, path }: Endpoint): boolean {
  const parts = path
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split('/')
    .map((part) => part.split(/[^a-z0-9]+/).filter(Boolean));
  const known = method === 'GET' ? wayBack : words;
  if (parts.some((part) => part.some((word) => known.has(word)))) return true;
  if (parts.some((part) => part.some((word, i) => pairs.has(`${part[i - 1] ?? ''} ${word}`)))) return true;
  // `POST /sessions` makes a session.
  return method === 'POST' && /^sessions?$/.test(parts.at(-1)?.join('') ?? '');
}
