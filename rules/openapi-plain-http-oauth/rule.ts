import { isPlainHttp } from '../../server/rule/descriptions.ts';
import { httpsRepairs } from '../../server/rule/fixes.ts';
import { rule, type Written } from '../../server/rule/rule.ts';

/** Tokens are asked for over plain HTTP (CWE-319; RFC 6749 sections 3.1 and 3.2 require TLS). */
export default rule<Written>({
  id: 'openapi-plain-http-oauth',
  title: 'Tokens are asked for over plain HTTP',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [319],
  kind: 'description',
  check: (description) =>
    description.schemes.flatMap(({ name, flows, urls }) =>
      [...urls, ...flows.flatMap((flow) => flow.urls)]
        .filter(({ text }) => isPlainHttp(text))
        .map((url) => ({
          place: { uri: url.uri, span: url.span },
          message: `\`${name}\` is signed in to at \`${url.text}\`, which is plain HTTP. Use \`https\`.`,
          confidence: 'high' as const,
          attack: 'Whoever is on the way reads passwords, codes and tokens.',
          evidence: ['The address starts with `http` and is no address of the local machine.'],
          pointer: url.pointer,
          key: url.pointer,
          data: url,
        })),
    ),
  fixes: {
    https: {
      title: 'Use https',
      level: 'B',
      make: (url, ask) => httpsRepairs(ask.workspace, { ...url, url: url.text }),
    },
  },
});
