import { absences, isSecured, operationsThat, responseFor } from '../../server/rule/descriptions.ts';
import { responseRepairs } from '../../server/rule/fixes.ts';
import { type ApiDescription, type Operation, rule } from '../../server/rule/rule.ts';

interface Found {
  readonly operations: readonly Operation[];
  readonly description: ApiDescription;
  readonly statuses: readonly string[];
}

/** An operation does not say how it answers what it refuses or fails at (CWE-1059). */
export default rule<Found>({
  id: 'openapi-missing-error-response',
  title: 'An operation does not say how it answers what it refuses',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [1059],
  kind: 'description',
  check: (description) =>
    cases.flatMap(({ statuses, what, lacks }) => {
      const names = statuses.map((status) => `\`${status}\``).join(' or ');
      return absences(description, operationsThat(description, lacks), {
        key: statuses.join(),
        one: (label) => `\`${label}\` does not say how it answers ${what}. Add ${names}.`,
        many: (count, first) =>
          `${count} operations do not say how they answer ${what}; the first is \`${first}\`. Add ${names}.`,
        attack:
          'What is not described is not tested: errors come in forms that tell too much, or checks are not made at all.',
        evidence: [`There is no response for ${names}, for their range, or by \`default\`.`],
      }).map((draft) => ({
        ...draft,
        data: { description, statuses, operations: draft.data.map(({ operation }) => operation) },
      }));
    }),
  fixes: {
    response: {
      title: 'Refer to the shared response',
      level: 'A',
      make: ({ description, operations, statuses }, ask) =>
        responseRepairs(ask.workspace, description, operations, statuses),
    },
  },
});

interface Case {
  /** One of them suffices. */
  readonly statuses: readonly string[];
  readonly what: string;
  readonly lacks: (operation: Operation) => boolean;
}

function lacking({ statuses, what, applies }: Expected): Case {
  const lacks = (operation: Operation) =>
    operation.responses.length > 0 &&
    applies(operation) &&
    !statuses.some((status) => responseFor(operation, Number(status), true));
  return { statuses, what, lacks };
}

interface Expected {
  /** One of them suffices. */
  readonly statuses: readonly string[];
  readonly what: string;
  readonly applies: (operation: Operation) => boolean;
}

const expected: readonly Expected[] = [
  {
    statuses: ['400', '422'],
    what: 'requests that are not well-formed',
    applies: (operation) => !!operation.body || operation.parameters.some((each) => each.in !== 'path'),
  },
  { statuses: ['401'], what: 'callers without a credential', applies: isSecured },
  {
    statuses: ['403'],
    what: 'callers without the right',
    applies: ({ security }) =>
      !!security.requirements?.some((each) => each.schemes.some((scheme) => scheme.scopes.length)),
  },
  {
    statuses: ['404'],
    what: 'requests for what is not there',
    applies: ({ parameters }) => parameters.some((each) => each.in === 'path'),
  },
  { statuses: ['500'], what: 'failures of their own', applies: () => true },
];

const cases: readonly Case[] = expected.map(lacking);
