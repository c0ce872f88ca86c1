import { schemeRepairs, settingRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** The call with the setting, or where the address is written. */
export type Evidence = WeakCall | { readonly uri: string; readonly expression: number };

/** Data is sent where everybody on the way can read it (CWE-319). */
export default rule<Evidence>({
  id: 'cleartext-transport',
  title: 'Data is sent without encryption',
  owasp: ['API8:2023', 'API10:2023', 'API7:2019'],
  cwe: [319],
  kind: 'file',
  check: (uri, ask) => [
    ...ask.addressesCalled(uri).flatMap(({ call, at, text }) => {
      const host = foreignHost(text);
      return host === null ? [] : [called(call, at, host, ask)];
    }),
    ...ask.weakCallsIn(uri, ['transport-unencrypted']).map((weak) =>
      weakDraft(
        weak,
        ask,
        {
          message: 'Encryption is switched off for this connection. Let the two sides agree on TLS.',
          confidence: 'medium',
          attack,
          evidence: ['An option forbids the encryption that the other side offers.'],
        },
        weak,
      ),
    ),
  ],
  fixes: {
    encrypted: {
      title: 'Use https',
      level: 'B',
      make: (found, ask) =>
        'entry' in found ? settingRepairs(ask.workspace, found, 'B') : schemeRepairs(ask.workspace, found),
    },
  },
});

const attack =
  'Whoever stands on the way, in a café, a cloud or at a provider, reads and changes what is sent.';

function called(
  call: { readonly uri: string; readonly expression: number },
  at: { readonly uri: string; readonly expression: number },
  host: string,
  ask: Questions,
): Draft<Evidence> {
  const carries =
    ask.textOf(call, '1.headers.Authorization') !== null || ask.isSet(call, '1.headers.Authorization');
  return {
    place: ask.place(at),
    message: `\`${host}\` is called over plain HTTP. Use \`https\`.`,
    confidence: carries ? 'high' : 'medium',
    attack,
    evidence: [
      `The address starts with \`http://\`, and \`${host}\` is not on this machine.`,
      ...(carries ? ['A credential is sent along.'] : []),
    ],
    key: `${ask.functionAround(at)} ${host}`,
    data: at,
  };
}

/** The host of an address over plain HTTP that lies outside; null for others, for private networks and for names in documents. */
function foreignHost(text: string): string | null {
  const [, host = ''] = /^http:\/\/(?:[^/@\s]*@)?([a-z0-9.-]+)/i.exec(text) ?? [];
  const name = host.toLowerCase();
  if (!name.includes('.')) return null;
  const isPrivate =
    /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0)/.test(name) ||
    /(?:^|\.)(?:localhost|local|internal|lan|test|example|invalid|svc|cluster\.local|docker\.internal)$/.test(
      name,
    ) ||
    /(?:^|\.)example\.(?:com|org|net)$/.test(name);
  return isPrivate ? null : name;
}
