import { settingRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

/** Tokens without an end, or accepted whoever made them and for whom (CWE-613; RFC 8725, 3.8 and 3.9). */
export default rule<WeakCall>({
  id: 'jwt-missing-claims',
  title: 'A token has no end, or nobody asks for whom it was made',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [613],
  kind: 'call',
  means: ['token-without-expiry', 'token-audience-unchecked', 'token-issuer-unchecked'],
  check: (calls, ask): readonly Draft<WeakCall>[] =>
    calls.map((weak) =>
      weak.means === 'token-without-expiry'
        ? withoutEnd(weak, ask)
        : weakDraft(
            weak,
            ask,
            {
              message:
                'The token is accepted whoever made it and for whom. Where several services share a key, check issuer and audience.',
              confidence: 'low',
              attack: 'A token that was made for another service with the same key is accepted here.',
              evidence: ['Neither an audience nor an issuer is asked for.'],
            },
            weak,
          ),
    ),
  fixes: {
    setting: {
      title: 'Let the token end after an hour',
      level: 'B',
      make: (weak, ask) => settingRepairs(ask.workspace, weak, 'B'),
    },
  },
});

function withoutEnd(weak: WeakCall, ask: Questions): Draft<WeakCall> {
  const time = ask.ownTimeIn(weak.call);
  const isOfService = ask.speaksForTheService(weak.call);
  const isOfSession = ask.namesSession(weak.call);
  return weakDraft(
    weak,
    ask,
    {
      message: 'The token never ends. Give it a time of expiry.',
      // Whoever writes a time into a token of his own mostly tests it where the token comes back.
      confidence: time === null && !isOfService && !isOfSession ? 'medium' : 'low',
      attack: 'A token that was stolen once opens the account for ever.',
      evidence: [
        'Neither the options nor the claims that are written here hold a time of expiry.',
        ...(time === null
          ? []
          : [`The claim \`${time}\` is a time that the code itself may test; no library does.`]),
        ...(isOfSession
          ? ['It names a session, and nothing else: what is kept of the session may end it.']
          : []),
        ...(isOfService
          ? ['It names who made it and when, and nobody else: another service decides how long it takes it.']
          : []),
      ],
    },
    weak,
  );
}
