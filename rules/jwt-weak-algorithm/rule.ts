import { algorithmRepairs } from '../../server/rule/fixes.ts';
import { type Draft, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** Tokens are signed or accepted with an algorithm that proves nothing (CWE-327, CWE-347; RFC 8725, 3.1 and 3.2). */
export default rule<WeakCall>({
  id: 'jwt-weak-algorithm',
  title: 'Tokens are signed or accepted with an algorithm that proves nothing',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [327, 347],
  kind: 'call',
  means: ['token-algorithm-none', 'token-algorithm-open'],
  check: (calls, ask): readonly Draft<WeakCall>[] =>
    calls.map((weak) =>
      weak.means === 'token-algorithm-none'
        ? weakDraft(
            weak,
            ask,
            {
              message:
                'The algorithm `none` means that the token has no signature. Name the algorithm that your keys are made for.',
              // Who makes a token without a signature knows it; the harm is done where such tokens are accepted.
              confidence: weak.settings.length ? 'high' : 'low',
              attack: 'Anybody writes a token with `"alg": "none"` and the name of somebody else.',
              evidence: [
                weak.settings.length
                  ? '`none` is among the algorithms of this call.'
                  : 'The token is made without a signature; whether anybody takes it for a proof is not known.',
              ],
            },
            weak,
          )
        : weakDraft(
            weak,
            ask,
            {
              message:
                'The token itself decides by which algorithm it is verified. Name the algorithm that your keys are made for.',
              confidence: 'medium',
              attack:
                'An attacker signs a token with the public key as if it were a shared secret, and says so in its header.',
              evidence: ['No algorithm is given to this call, so that of the header of the token counts.'],
            },
            weak,
          ),
    ),
  fixes: {
    algorithm: {
      title: 'Name the algorithm',
      level: 'B',
      make: (weak, ask) => algorithmRepairs(ask.workspace, weak),
    },
  },
});
