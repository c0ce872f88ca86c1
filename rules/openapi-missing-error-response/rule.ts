import { absences, asLacking, isSecured, responseFor } from '../../server/rule/descriptions.ts';
import { responseRepairs } from '../../server/rule/fixes.ts';
import { type ApiDescription, type Operation, rule } from '../../server/rule/rule.ts';

type Found = {
  readonly operation: Operation;
  readonly description: ApiDescription;
  readonly statuses: readonly string[];
};

/** An operation does not say how it answers what it refuses or fails at (CWE-1059). */
export default rule<readonly Found[]>({
  id: 'openapi-missing-error-response',
  title: 'An operation does not say how it answers what it refuses',
  owasp: ['API8:2023', 'API7:2019'],
  cwe: [1059],
  kind: 'description',
  check: (description) =>
    cases.flatMap(({ statuses, what, applies }) => {
      const found = description.operations
        .filter((operation) => operation.responses.length && applies(operation))
        .filter((operation) => !statuses.some((status) => responseFor(operation, Number(status), true)))
        .map((operation) => ({ ...asLacking(operation), description, statuses }));
      const names = statuses.map((status) => `\`${status}\``).join(' or ');
      return absences(description, found, {
        key: statuses.join(),
        one: (label) => `\`${label}\` does not say how it answers ${what}. Add ${names}.`,
        many: (count, first) =>
          `${count} operations do not say how they answer ${what}; the first is \`${first}\`. Add ${names}.`,
        attack:
          'What is not described is not tested: errors come in forms that tell too much, or checks are not made at all.',
        evidence: [`There is no response for ${names}, for their range, or by \`default\`.`],
      });
    }),
  fixes: {
    response: {
      title: 'Refer to the shared response',
      level: 'A',
      make: (found, ask) => {
        const [first] = found;
        if (!first) return [];
        return responseRepairs(
          ask.workspace,
          first.description,
          found.map(({ operation }) => operation),
          first.statuses,
        );
      },
    },
  },
});

interface Case {
  /** One of them suffices. */
  readonly statuses: readonly string[];
  readonly what: string;
  readonly applies: (operation: Operation) => boolean;
}

const cases: readonly Case[] = [
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
