import { absences, asLacking } from '../../server/rule/descriptions.ts';
import { guardRepairs, securityRepairs } from '../../server/rule/fixes.ts';
import {
  type ApiDescription,
  type Draft,
  type Endpoint,
  type Operation,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

export interface Evidence {
  readonly description: ApiDescription;
  readonly operation: Operation;
  readonly code: Endpoint;
}

/**
 * The API description requires a credential, and the code does not ask for one (CWE-306); or the code asks for one, and
 * the description does not say so (CWE-1059).
 */
export default rule<readonly Evidence[]>({
  id: 'contract-authentication',
  title: 'The description and the code differ in whether a credential is required',
  owasp: ['API2:2023', 'API9:2023'],
  cwe: [306, 1059],
  kind: 'description',
  holdsCode: true,
  check: (description, ask) => {
    const all = description.operations.flatMap((operation): readonly Evidence[] => {
      const code = ask.endpointOf(operation);
      return code?.handler ? [{ description, operation, code }] : [];
    });
    const silent = all
      // What holds requests against the description asks for what the description says.
      .filter(({ operation, code }) => isSilent(operation) && !ask.isEnforced(code))
      .filter(({ code }) => isGuarded(code, ask))
      .map((each) => ({ ...asLacking(each.operation), ...each }));
    const open = all.filter((each) => isUnguarded(each, ask));
    return [
      ...(isOpenAsAWhole(all, open, ask)
        ? openAsAWhole(description, open)
        : open.map((each) => unguarded(each, all, ask))),
      ...absences(description, silent, {
        key: 'silent',
        confidence: 'low',
        one: (label) =>
          `The code of \`${label}\` asks for a credential, and the description does not say so. Add \`security\`.`,
        many: (count, first) =>
          `The code of ${count} operations asks for a credential, and the description does not say so; the first is \`${first}\`. Add \`security\`.`,
        attack:
          'Gateways, tests and clients that are made from the description take the operation for open, and it stays so when the code is replaced.',
        evidence: [
          'A guard before the handler, or the handler itself, turns away requests without a credential.',
        ],
      }),
    ];
  },
  fixes: {
    guard: {
      title: 'Put a guard of the project before the handler',
      level: 'B',
      make: ([first, ...others], ask) =>
        first && !others.length && !isSilent(first.operation) ? guardRepairs(ask.workspace, first.code) : [],
    },
    security: {
      title: 'Say in the description that a credential is required',
      level: 'B',
      make: (found, ask) => {
        const [first] = found;
        if (!first || !isSilent(first.operation)) return [];
        const operations = found.map(({ operation }) => operation);
        return securityRepairs(ask.workspace, first.description, operations, ask.schemesOf(first.code));
      },
    },
  },
});

/** Whether somebody needs a credential to be let in; what signs in takes it as data, of which `security` does not speak. */
function isGuarded(code: Endpoint, ask: Questions): boolean {
  const { authenticated, signsIn } = ask.authentication(code);
  return authenticated === true && !signsIn;
}

/** Whether an operation says that it is open, or nothing at all. */
function isSilent({ security: { requirements } }: Operation): boolean {
  return !requirements?.length;
}

/** Whether a credential is required, and the code asks for none. */
function isUnguarded({ operation, code }: Evidence, ask: Questions): boolean {
  const { requirements } = operation.security;
  return (
    !!requirements?.length &&
    requirements.every(({ schemes }) => schemes.length) &&
    ask.authentication(code).authenticated === false
  );
}

/** So many operations that are open say more together than each by itself. */
const LEAST_TOGETHER = 4;

/** Whether no code that is described asks for a credential: what stands before the whole may do so. */
function isOpenAsAWhole(all: readonly Evidence[], open: readonly Evidence[], ask: Questions): boolean {
  return (
    open.length >= LEAST_TOGETHER && all.every(({ code }) => ask.authentication(code).authenticated === false)
  );
}

function openAsAWhole(
  description: ApiDescription,
  open: readonly Evidence[],
): readonly Draft<readonly Evidence[]>[] {
  const found = open.map((each) => ({ ...asLacking(each.operation), ...each }));
  return absences(description, found, {
    key: 'open',
    confidence: 'medium',
    one: (label) => `\`${label}\` requires a credential, and no code asks for one.`,
    many: (count, first) =>
      `${count} operations require a credential, and no code that the description speaks of asks for one; the first is \`${first}\`. Put a guard before the handlers, or say what does it instead.`,
    attack: 'Readers of the description trust that the operations are protected, and anybody can call them.',
    evidence: [
      'Nothing that runs before the handlers, nor the handlers themselves, turns away a request without a credential.',
      'A gateway before the application may do so, which the code does not show.',
    ],
  });
}

/** Whether it is seen where the router of an endpoint is put. */
function isMounted({ prefixKnown }: Endpoint): boolean {
  return prefixKnown !== false;
}

/** Whether any code that is described, or that lies in the same package, asks for a credential: a gateway then does not do it for all. */
function asksAnywhere(code: Endpoint, all: readonly Evidence[], ask: Questions): boolean {
  return all.some((each) => isGuarded(each.code, ask)) || ask.guardedInPackage(code).count > 0;
}

function unguarded(found: Evidence, all: readonly Evidence[], ask: Questions): Draft<readonly Evidence[]> {
  const { operation, code } = found;
  const isAsked = asksAnywhere(code, all, ask);
  const requirements = operation.security.requirements ?? [];
  const schemes = [
    ...new Set(requirements.flatMap((each) => each.schemes.map((scheme) => `\`${scheme.name}\``))),
  ];
  const name = `${code.method} ${code.path}`;
  return {
    place: { uri: operation.uri, span: operation.keySpan },
    message: `\`${operation.method} ${operation.pathTemplate}\` requires ${schemes.join(' or ')}, and the code of \`${name}\` asks for no credential. Put a guard before the handler, or say \`security: []\`.`,
    // A sign-in under a requirement for all operations is mostly a slip of the description.
    confidence:
      isAsked && isMounted(code) && !ask.isPublicByNature(code) && !ask.isDeclaredPublic(code)
        ? 'high'
        : 'low',
    attack: `Readers of the description trust that \`${name}\` is protected, and anybody can call it.`,
    evidence: [
      `${operation.security.inherited ? 'The description as a whole requires' : 'The operation requires'} ${schemes.join(' or ')}.`,
      'Nothing that runs before the handler, nor the handler itself, turns away a request without a credential.',
      ...(isMounted(code) ? [] : ['Where its router is put is not seen; a guard may stand there.']),
      ...(isAsked
        ? []
        : ['No code of the package asks for one: a gateway before the application may do so.']),
    ],
    related: [{ place: code.place, message: `\`${name}\` is registered here` }],
    endpoint: name,
    pointer: operation.pointer,
    key: operation.pointer,
    data: [found],
  };
}
