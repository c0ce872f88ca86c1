import { headerRepairs, settingRepairs } from '../../server/rule/fixes.ts';
import { type Confidence, type Draft, type Questions, rule, type WeakCall } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

export interface Evidence {
  /** The call that makes the application. */
  readonly application: { readonly uri: string; readonly expression: number };
}

/** An application that sets none of the headers with which browsers protect its visitors (CWE-693). */
export default rule<Evidence | WeakCall | null>({
  id: 'missing-security-headers',
  title: 'An application sets none of the headers that protect visitors',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [693, 1021],
  kind: 'file',
  check: (uri, ask): readonly Draft<Evidence | WeakCall | null>[] => [
    ...missing(uri, ask),
    ...loose(uri, ask),
    ...switchedOff(uri, ask),
  ],
  fixes: {
    headers: {
      title: 'Set the headers for all answers',
      level: 'B',
      make: (found, ask) =>
        found && 'application' in found ? headerRepairs(ask.workspace, found.application) : [],
    },
    setting: {
      title: 'Leave the header on',
      level: 'B',
      make: (found, ask) => (found && 'entry' in found ? settingRepairs(ask.workspace, found, 'B') : []),
    },
  },
});

/** A policy for scripts that stops none of an attacker's. */
function loose(uri: string, ask: Questions): readonly Draft<null>[] {
  return ask.weakCallsIn(uri, ['policy-lets-scripts-in']).map((weak) =>
    weakDraft(
      weak,
      ask,
      {
        message:
          'The policy for scripts lets in those that are written into the page, or of any origin, and so stops none of an attacker. Allow the own origin, and scripts by nonce or hash.',
        confidence: 'medium',
        attack: 'A text that was not escaped runs as a script, as it would without a policy.',
        evidence: ["`script-src` holds `'unsafe-inline'`, or a source that stands for any origin."],
      },
      null,
    ),
  );
}

interface Protection {
  readonly message: string;
  readonly attack: string;
  /** Where the application shows pages, and where only data is answered. */
  readonly confidence: readonly [Confidence, Confidence];
}

const protections: Readonly<Record<string, Protection>> = {
  'policy-switched-off': {
    message: '`Content-Security-Policy` is switched off. Write a policy for what the pages load.',
    attack: 'A text that was not escaped runs as a script in the page, and nothing stops it.',
    confidence: ['medium', 'low'],
  },
  'framing-allowed': {
    message:
      'Pages of any site may frame the answers. Leave `X-Frame-Options` on, or list who may in `frame-ancestors`.',
    attack:
      'A page of an attacker lays the framed page under its own buttons, and visitors click what they do not see.',
    confidence: ['medium', 'low'],
  },
  'plain-http-allowed': {
    message:
      '`Strict-Transport-Security` is switched off. Leave it on, unless what stands before the server sets it.',
    attack: 'Whoever stands on the way keeps a visitor on plain HTTP, and reads the session.',
    confidence: ['low', 'low'],
  },
  'sniffing-allowed': {
    message: '`X-Content-Type-Options` is switched off. Leave it on.',
    attack: 'A browser takes an uploaded text for a script or a page.',
    confidence: ['low', 'low'],
  },
};

/** Headers that a middleware sets by itself, and that it is told to leave out. */
function switchedOff(uri: string, ask: Questions): readonly Draft<WeakCall>[] {
  return ask
    .weakCallsIn(uri, ['policy-switched-off', 'framing-allowed', 'plain-http-allowed', 'sniffing-allowed'])
    .flatMap((weak) => {
      const said = protections[weak.means];
      if (!said) return [];
      const { message, attack, confidence } = said;
      const [shown, answered] = confidence;
      const pages = shown !== answered && ask.showsPages();
      return [
        weakDraft(
          weak,
          ask,
          {
            message,
            attack,
            confidence: pages ? shown : answered,
            evidence: [
              'The middleware sets the header unless it is told not to.',
              ...(pages ? ['The project shows pages.'] : []),
            ],
          },
          weak,
        ),
      ];
    });
}

function missing(uri: string, ask: Questions): readonly Draft<Evidence>[] {
  const applications = ask.applicationsIn(uri);
  const [first] = applications;
  if (!first || !ask.hasEndpoints() || ask.setsSecurityHeaders()) return [];
  return [
    {
      place: ask.place(first),
      message:
        'The application sets none of the headers that protect visitors. Set them for all answers, by a middleware.',
      confidence: 'low',
      attack:
        'A page of an attacker frames the answers, or lets a browser take an uploaded text for a script.',
      evidence: [
        'No middleware that sets such headers runs before any endpoint.',
        'No code sets `Content-Security-Policy`, `Strict-Transport-Security`, `X-Content-Type-Options` or `X-Frame-Options`.',
      ],
      key: 'headers',
      data: { application: first },
    },
  ];
}
