import { insertionRepairs } from '../../server/rule/fixes.ts';
import { rule, type SecurityScheme } from '../../server/rule/rule.ts';

/** A bearer token of which nobody is told what it is and how it is checked (CWE-1059; RFC 8725 for JWTs). */
export default rule<SecurityScheme>({
  id: 'openapi-bearer-without-format',
  title: 'A bearer scheme does not say what its tokens are',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [1059],
  kind: 'description',
  check: (description) =>
    description.schemes
      .filter(
        (scheme) =>
          scheme.http?.text.toLowerCase() === 'bearer' && !scheme.bearerFormat && !scheme.description.trim(),
      )
      .map((scheme) => ({
        place: { uri: scheme.uri, span: scheme.span },
        message: `\`${scheme.name}\` does not say what its tokens are. Add \`bearerFormat\`, and say how they are checked.`,
        confidence: 'low' as const,
        attack:
          'Whoever implements the description may take a token without looking at its signature or audience.',
        evidence: ['There is neither `bearerFormat` nor a description.'],
        pointer: scheme.pointer,
        key: scheme.pointer,
        data: scheme,
      })),
  fixes: {
    jwt: {
      title: 'Say that they are JWTs, if they are',
      level: 'C',
      make: ({ content }, ask) =>
        insertionRepairs(
          ask.workspace,
          [content],
          { key: 'bearerFormat', value: '"JWT"', after: 'scheme' },
          {
            title: 'Say that they are JWTs, if they are',
            level: 'C',
            otherwise: 'The scheme cannot be extended in this text.',
          },
        ),
    },
  },
});
