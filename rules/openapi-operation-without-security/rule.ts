import {
  absences,
  asLacking,
  changesState,
  propertiesOf,
  takesCredential,
} from '../../server/rule/descriptions.ts';
import { generalSecurityRepairs, securityRepairs } from '../../server/rule/fixes.ts';
import {
  type ApiDescription,
  type Draft,
  type Operation,
  type Questions,
  rule,
} from '../../server/rule/rule.ts';

export interface Evidence {
  readonly description: ApiDescription;
  readonly operations: readonly Operation[];
}

/** An operation of an API description asks for no credential (CWE-306). */
export default rule<Evidence>({
  id: 'openapi-operation-without-security',
  title: 'An operation of an API description asks for no credential',
  owasp: ['API2:2023', 'API2:2019'],
  cwe: [306],
  kind: 'description',
  check: (description, ask) => {
    const { operations } = description;
    const open = operations.filter(
      (each) =>
        each.security.requirements === null && !ask.isPublicOperation(each) && !isGuardedByCode(each, ask),
    );
    const secured = operations.filter((each) => each.security.requirements?.length).length;
    // Where nothing is secured, one finding says it all: at the first operation that should be.
    if (!secured)
      return open.slice(0, 1).map((each) => draft(each, description, nothingSecured(open, description)));
    const all = open.map((each) => ({ ...asLacking(each), confidence: confidenceOf(each, operations) }));
    return (['high', 'medium', 'low'] as const).flatMap((confidence) =>
      absences(
        description,
        all.filter((each) => each.confidence === confidence),
        {
          key: 'open',
          confidence,
          alone: ALONE,
          one: (label) =>
            `\`${label}\` asks for no credential, and ${secured} of the ${operations.length} operations do. Add \`security\`, or \`security: []\` if it is open on purpose.`,
          many: (count, first) =>
            `${count} operations ask for no credential, and ${secured} of all ${operations.length} do; the first is \`${first}\`. Add \`security\`, or \`security: []\` to what is open on purpose.`,
          attack,
          evidence: [`${secured} of ${operations.length} operations of this description have \`security\`.`],
        },
      ).map((each) => ({
        ...each,
        data: { description, operations: each.data.map(({ operation }) => operation) },
      })),
    );
  },
  fixes: {
    security: {
      title: 'Ask for a credential',
      level: 'B',
      make: ({ description, operations }, ask) =>
        description.operations.some((each) => each.security.requirements?.length)
          ? securityRepairs(ask.workspace, description, operations)
          : generalSecurityRepairs(
              ask.workspace,
              description,
              description.operations.filter((each) => ask.isPublicOperation(each) && !each.security.own),
            ),
    },
  },
});

/** Where the code asks for a credential, `contract-authentication` says what the description lacks. */
function isGuardedByCode(operation: Operation, ask: Questions): boolean {
  const endpoint = ask.endpointOf(operation);
  return endpoint?.handler ? ask.authentication(endpoint).authenticated === true : false;
}

/**
 * What most other operations of the kind ask for, this one should ask for as well. What only reads is often open on
 * purpose, and what takes a password is called by somebody who has no credential yet.
 */
function confidenceOf(operation: Operation, operations: readonly Operation[]): Case['confidence'] {
  const changes = changesState(operation);
  const all = operations.filter((each) => each !== operation);
  const same = all.filter((each) => changesState(each) === changes);
  const others = same.length ? same : all;
  const asking = others.filter((each) => each.security.requirements?.length).length;
  const isOdd = asking * 2 > others.length;
  if (!changes) return isOdd && !takesCredential(operation) ? 'medium' : 'low';
  if (takesPassword(operation) || takesCredential(operation)) return 'low';
  // A few operations are no habit, and where many others are open, too, this one may be so on purpose.
  return asking >= HABIT && asking * 5 >= others.length * 4 ? 'high' : 'medium';
}

/** So many others of the kind ask for a credential, and four of five, so that an operation without one is surely a mistake. */
const HABIT = 4;

/** A new account, or a login: who calls it has no credential yet. */
function takesPassword({ method, body }: Operation): boolean {
  const schemas = (body?.media ?? []).flatMap(({ schema }) => schema ?? []);
  const inner = schemas.flatMap(propertiesOf);
  const all = [...inner, ...inner.flatMap(({ schema }) => propertiesOf(schema))];
  return method === 'POST' && all.some(({ name }) => /^(?:password|passwd|pwd)$/i.test(name));
}

/** So many that are alike are reported one by one; of more, one finding tells. */
const ALONE = 10;

const attack = 'Servers, gateways and clients made from this description let everybody call the operation.';

type Case = Pick<Draft<Evidence>, 'message' | 'confidence' | 'evidence'>;

function nothingSecured(open: readonly Operation[], description: ApiDescription): Case {
  const count = open.length === 1 ? 'The operation asks' : `None of the ${open.length} operations asks`;
  return {
    message: `${count} for a credential: the description has no \`security\`. Add it at the top, and \`security: []\` to what is open on purpose.`,
    confidence: open.some(changesState) ? 'medium' : 'low',
    evidence: [
      description.schemes.length
        ? `${description.schemes.length} security schemes are defined, and none is used.`
        : 'No security scheme is defined.',
    ],
  };
}

function draft(operation: Operation, description: ApiDescription, found: Case): Draft<Evidence> {
  return {
    ...found,
    place: { uri: operation.uri, span: operation.keySpan },
    attack,
    endpoint: `${operation.method} ${operation.path}`,
    pointer: operation.pointer,
    key: operation.pointer,
    data: { description, operations: [operation] },
  };
}
