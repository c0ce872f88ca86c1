import { absences, asLacking, responseFor } from '../../server/rule/descriptions.ts';
import { insertionRepairs, responseRepairs } from '../../server/rule/fixes.ts';
import { type ApiDescription, type Operation, rule, type WrittenNode } from '../../server/rule/rule.ts';

type Found = {
  readonly description: ApiDescription;
  /** The operation that says nothing of limits; null where it does not say when to come again. */
  readonly operation: Operation | null;
  readonly response: WrittenNode | null;
};

/** Operations do not say that callers are limited, or when they may come again (CWE-770; RFC 6585 section 4, RFC 9110 section 10.2.3). */
export default rule<readonly Found[]>({
  id: 'openapi-missing-rate-limit',
  title: 'An operation says nothing of limits for its callers',
  owasp: ['API4:2023', 'API4:2019'],
  cwe: [770],
  kind: 'description',
  check: (description) => {
    const silent = description.operations
      .filter((operation) => operation.responses.length && !speaksOfLimits(operation))
      .map((operation) => ({ ...asLacking(operation), description, operation, response: null }));
    const endless = description.operations.flatMap((operation) => {
      const response = operation.responses.find((each) => each.status === '429');
      if (!response?.content || response.headers.some(({ name }) => tellsWhen(name))) return [];
      const { uri, span, pointer } = response;
      const label = `${operation.method} ${operation.pathTemplate}`;
      return [{ uri, span, pointer, label, description, operation: null, response: response.content }];
    });
    return [
      ...absences(description, silent, {
        key: 'limit',
        one: (label) => `\`${label}\` says nothing of limits. Add \`429\` with \`Retry-After\`.`,
        many: (count, first) =>
          `${count} operations say nothing of limits; the first is \`${first}\`. Add \`429\` with \`Retry-After\`.`,
        attack: 'One caller tries passwords, reads everything or keeps the server busy, as fast as it can.',
        evidence: ['There is neither a response `429` nor a header with limits.'],
      }),
      ...absences(description, endless, {
        key: 'retry',
        one: (label) =>
          `\`429\` of \`${label}\` does not say when to come again. Add the header \`Retry-After\`.`,
        many: (count, first) =>
          `\`429\` of ${count} operations does not say when to come again; the first is that of \`${first}\`. Add the header \`Retry-After\`.`,
        attack: 'Clients that do not know when to come again come at once, and all together.',
        evidence: ['The response has neither `Retry-After` nor a header with limits.'],
      }),
    ];
  },
  fixes: {
    response: {
      title: 'Refer to the shared response',
      level: 'A',
      make: (found, ask) => {
        const operations = found.flatMap(({ operation }) => operation ?? []);
        const [first] = found;
        return first && operations.length
          ? responseRepairs(ask.workspace, first.description, operations, ['429'])
          : [];
      },
    },
    retry: {
      title: 'Add the header `Retry-After`',
      level: 'B',
      make: (found, ask) => {
        const responses = new Map(
          found.flatMap(({ response }) =>
            response ? [[`${response.uri}#${response.pointer}`, response]] : [],
          ),
        );
        if (!responses.size) return [];
        const header =
          found[0]?.description.version === '2.0'
            ? '{ "type": "integer" }'
            : '{ "schema": { "type": "integer" } }';
        return insertionRepairs(
          ask.workspace,
          [...responses.values()],
          { key: 'headers', value: `{ "Retry-After": ${header} }`, after: 'description' },
          {
            title: 'Add the header `Retry-After`',
            level: 'B',
            otherwise: 'A response has other headers already, or cannot be extended in this text.',
          },
        );
      },
    },
  },
});

/** `Retry-After`, and the headers with limits in their usual forms. */
function tellsWhen(name: string): boolean {
  return /^(?:retry-after|(?:x-)?rate-?limit(?:-.*)?)$/i.test(name);
}

function speaksOfLimits(operation: Operation): boolean {
  return (
    !!responseFor(operation, 429, false) ||
    operation.responses.some(({ headers }) => headers.some(({ name }) => tellsWhen(name)))
  );
}
