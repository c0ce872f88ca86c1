import type { Confidence } from '../../server/rule/finding.ts';
import { isPasswordName, isSecretName, isSessionName } from '../../server/rule/people-names.ts';
import { type Draft, type Endpoint, endpointName, type Questions, rule } from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
  readonly fields: readonly string[];
}

/** A password or a key comes in the address of a request (CWE-598). */
export default rule<Evidence>({
  id: 'sensitive-data-in-url',
  title: 'A password or a key comes in the URL',
  owasp: ['API2:2023', 'API8:2023', 'API2:2019', 'API7:2019'],
  cwe: [598],
  kind: 'endpoint',
  check: (endpoint, ask): readonly Draft<Evidence>[] =>
    (['query', 'path'] as const).flatMap((part) => {
      const names = part === 'path' ? namesInPath(endpoint) : ask.partRead(endpoint, 'query').names;
      const passwords = names.filter(isPasswordName);
      const fields = passwords.length ? passwords : names.filter(isLastingSecret);
      return fields.length ? [draft(endpoint, part, fields, ask)] : [];
    }),
  fixes: {},
});

function namesInPath({ path }: Endpoint): readonly string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}

/** Links with a token that is good for once and for a short time are what mails hold; a key is good for every request. */
function isLastingSecret(name: string): boolean {
  const isKey =
    /key|secret|credit|card|cvv|cvc|ssn/i.test(name) || /^(?:access|refresh|auth)_?token$/i.test(name);
  return isKey && isSecretName(name) && !isSessionName(name);
}

function draft(
  endpoint: Endpoint,
  part: 'query' | 'path',
  fields: readonly string[],
  ask: Questions,
): Draft<Evidence> {
  const name = endpointName(endpoint);
  const used = ask.flowsFrom(endpoint).find(({ arrival: { from, path } }) => {
    const field = path[0] ?? '';
    return from.kind === 'source' && from.part === part && fields.includes(field);
  });
  const listed = fields.map((field) => `\`${field}\``).join(', ');
  return {
    place: endpoint.place,
    message: `\`${name}\` takes ${listed} in the ${part}. Take ${fields.length > 1 ? 'them' : 'it'} in the body of a POST request, or in the header \`Authorization\`: addresses are logged and kept.`,
    confidence: confidenceOf(fields, used !== undefined),
    attack:
      'Whoever sees the address later has the secret: in logs of servers and proxies, in the history of a browser, in the header `Referer` of the next page.',
    evidence: [
      `The handler reads ${listed} of the ${part}.`,
      used ? `It reaches \`${used.name}\`.` : 'Only the name says what it is.',
    ],
    endpoint: name,
    key: `${name} ${part}`,
    data: { endpoint, fields },
  };
}

function confidenceOf(fields: readonly string[], isUsed: boolean): Confidence {
  if (!fields.some(isPasswordName)) return 'low';
  return isUsed ? 'high' : 'medium';
}
