import { schemeRepairs, settingRepairs } from '../../server/rule/fixes.ts';
import { type Foreign, foreignHost } from '../../server/rule/plain-ways.ts';
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
      const foreign = foreignHost(text);
      return foreign === null ? [] : [called(call, at, foreign, ask)];
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
  { host, way }: Foreign,
  ask: Questions,
): Draft<Evidence> {
  const carries =
    ask.textOf(call, '1.headers.Authorization') !== null || ask.isSet(call, '1.headers.Authorization');
  return {
    place: ask.place(at),
    message: `\`${host}\` is called over ${way.name}. Use \`${way.secure}\`.`,
    confidence: way.mayUpgrade ? 'low' : carries ? 'high' : 'medium',
    attack,
    evidence: [
      `The address starts with \`${way.scheme}://\`, and \`${host}\` is not on this machine.`,
      ...(carries ? ['A credential is sent along.'] : []),
    ],
    key: `${ask.functionAround(at)} ${host}`,
    data: at,
  };
}
