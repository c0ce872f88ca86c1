import { schemeRepairs, settingRepairs } from '../../server/rule/fixes.ts';
import { type Foreign, foreignHost, outerNameOf } from '../../server/rule/plain-ways.ts';
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
    ...ask.weakCallsIn(uri, ['transport-plain', 'transport-upgraded']).map((weak) => connected(weak, ask)),
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

/** A connection to a machine outside for which nothing asks for encryption. */
function connected(weak: WeakCall, ask: Questions): Draft<Evidence> {
  const host = weak.settings.map(({ value }) => outerNameOf(String(value))).find(Boolean) ?? '';
  const mayUpgrade = weak.means === 'transport-upgraded';
  const draft = weakDraft(
    weak,
    ask,
    {
      message: mayUpgrade
        ? `The connection to \`${host}\` is encrypted only where that side offers it. Ask for TLS.`
        : `The connection to \`${host}\` is not encrypted. Ask for TLS.`,
      confidence: mayUpgrade ? 'low' : 'medium',
      attack: mayUpgrade
        ? 'Whoever stands on the way takes the offer out, and reads the password and all letters.'
        : attack,
      evidence: [
        `\`${host}\` is not on this machine or in its network, as far as its name says.`,
        mayUpgrade
          ? 'Nothing requires encryption.'
          : 'Neither the address nor an option asks for encryption.',
      ],
    },
    weak,
  );
  return { ...draft, key: `${draft.key} ${host}` };
}

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
