import { guardRepairs } from '../../server/rule/fixes.ts';
import { type Endpoint, rule } from '../../server/rule/rule.ts';

export interface Evidence {
  readonly endpoint: Endpoint;
}

/** The API description requires a credential, and the code does not ask for one (CWE-306). */
export default rule<Evidence>({
  id: 'contract-authentication',
  title: 'The description requires a credential that the code does not ask for',
  owasp: ['API2:2023', 'API9:2023'],
  cwe: [306],
  kind: 'operation',
  check: (operation, _description, ask) => {
    const { requirements } = operation.security;
    if (!requirements?.length || requirements.some((each) => !each.schemes.length)) return [];
    const endpoint = ask.endpointOf(operation);
    if (!endpoint?.handler || ask.authentication(endpoint).authenticated !== false) return [];
    const schemes = [
      ...new Set(requirements.flatMap((each) => each.schemes.map((scheme) => `\`${scheme.name}\``))),
    ];
    const name = `${endpoint.method} ${endpoint.path}`;
    return [
      {
        place: { uri: operation.uri, span: operation.keySpan },
        message: `\`${operation.method} ${operation.pathTemplate}\` requires ${schemes.join(' or ')}, and the code of \`${name}\` asks for no credential. Put a guard before the handler, or say \`security: []\`.`,
        // A sign-in under a requirement for all operations is mostly a slip of the description.
        confidence: ask.isPublicByNature(endpoint) || ask.isDeclaredPublic(endpoint) ? 'low' : 'high',
        attack: `Readers of the description trust that \`${name}\` is protected, and anybody can call it.`,
        evidence: [
          `${operation.security.inherited ? 'The description as a whole requires' : 'The operation requires'} ${schemes.join(' or ')}.`,
          'Nothing that runs before the handler, nor the handler itself, turns away a request without a credential.',
        ],
        related: [{ place: endpoint.place, message: `\`${name}\` is registered here` }],
        endpoint: name,
        pointer: operation.pointer,
        key: operation.pointer,
        data: { endpoint },
      },
    ];
  },
  fixes: {
    guard: {
      title: 'Put a guard of the project before the handler',
      level: 'B',
      make: ({ endpoint }, ask) => guardRepairs(ask.workspace, endpoint),
    },
  },
});
