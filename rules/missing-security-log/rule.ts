import { type Endpoint, endpointName, type Questions, rule } from '../../server/rule/rule.ts';

/** Nobody sees that somebody tries passwords (CWE-778). */
export default rule<null>({
  id: 'missing-security-log',
  title: 'Refused sign-ins are logged nowhere',
  owasp: ['API10:2019', 'API8:2023'],
  cwe: [778],
  kind: 'endpoint',
  preset: 'strict',
  check: (endpoint, ask) => {
    if (!isSilentSignIn(endpoint, ask)) return [];
    const logger = ask.loggerUse();
    if (!logger || ask.logsRequests()) return [];
    const [first, ...others] = ask
      .siblings(endpoint)
      .filter((each) => each.id === endpoint.id || isSilentSignIn(each, ask));
    if (first?.id !== endpoint.id) return [];
    const name = endpointName(endpoint);
    return [
      {
        place: endpoint.place,
        message: `\`${name}\` refuses sign-ins and logs none of them. Log who was refused and from where, without the password.`,
        confidence: 'low',
        attack: 'An attacker tries passwords for weeks, and nobody sees it until an account is lost.',
        evidence: [
          'It holds a password against a stored one and answers with a refusal, and neither chain nor handler writes a log.',
          'The project has a logger, and nothing logs all requests.',
          ...(others.length ? [`The same holds for ${others.length} more.`] : []),
        ],
        related: [{ place: logger, message: 'Here the project logs.' }],
        endpoint: name,
        key: name,
        data: null,
      },
    ];
  },
  fixes: {},
});

/** It refuses by an answer of its own, and nothing of it may log. */
function isSilentSignIn(endpoint: Endpoint, ask: Questions): boolean {
  if (endpoint.method === 'GET' || !endpoint.handler) return false;
  const { signsIn } = ask.authentication(endpoint);
  if (!signsIn || !ask.fieldsRead(endpoint).some((field) => /pass|pwd/i.test(field))) return false;
  const { statuses, handsRequestOn } = ask.reachOf(endpoint);
  const refuses = ['400', '401', '403', '404', '422'].some((status) => statuses.has(status));
  return refuses && !handsRequestOn && !ask.leavesErrors(endpoint) && !ask.mayLog(endpoint);
}
