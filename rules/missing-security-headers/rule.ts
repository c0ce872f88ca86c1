import { headerRepairs } from '../../server/rule/fixes.ts';
import { type Draft, type Questions, rule } from '../../server/rule/rule.ts';
import { weakDraft } from '../../server/rule/weak-call.ts';

export interface Evidence {
  /** The call that makes the application. */
  readonly application: { readonly uri: string; readonly expression: number };
}

/** An application that sets none of the headers with which browsers protect its visitors (CWE-693). */
export default rule<Evidence | null>({
  id: 'missing-security-headers',
  title: 'An application sets none of the headers that protect visitors',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [693],
  kind: 'file',
  check: (uri, ask): readonly Draft<Evidence | null>[] => [...missing(uri, ask), ...loose(uri, ask)],
  fixes: {
    headers: {
      title: 'Set the headers for all answers',
      level: 'B',
      make: (found, ask) => (found ? headerRepairs(ask.workspace, found.application) : []),
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
