import { changesState, nameOf, propertyFinder, takesCredential } from '../../server/rule/descriptions.ts';
import { removalRepairs } from '../../server/rule/fixes.ts';
import { type Operation, rule, type WrittenNode } from '../../server/rule/rule.ts';

/** An operation that changes something takes back the security of the whole description (CWE-306). */
export default rule<WrittenNode>({
  id: 'openapi-cleared-security',
  title: 'An operation that changes something takes back the general security',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [306],
  kind: 'operation',
  check: (operation, description, ask) => {
    const { own, requirements } = operation.security;
    if (!own || !requirements || requirements.some((each) => each.schemes.length)) return [];
    const general = (description.security ?? []).slice(0, SHOWN).filter((each) => each.schemes.length);
    if (!general.length || !changesState(operation) || ask.isPublicOperation(operation)) return [];
    if (takesCredential(operation)) return [];
    return [
      {
        place: { uri: operation.uri, span: operation.keySpan },
        message: `\`${nameOf(operation)}\` changes something, and takes back the security that holds for all operations. Ask for a credential here, too.`,
        // To create something without an account is usual (a sign-up, an order); to change or delete it is not.
        confidence: operation.method === 'POST' || createsAccount(operation) ? 'low' : 'medium',
        attack: 'Anybody changes or deletes data without signing in.',
        evidence: [
          `The description requires ${general
            .map(({ schemes }) => schemes.map(({ name }) => `\`${name}\``).join(' and '))
            .join(' or ')}.`,
          'The operation has `security` of its own, which asks for nothing.',
        ],
        endpoint: `${operation.method} ${operation.path}`,
        pointer: operation.pointer,
        key: operation.pointer,
        data: own,
      },
    ];
  },
  fixes: {
    inherit: {
      title: 'Let the general security hold here',
      level: 'B',
      make: (own, ask) =>
        removalRepairs(ask.workspace, [own], {
          title: 'Let the general security hold here',
          level: 'B',
          otherwise: 'The line cannot be taken out of this text.',
        }),
    },
  },
});

/** Whether an operation that names nobody takes a password: whoever makes an account has none yet. */
function createsAccount({ path, body }: Operation): boolean {
  const holdsPassword = propertyFinder(({ name }) => /^(?:password|passwd|pwd)$/i.test(name));
  return (
    !path.includes('{') && (body?.media ?? []).some(({ schema }) => schema !== null && holdsPassword(schema))
  );
}

/** Alternatives that are looked at, and that the evidence names. */
const SHOWN = 5;
