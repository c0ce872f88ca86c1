import type { Confidence } from '../../server/rule/finding.ts';
import { settingRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

interface Words {
  readonly message: string;
  readonly attack: string;
  readonly why: string;
  readonly confidence: Confidence;
}

const stateMissing: Words = {
  message:
    'Nothing ties the answer of the provider to the visitor who asked. Send a `state`, and compare it in the callback.',
  attack:
    'An attacker lets the browser of a victim finish a sign-in that the attacker began, and the victim works in the account of the attacker.',
  why: 'The address asks for a code, and holds neither `state` nor a challenge for PKCE (RFC 9700, 2.1).',
  confidence: 'medium',
};

/** RFC 9700 (Best Current Practice for OAuth 2.0 Security), 2.1 and 2.4. */
const words: Readonly<Record<string, Words>> = {
  'oauth-password-flow': {
    message: 'The password of the user is given to the client. Use the authorization code flow with PKCE.',
    attack:
      'The client, and whoever gets into it, knows the passwords of all users, and second factors are passed by.',
    why: 'The parameter `grant_type` is `password` (RFC 9700, 2.4: must not be used).',
    confidence: 'medium',
  },
  'oauth-implicit-flow': {
    message: 'The token comes back in an address. Use the authorization code flow with PKCE.',
    attack: 'The token stays in the history of the browser, in logs and in the `Referer` of other sites.',
    why: 'The parameter `response_type` asks for a token (RFC 9700, 2.1.2: should not be used).',
    confidence: 'medium',
  },
  'oauth-state-missing': stateMissing,
};

/** Sign-in through others in a way that lets tokens and codes be stolen (CWE-352, CWE-346). */
export default rule<WeakCall | null>({
  id: 'insecure-oauth-flow',
  title: 'Sign-in through others lets tokens or codes be stolen',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [352, 346],
  kind: 'file',
  check: (uri, ask) => [
    ...written(uri, ask),
    ...requested(uri, ask),
    ...exchanged(uri, ask),
    ...ask
      .weakCallsIn(uri, [
        'oauth-state-missing',
        'oauth-proof-key-missing',
        'oauth-implicit-flow',
        'oauth-password-flow',
      ])
      .flatMap((weak) => {
        const said = words[weak.means];
        // Who switches it off hardly gives one elsewhere.
        const isOff = weak.settings.some(({ value }) => value === false);
        return said
          ? [
              weakDraft(
                weak,
                ask,
                { ...said, confidence: isOff ? 'medium' : 'low', evidence: [said.why] },
                weak,
              ),
            ]
          : [];
      }),
  ],
  fixes: {
    state: {
      title: 'Have the library keep a state in the session',
      level: 'B',
      make: (weak, ask) => (weak ? settingRepairs(ask.workspace, weak, 'B') : []),
    },
  },
});

/** Parameters that are put together by name: neither a `state` nor a challenge is among them. */
function requested(uri: string, ask: Questions): readonly Draft<WeakCall | null>[] {
  return ask
    .authorizationRequests(uri)
    .filter(({ names }) => !names.has('state') && !names.has('code_challenge'))
    .map(({ at }) => ({
      place: ask.place(at),
      message: stateMissing.message,
      confidence: sentByEndpoint(at, ask) ? stateMissing.confidence : 'low',
      attack: stateMissing.attack,
      evidence: [
        'The parameters ask for a code, and hold neither `state` nor a challenge for PKCE (RFC 9700, 2.1).',
      ],
      key: `${ask.functionAround(at)} oauth-state-missing`,
      data: null,
    }));
}

/** A code is exchanged by whoever has it. */
function exchanged(uri: string, ask: Questions): readonly Draft<WeakCall | null>[] {
  return ask.unprovenExchanges(uri).map((at) => ({
    place: ask.place(at),
    message:
      'The code is exchanged for a token without a proof that it is the own one. Send a `code_challenge` with the request for it, and the `code_verifier` here (PKCE).',
    confidence: 'medium',
    attack:
      'Whoever gets hold of the code, from a log, a redirect or another application on the device, exchanges it for the token of the visitor.',
    evidence: [
      'The parameters hold neither `client_secret` nor `code_verifier`, and no header `Authorization` is set (RFC 9700, 2.1.1).',
    ],
    key: `${ask.functionAround(at)} oauth-exchange-unproven`,
    data: null,
  }));
}

/**
 * Whether an address is put together where an endpoint sends visitors away. Elsewhere it may be for a page that ties the
 * answer to the visitor in a way of its own, such as the window that it opened, or for a trial of the settings.
 */
function sentByEndpoint(at: Parameters<Questions['endpointsAround']>[0], ask: Questions): boolean {
  return ask.endpointsAround(at).length > 0;
}

/** The names of parameters are those of the standard (RFC 6749), whatever library sends them. */
function written(uri: string, ask: Questions): readonly Draft<WeakCall | null>[] {
  const whole = new Map<number, { readonly at: { uri: string; expression: number }; text: string }>();
  for (const { at, text, whole: id } of ask.textsIn(uri)) {
    const known = whole.get(id);
    if (known) known.text += `\0${text}`;
    else whole.set(id, { at, text });
  }
  return [...whole.values()].flatMap(({ at, text }): readonly Draft<WeakCall | null>[] => {
    const means = weaknessIn(text, () => ask.nameOf(at));
    const said = means === null ? undefined : words[means];
    if (means === null || !said) return [];
    return [
      {
        place: ask.place(at),
        message: said.message,
        confidence: means === 'oauth-state-missing' && !sentByEndpoint(at, ask) ? 'low' : said.confidence,
        attack: said.attack,
        evidence: [said.why],
        key: `${ask.functionAround(at)} ${means}`,
        data: null,
      },
    ];
  });
}

function weaknessIn(text: string, name: () => string): string | null {
  if (text === 'password') return name() === 'grant_type' ? 'oauth-password-flow' : null;
  if (/^(?:id_token )?token(?: id_token)?$/.test(text))
    return name() === 'response_type' ? 'oauth-implicit-flow' : null;
  if (/(?:^|[?&\0])grant_type=password(?:&|\0|$)/.test(text)) return 'oauth-password-flow';
  if (!/[?&]/.test(text)) return null;
  if (/[?&]response_type=(?:id_token(?:%20|\+| ))?token(?:&|\0|$|%20|\+)/.test(text))
    return 'oauth-implicit-flow';
  // Some providers, such as GitHub, know codes only, and need not be asked for one.
  const isCode =
    /[?&]response_type=code(?:&|\0|$)/.test(text) || /\/authorize\?(?!.*[?&]response_type=)/s.test(text);
  return isCode && /[?&]client_id=/.test(text) && !/[?&](?:state|code_challenge)=/.test(text)
    ? 'oauth-state-missing'
    : null;
}
