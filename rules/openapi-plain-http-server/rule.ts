import { isPlainHttp } from '../../server/rule/descriptions.ts';
import { httpsRepairs } from '../../server/rule/fixes.ts';
import { rule, type Server } from '../../server/rule/rule.ts';

/** A server of an API description is reached over plain HTTP (CWE-319). */
export default rule<Server>({
  id: 'openapi-plain-http-server',
  title: 'A server of an API description is reached over plain HTTP',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [319],
  kind: 'description',
  check: (description) =>
    description.servers.filter(isPlain).map((server) => ({
      place: { uri: server.uri, span: server.span },
      message: `\`${server.url}\` is plain HTTP: credentials and data travel unprotected. Use \`https\`.`,
      confidence: 'high',
      attack:
        'Whoever is on the way between client and server reads the tokens and data, and can change them.',
      evidence: [
        `The server's address starts with \`${schemeOf(server.url)}\` and is no address of the local machine.`,
      ],
      pointer: server.pointer,
      key: `${server.pointer} ${server.url}`,
      data: server,
    })),
  fixes: {
    https: { title: 'Use https', level: 'B', make: (server, ask) => httpsRepairs(ask.workspace, server) },
  },
});

function schemeOf(url: string): string {
  return /^[a-z]+(?::\/\/)?/i.exec(url)?.[0] ?? '';
}

/** `http://…`, `ws://…`, or a bare scheme of a 2.0 description or of a variable. */
function isPlain({ url }: Server): boolean {
  return /^(?:http|ws)$/i.test(url) || isPlainHttp(url);
}
