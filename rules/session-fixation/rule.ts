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
    if (!signsIn && !isSignIn(endpoint.path)) return [];
    if (endpoint.method === 'GET' || ask.sessionsOf(endpoint) !== 'server') return [];
    const { stores, renews } = ask.sessionHandling(endpoint);
    const [store] = stores;
    if (!store || renews) return [];
    const name = `${endpoint.method} ${endpoint.path}`;
    return [
      {
        place: ask.place(store),
        message: `\`${name}\` signs somebody in, and the session keeps its identifier. Give it a new one before the user is put into it.`,
        confidence: signsIn ? 'high' : 'medium',
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

const words = new Set(['login', 'signin', 'sign-in', 'log-in', 'logon', 'authenticate']);

function isSignIn(path: string): boolean {
  return path
    .toLowerCase()
    .split('/')
    .some((part) => words.has(part));
}
