import { rule } from '../../server/rule/rule.ts';

/** The API description requires scopes or roles, and the code only asks who is calling (CWE-862). */
export default rule<null>({
  id: 'contract-authorization',
  title: 'The description requires scopes that the code does not check',
  owasp: ['API5:2023', 'API9:2023'],
  cwe: [862],
  kind: 'operation',
  check: (operation, _description, ask) => {
    const requirements = operation.security.requirements ?? [];
    const scopes = requirements.flatMap(({ schemes }) => schemes.flatMap((each) => each.scopes));
    const isRequired = requirements.every(({ schemes }) => schemes.some((each) => each.scopes.length));
    if (!scopes.length || !isRequired) return [];
    const endpoint = ask.endpointOf(operation);
    if (!endpoint?.handler) return [];
    const { authenticated, authorized } = ask.authentication(endpoint);
    if (authenticated !== true || authorized !== false) return [];
    const names = [...new Set(scopes.map(({ text }) => `\`${text}\``))].join(', ');
    const name = `${endpoint.method} ${endpoint.path}`;
    return [
      {
        place: { uri: operation.uri, span: operation.keySpan },
        message: `\`${operation.method} ${operation.pathTemplate}\` requires ${names}, and the guards of \`${name}\` only ask who is calling. Check the scope before the handler.`,
        // The handler, or what it calls, may look at rights in a way that is not seen.
        confidence: 'low',
        attack: 'Whoever has signed in does what only some should.',
        evidence: [
          `The operation requires ${names}.`,
          'The guards before the handler authenticate; none of them was seen to look at rights.',
        ],
        related: [{ place: endpoint.place, message: `\`${name}\` is registered here` }],
        endpoint: name,
        pointer: operation.pointer,
        key: operation.pointer,
        data: null,
      },
    ];
  },
  // How the project writes its rights down, a person must say.
  fixes: {},
});
