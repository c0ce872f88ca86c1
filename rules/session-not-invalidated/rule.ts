import { type Draft, type Endpoint, rule } from '../../server/rule/rule.ts';

/** The session lives on when somebody signs out (CWE-613). */
export default rule<Endpoint>({
  id: 'session-not-invalidated',
  title: 'A session lives on after somebody signed out',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [613],
  kind: 'endpoint',
  check: (endpoint, ask): readonly Draft<Endpoint>[] => {
    if (!isSignOut(endpoint.path) || !endpoint.handler?.functions.length || endpoint.handler.unknown)
      return [];
    const kept = ask.sessionsOf(endpoint);
    if (kept === null) return [];
    const { ends } = ask.sessionHandling(endpoint);
    if (ends) return [];
    const name = `${endpoint.method} ${endpoint.path}`;
    return [
      {
        place: endpoint.place,
        message: `\`${name}\` signs somebody out, and the session lives on. End the session on the server.`,
        confidence: 'medium',
        attack:
          'Whoever copied the cookie before, on a shared computer or from a log, is still signed in after the owner signed out.',
        evidence: [
          'The path speaks of signing out.',
          'Neither the handler nor what it calls ends the session; to take the cookie away in one browser does not end it.',
        ],
        endpoint: name,
        key: name,
        data: endpoint,
      },
    ];
  },
  fixes: {},
});

const words = new Set(['logout', 'signout', 'sign-out', 'log-out', 'logoff', 'sign_out', 'log_out']);

function isSignOut(path: string): boolean {
  return words.has(path.toLowerCase().split('/').filter(Boolean).at(-1) ?? '');
}
