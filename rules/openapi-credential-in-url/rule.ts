import { nameOf, nameWords, sensitivityOf } from '../../server/rule/descriptions.ts';
import { textRepairs } from '../../server/rule/fixes.ts';
import { type Draft, rule, type Server } from '../../server/rule/rule.ts';

/** A credential is a part of an address (CWE-598, RFC 3986 section 3.2.1 for user information). */
export default rule<Server | null>({
  id: 'openapi-credential-in-url',
  title: 'A credential is a part of an address',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [598],
  kind: 'description',
  check: (description, ask) => {
    const servers = description.servers.filter(({ url }) => userInformation.test(url)).map(serverDraft);
    const parameters = description.operations.flatMap((operation) =>
      operation.parameters
        .filter((each) => ['path', 'query'].includes(each.in) && sensitivityOf(each.name) === 'secret')
        .map((each): Draft<null> => {
          const isStrong = isCredential(each.name) && !ask.isPublicOperation(operation);
          return {
            place: { uri: each.uri, span: each.span },
            message: `\`${each.name}\` of \`${nameOf(operation)}\` seems to be a secret, and stands in the ${each.in === 'path' ? 'path' : 'query'}. Send it in a header or in the body.`,
            confidence: isStrong ? 'medium' : 'low',
            attack: 'Whoever reads a log, a history or a link that was passed on has the secret.',
            evidence: [`The parameter \`${each.name}\` is sent in the ${each.in}.`],
            endpoint: `${operation.method} ${operation.path}`,
            pointer: each.pointer,
            key: each.pointer,
            data: null,
          };
        }),
    );
    return [...servers, ...parameters];
  },
  fixes: {
    remove: {
      title: 'Take user and password out of the address',
      level: 'B',
      make: (server, ask) =>
        server
          ? textRepairs(ask.workspace, [server], ({ url }) => url.replace(userInformation, '$1'), {
              title: 'Take user and password out of the address',
              level: 'B',
              otherwise: 'The address cannot be changed in this text.',
            })
          : [],
    },
  },
});

const userInformation = /^([a-z][\w+.-]*:\/\/)[^/@?#]*:[^/@?#]*@/i;

/** Names that speak of a credential which stays valid; other secrets may be made for one link. */
function isCredential(name: string): boolean {
  return /(?:^| )(?:password|passwd|pwd|passphrase|client secret|api ?key|access token|auth token|jwt|private key)$/.test(
    nameWords(name).join(' '),
  );
}

function serverDraft(server: Server): Draft<Server> {
  const { uri, span, pointer } = server;
  return {
    place: { uri, span },
    message: 'The address of this server holds a user name and a password. Take them out.',
    confidence: 'high',
    attack: 'Every reader of the description signs in with them.',
    evidence: ['User information stands before the host.'],
    pointer,
    key: pointer,
    data: server,
  };
}
