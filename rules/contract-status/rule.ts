import { differing, fulfilledOperations } from '../../server/rule/contract.ts';
import { absences, responseFor } from '../../server/rule/descriptions.ts';
import { missingResponseRepairs } from '../../server/rule/fixes.ts';
import { type ApiDescription, type Operation, rule } from '../../server/rule/rule.ts';

interface Found {
  readonly description: ApiDescription;
  readonly operation: Operation;
  readonly statuses: readonly number[];
}

/** The code answers with statuses that the API description does not list (CWE-1059). */
export default rule<readonly Found[]>({
  id: 'contract-status',
  title: 'The code answers with a status that the description does not list',
  owasp: ['API9:2023', 'API8:2023'],
  cwe: [1059],
  kind: 'description',
  holdsCode: true,
  check: (description, ask) => {
    const found = fulfilledOperations(description, ask).flatMap((each) => {
      const { operation, code } = each;
      if (!operation.responses.length) return [];
      const sent = new Set(ask.answersOf(code).flatMap(({ status }) => status ?? []));
      const statuses = [...sent].filter(
        (status) => status >= 200 && status <= 599 && !responseFor(operation, status, true),
      );
      const names = statuses.sort((a, b) => a - b).map((status) => `\`${status}\``);
      return statuses.length ? [{ ...differing(each, names), description, statuses }] : [];
    });
    return absences(description, found, {
      key: 'status',
      confidence: 'low',
      one: (label, detail) =>
        `The code of \`${label}\` answers with ${detail}, which the description does not list. Describe it.`,
      many: (count, first, detail) =>
        `The code of ${count} operations answers with statuses that the description does not list; the first is \`${first}\` with ${detail}. Describe them.`,
      attack:
        'Clients and tests do not expect the answer: errors that nobody described tell too much, or are taken for success.',
      evidence: ['The statuses stand in the handler, or in functions that it hands the request to.'],
    });
  },
  fixes: {
    response: {
      title: 'Describe the answers',
      level: 'B',
      make: (found, ask) => missingResponseRepairs(ask.workspace, found),
    },
  },
});
