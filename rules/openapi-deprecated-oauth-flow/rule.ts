import { rule } from '../../server/rule/rule.ts';

/** OAuth 2.0 flows that RFC 9700 (sections 2.1.2 and 2.4) advises against or forbids (CWE-522). */
export default rule<null>({
  id: 'openapi-deprecated-oauth-flow',
  title: 'An OAuth flow that is no longer to be used',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [522],
  kind: 'description',
  check: (description) =>
    description.schemes.flatMap(({ name, flows }) =>
      flows.flatMap((flow) => {
        const words = flow.kind === 'password' || flow.kind === 'implicit' ? said[flow.kind] : null;
        if (!words) return [];
        return [
          {
            place: { uri: flow.uri, span: flow.span },
            message: `\`${name}\` offers the ${words.message} Use the authorization code flow with PKCE.`,
            confidence: words.confidence,
            attack: words.attack,
            evidence: [words.evidence],
            pointer: flow.pointer,
            key: flow.pointer,
            data: null,
          },
        ];
      }),
    ),
  // Another flow needs an address that only the authorization server knows.
  fixes: {},
});

const said = {
  password: {
    message: 'password flow, in which clients see the password.',
    confidence: 'high',
    attack: 'Every client, a false one as well, gets passwords, and no second factor can be asked for.',
    evidence: 'RFC 9700 says that the password flow must not be used.',
  },
  implicit: {
    message: 'implicit flow, which sends tokens in addresses.',
    confidence: 'medium',
    attack: 'Tokens leak through histories, referrers and redirects, or are slipped in.',
    evidence: 'RFC 9700 says that the implicit flow should not be used.',
  },
} as const;
