import {
  absences,
  inParts,
  type Lacking,
  nameOf,
  nameWords,
  sensitivityOf,
} from '../../server/rule/descriptions.ts';
import { textRepairs } from '../../server/rule/fixes.ts';
import {
  type DescriptionPart,
  type Draft,
  type Operation,
  type Parameter,
  rule,
  type Server,
} from '../../server/rule/rule.ts';

/** A credential is a part of an address (CWE-598, RFC 3986 section 3.2.1 for user information). */
export default rule<Server | null>({
  id: 'openapi-credential-in-url',
  title: 'A credential is a part of an address',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [598],
  kind: 'description',
  check: (description, ask) => {
    const servers = description.servers.filter(({ url }) => userInformation.test(url)).map(serverDraft);
    const found = inParts(description, secrets).map((each) => ({
      ...each,
      confidence: isCredential(each.name) && !ask.isPublicOperation(each.operation) ? 'medium' : 'low',
    }));
    const parameters = (['medium', 'low'] as const).flatMap((confidence) =>
      (['path', 'query'] as const).flatMap((where) =>
        absences(
          description,
          found.filter((each) => each.confidence === confidence && each.where === where),
          {
            key: `${confidence} ${where}`,
            confidence,
            one: (label) =>
              `\`${label}\` seems to be a secret, and stands in the ${where}. Send it in a header or in the body.`,
            many: (count, first) =>
              `${count} parameters in the ${where} seem to be secrets; the first is \`${first}\`. Send them in headers or in the body.`,
            attack: 'Whoever reads a log, a history or a link that was passed on has the secret.',
            evidence: [`The name of the parameter speaks of a secret, and it is sent in the ${where}.`],
          },
        ).map((draft): Draft<null> => ({ ...draft, data: null })),
      ),
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

/** Secrets in paths and queries. */
function secrets({ operations }: DescriptionPart): readonly Secret[] {
  return operations.flatMap((operation) =>
    operation.parameters
      .filter((each) => ['path', 'query'].includes(each.in) && sensitivityOf(each.name) === 'secret')
      .filter((each) => each.in !== 'path' || !isOfCollection(each.name, operation.pathTemplate))
      .filter((each) => !isIdentifier(each))
      .map(({ name, in: where, uri, span, pointer }) => ({
        uri,
        span,
        pointer,
        label: `${name} of ${nameOf(operation)}`,
        endpoint: `${operation.method} ${operation.path}`,
        name,
        where,
        operation,
      })),
  );
}

/** Whether a part of a path only tells one of several things apart: `{session_id}` of `/sessions/{session_id}`. */
function isOfCollection(name: string, path: string): boolean {
  const words = nameWords(name);
  const parts = path.split('/');
  const before = nameWords(parts[parts.indexOf(`{${name}}`) - 1] ?? '').join(' ');
  return words.at(-1) === 'id' && before.endsWith(`${words.at(-2)}s`);
}

/** The number of an account in a path says whose it is, and a condition on a list (`filter[session_id]`) which ones. */
function isIdentifier({ name, in: where }: Parameter): boolean {
  if (/^filters?\[/i.test(name)) return true;
  return where === 'path' && /(?:^| )account number$/.test(nameWords(name).join(' '));
}

interface Secret extends Lacking {
  readonly name: string;
  /** `path` or `query`. */
  readonly where: string;
  readonly operation: Operation;
}

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
