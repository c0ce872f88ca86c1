import { settingRepairs } from '../../server/rule/fixes.ts';
import { type Draft, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** The address of a client is what the client says it is (CWE-348). */
export default rule<WeakCall>({
  id: 'trusted-proxy',
  title: 'Every sender is trusted as a proxy',
  owasp: ['API8:2023', 'API4:2023', 'API7:2019', 'API4:2019'],
  cwe: [348],
  kind: 'call',
  means: ['proxy-trusted-blindly'],
  check: (calls, ask): readonly Draft<WeakCall>[] =>
    calls.map((weak) =>
      weakDraft(
        weak,
        ask,
        {
          message:
            'Every sender is trusted as a proxy. Trust the number of proxies that you have, or their addresses.',
          confidence: 'medium',
          attack:
            'A client writes any address into `X-Forwarded-For`, and escapes limits, lists of addresses and logs.',
          evidence: [
            'The setting trusts all addresses, so the first one in the header counts as that of the client.',
          ],
        },
        weak,
      ),
    ),
  fixes: {
    proxies: {
      title: 'Trust one proxy',
      level: 'B',
      make: (weak, ask) => settingRepairs(ask.workspace, weak, 'B'),
    },
  },
});
