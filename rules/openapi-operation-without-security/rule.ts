import {
  absences,
  asLacking,
  changesState,
  propertyFinder,
  takesCredential,
} from '../../server/rule/descriptions.ts';
import { generalSecurityRepairs, securityRepairs } from '../../server/rule/fixes.ts';
import {
  type ApiDescription,
  type Draft,
  type Operation,
  type Questions,
  rule,
  type Schema,
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
    const habits = habitsOf(operations);
    const secured = habits.all.asking;
    // Where nothing is secured, one finding says it all: at the first operation that should be.
    if (!secured)
      return open.slice(0, 1).map((each) => draft(each, description, nothingSecured(open, description)));
    const all = open.map((each) => ({ ...asLacking(each), confidence: confidenceOf(each, habits) }));
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

/** How many operations ask for a credential, of how many. */
interface Habit {
  readonly asking: number;
  readonly all: number;
}

/** The habits of operations that change something, of those that only read, and of all; and whether a schema holds a password. */
interface Habits {
  readonly changing: Habit;
  readonly reading: Habit;
  readonly all: Habit;
  readonly holdsPassword: (schema: Schema) => boolean;
}

function habitsOf(operations: readonly Operation[]): Habits {
  const changing = operations.filter(changesState);
  const reading = operations.filter((each) => !changesState(each));
  return {
    changing: habitOf(changing),
    reading: habitOf(reading),
    all: habitOf(operations),
    holdsPassword: passwordFinder(),
  };
}

function habitOf(operations: readonly Operation[]): Habit {
  const asking = operations.filter((each) => each.security.requirements?.length).length;
  return { asking, all: operations.length };
}

/**
 * What most other operations of the kind ask for, this one should ask for as well. What only reads is often open on
 * purpose, unless it is the only one that is, and what takes a password is called by somebody who has no credential yet.
 */
function confidenceOf(operation: Operation, habits: Habits): Case['confidence'] {
  const changes = changesState(operation);
  const same = changes ? habits.changing : habits.reading;
  const { asking, all } = same.all > 1 ? same : habits.all;
  // The operation itself is one of them, and asks for nothing.
  const others = all - 1;
  if (!changes) {
    const isOnly = asking === others && asking > 0;
    return isOnly && !takesCredential(operation) ? 'medium' : 'low';
  }
  if (takesPassword(operation, habits) || takesCredential(operation)) return 'low';
  // A few operations are no habit, and where many others are open, too, this one may be so on purpose.
  return asking >= HABIT && asking * 5 >= others * 4 ? 'high' : 'medium';
}

/** So many others of the kind ask for a credential, and four of five, so that an operation without one is surely a mistake. */
const HABIT = 4;

/** A new account, or a login: who calls it has no credential yet. */
function takesPassword({ method, body }: Operation, { holdsPassword }: Habits): boolean {
  return method === 'POST' && (body?.media ?? []).some(({ schema }) => schema && holdsPassword(schema));
}

/** Answers to whether a schema has a password among its properties, or among those of one of them. */
function passwordFinder(): (schema: Schema) => boolean {
  const hasOne = propertyFinder(({ name }) => /^(?:password|passwd|pwd)$/i.test(name));
  const hasOneBelow = propertyFinder(({ schema }) => hasOne(schema));
  return (schema) => hasOne(schema) || hasOneBelow(schema);
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
