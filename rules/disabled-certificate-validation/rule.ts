import { settingRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Repair, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** What a socket says of the certificate of the other side. */
const verdicts: ReadonlySet<string> = new Set(['authorized', 'authorizationError']);

/** Who takes the certificate itself looks at it: to show it, or to hold it against one that is known. */
const lookedAt = 'getPeerCertificate';

const choice =
  /insecure|unsafe|untrusted|unverified|self-?signed|un-?checked|no-?(?:check|verify|ssl|tls)|ignor|skip|lax/i;

/** A connection is encrypted, but nobody looks with whom (CWE-295). */
export default rule<WeakCall>({
  id: 'disabled-certificate-validation',
  title: 'The certificate of the other side is not checked',
  owasp: ['API10:2023', 'API8:2023', 'API7:2019'],
  cwe: [295],
  kind: 'call',
  means: ['certificate-unchecked', 'old-tls'],
  check: (calls, ask): readonly Draft<WeakCall>[] =>
    calls.flatMap((weak) => {
      // Who asks afterwards whether the certificate is good looks at it without the option.
      const read = weak.means === 'old-tls' ? [] : ask.membersReadOf(weak.call);
      if (read.some((name) => verdicts.has(name))) return [];
      const isOld = weak.means === 'old-tls';
      const [setting] = weak.settings;
      const isScript = ask.isScript(weak.call.uri);
      const isOwn = ask.connectsToOwnMachine(weak.call);
      const isLookedAt = read.includes(lookedAt);
      return weakDraft(
        weak,
        ask,
        {
          message: isOld
            ? `\`${String(setting?.value)}\` lets connections be broken open. Ask for TLS 1.2 or newer.`
            : 'The certificate of the other side is not checked. Check it; give a private authority by `ca`.',
          // A condition around it is often a choice of whoever runs the service, and scripts often call the own machine.
          // What is named for not checking stands beside something that does, and is chosen where it is used on purpose.
          confidence:
            isOwn || isLookedAt || (!isOld && choice.test(ask.nameOf(weak.call)))
              ? 'low'
              : isOld || weak.chosen || ask.isConditional(weak.call) || isScript
                ? 'medium'
                : 'high',
          attack:
            'Whoever stands between the two services, in the same network or by a forged name, answers in place of the other side and reads everything.',
          evidence: [
            isOld
              ? 'A version of the protocol is allowed that is known to be broken.'
              : 'The option that checks certificates is switched off.',
            ...(isOwn ? ['The other side is on the same machine.'] : []),
            ...(isLookedAt ? ['The certificate itself is taken afterwards, and may be looked at.'] : []),
            ...(isScript ? ['The file is a program of its own, and no part of the service.'] : []),
          ],
        },
        weak,
      );
    }),
  fixes: {
    setting: {
      title: 'Check the certificate',
      level: 'B',
      make: (weak, ask): readonly Repair[] => {
        const title = 'Check the certificate';
        const reason = 'The other side is on the same machine, whose certificate is mostly signed by nobody.';
        return ask.connectsToOwnMachine(weak.call)
          ? [{ kind: 'refused', title, reason }]
          : settingRepairs(ask.workspace, weak, 'B');
      },
    },
  },
});
