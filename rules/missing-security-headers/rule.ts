import { headerRepairs } from '../../server/rule/fixes.ts';
import { type Draft, rule } from '../../server/rule/rule.ts';

export interface Evidence {
  /** The call that makes the application. */
  readonly application: { readonly uri: string; readonly expression: number };
}

/** An application that sets none of the headers with which browsers protect its visitors (CWE-693). */
export default rule<Evidence>({
  id: 'missing-security-headers',
  title: 'An application sets none of the headers that protect visitors',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [693],
  kind: 'file',
  check: (uri, ask): readonly Draft<Evidence>[] => {
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
  },
  fixes: {
    headers: {
      title: 'Set the headers for all answers',
      level: 'B',
      make: ({ application }, ask) => headerRepairs(ask.workspace, application),
    },
  },
});
