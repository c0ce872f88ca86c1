import { textRepairs } from '../../server/rule/fixes.ts';
import { type Confidence, type Draft, rule, type SecurityScheme } from '../../server/rule/rule.ts';

/** Callers sign in with a scheme of HTTP that is weak or that nobody knows (CWE-522; IANA HTTP Authentication Schemes; RFC 4559 section 6 on `Negotiate`, RFC 6749 on OAuth 1.0). */
export default rule<SecurityScheme>({
  id: 'openapi-weak-http-scheme',
  title: 'An HTTP authentication scheme is weak or not known',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [522],
  kind: 'description',
  check: (description) => description.schemes.flatMap((scheme) => reported(scheme) ?? []),
  fixes: {
    bearer: {
      title: 'Say `bearer`',
      level: 'B',
      make: ({ http }, ask) =>
        http && tokens.test(http.text)
          ? textRepairs(ask.workspace, [http], () => 'bearer', {
              title: 'Say `bearer`',
              level: 'B',
              otherwise: 'The text cannot be changed here.',
            })
          : [],
    },
  },
});

/** https://www.iana.org/assignments/http-authschemes */
const registered = new Set(
  'basic bearer concealed digest dpop gnap hoba mutual negotiate oauth privatetoken scram-sha-1 scram-sha-256 vapid'.split(
    ' ',
  ),
);

/** Names that people give to bearer tokens. */
const tokens = /^(?:jwt|token|bearer[\s_-]?(?:auth|token|jwt)?|oauth2|access[\s_-]?token)$/i;

function reported(scheme: SecurityScheme): Draft<SecurityScheme> | null {
  const name = scheme.http?.text.toLowerCase();
  switch (name) {
    case undefined:
      return null;
    case 'basic':
      return draft(
        scheme,
        'low',
        `\`${scheme.name}\` sends name and password with every request. Use tokens that expire.`,
      );
    case 'digest':
      return draft(
        scheme,
        'low',
        `\`${scheme.name}\` rests on a broken hash in most programs, and servers keep what is as good as the password. Use tokens that expire.`,
      );
    case 'oauth':
      return draft(
        scheme,
        'low',
        `\`${scheme.name}\` is OAuth 1.0, which OAuth 2.0 has replaced. Use bearer tokens of OAuth 2.0.`,
      );
    case 'negotiate':
      return draft(
        scheme,
        'low',
        `\`${scheme.name}\` signs in a connection rather than a request, and may fall back to NTLM. Use tokens that expire.`,
      );
    default:
      return registered.has(name)
        ? null
        : draft(
            scheme,
            'medium',
            `\`${scheme.http?.text}\` is no registered scheme of HTTP authentication, so tools enforce nothing. ${tokens.test(name) ? 'Say `bearer`.' : 'Use a registered one, or `apiKey`.'}`,
          );
  }
}

function draft(scheme: SecurityScheme, confidence: Confidence, message: string): Draft<SecurityScheme> {
  const { uri, span, pointer } = scheme.http ?? scheme;
  return {
    place: { uri, span },
    message,
    confidence,
    attack: 'A credential that is caught once, or that is not checked by a gateway, opens every operation.',
    evidence: [`The scheme is \`${scheme.http?.text}\`.`],
    pointer,
    key: scheme.pointer,
    data: scheme,
  };
}
