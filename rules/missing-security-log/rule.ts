import {
  type Draft,
  type Endpoint,
  endpointName,
  type Guard,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

/** Nobody sees that somebody tries passwords, or doors that are closed to them (CWE-778). */
export default rule<null>({
  id: 'missing-security-log',
  title: 'Refused sign-ins and denied access are logged nowhere',
  owasp: ['API10:2019', 'API8:2023'],
  cwe: [778],
  kind: 'endpoint',
  preset: 'strict',
  check: (endpoint, ask) => [...signInsOf(endpoint, ask), ...denialsOf(endpoint, ask)],
  fixes: {},
});

/** It refuses by an answer of its own, and nothing of it may log. */
function isSilentSignIn(endpoint: Endpoint, ask: Questions): boolean {
  if (endpoint.method === 'GET' || !endpoint.handler) return false;
  const { signsIn } = ask.authentication(endpoint);
  if (!signsIn || !ask.fieldsRead(endpoint).some((field) => /pass|pwd/i.test(field))) return false;
  const { statuses, handsRequestOn } = ask.reachOf(endpoint);
  // Where nothing logs at all, only who is told that they are not known was refused for sure, and did not register.
  const refusals = ask.loggerUse() ? ['400', '401', '403', '404', '422'] : ['401', '403'];
  const refuses = refusals.some((status) => statuses.has(status));
  return refuses && !handsRequestOn && !ask.leavesErrors(endpoint) && !ask.mayLog(endpoint);
}

function signInsOf(endpoint: Endpoint, ask: Questions): readonly Draft<null>[] {
  if (!isSilentSignIn(endpoint, ask)) return [];
  const logger = ask.loggerUse();
  if (ask.logsRequests()) return [];
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
        logger
          ? 'The project has a logger, and nothing logs all requests.'
          : 'Nothing in the project logs by a library.',
        ...(others.length ? [`The same holds for ${others.length} more.`] : []),
      ],
      related: logger ? [{ place: logger, message: 'Here the project logs.' }] : [],
      endpoint: name,
      key: name,
      data: null,
    },
  ];
}

/** A guard that answers 403 to whoever lacks a right, once for all routes that it stands before. */
function denialsOf(endpoint: Endpoint, ask: Questions): readonly Draft<null>[] {
  const guard = silentGuard(endpoint, ask);
  const logger = guard && ask.loggerUse();
  if (!guard || !logger || ask.logsRequests()) return [];
  const alike = ask.endpoints().filter((each) => nameOf(silentGuard(each, ask)) === nameOf(guard));
  if (alike[0]?.id !== endpoint.id) return [];
  const others = alike.slice(1).map((each) => `\`${endpointName(each)}\``);
  return [
    {
      place: guard.place,
      message: `\`${guard.name}\` turns away who lacks a right and logs none of them. Log who was denied what, and from where.`,
      confidence: 'low',
      attack: 'Somebody tries one closed door after the other with a stolen account, and nobody sees it.',
      evidence: [
        `It answers 403 before \`${endpointName(endpoint)}\`, and neither chain nor handler writes a log.`,
        'The project has a logger, and nothing logs all requests.',
        ...(others.length
          ? [
              `It stands before ${others.slice(0, 3).join(', ')}${others.length > 3 ? ` and ${others.length - 3} more` : ''}, too.`,
            ]
          : []),
      ],
      related: [{ place: logger, message: 'Here the project logs.' }],
      endpoint: endpointName(endpoint),
      key: `denied ${nameOf(guard)}`,
      data: null,
    },
  ];
}

/** The name of what guards, without the words that it was made for: `allow` of `allow('admin')`. */
function nameOf(guard: Guard | null): string {
  return guard ? guard.name.replace(/\(.*$/s, '') : '';
}

/** A guard of the chain that answers 403 by itself, where nothing of the endpoint may log. */
function silentGuard(endpoint: Endpoint, ask: Questions): Guard | null {
  if (!endpoint.handler) return null;
  const { guards } = ask.authentication(endpoint);
  const found = guards.find(
    ({ kind, name }) =>
      kind === 'authorization' && endpoint.chain.some((link) => link.name === name && link.functions.length),
  );
  if (!found || !ask.reachOf(endpoint).statuses.has('403')) return null;
  const { handsRequestOn } = ask.reachOf(endpoint);
  return handsRequestOn || ask.leavesErrors(endpoint) || ask.mayLog(endpoint) ? null : found;
}
