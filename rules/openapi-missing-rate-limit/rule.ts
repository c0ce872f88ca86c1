import {
  absences,
  inParts,
  type Lacking,
  nameOf,
  operationsThat,
  responseFor,
} from '../../server/rule/descriptions.ts';
import { insertionRepairs, responseRepairs } from '../../server/rule/fixes.ts';
import {
  type ApiDescription,
  type DescriptionPart,
  type Operation,
  rule,
  type WrittenNode,
} from '../../server/rule/rule.ts';

interface Found {
  readonly description: ApiDescription;
  /** Operations that say nothing of limits. */
  readonly silent: readonly Operation[];
  /** Responses that do not say when to come again. */
  readonly endless: readonly WrittenNode[];
}

/** Operations do not say that callers are limited, or when they may come again (CWE-770; RFC 6585 section 4, RFC 9110 section 10.2.3). */
export default rule<Found>({
  id: 'openapi-missing-rate-limit',
  title: 'An operation says nothing of limits for its callers',
  owasp: ['API4:2023', 'API4:2019'],
  cwe: [770],
  kind: 'description',
  check: (description) => {
    return [
      ...absences(description, operationsThat(description, isSilent), {
        key: 'limit',
        one: (label) => `\`${label}\` says nothing of limits. Add \`429\` with \`Retry-After\`.`,
        many: (count, first) =>
          `${count} operations say nothing of limits; the first is \`${first}\`. Add \`429\` with \`Retry-After\`.`,
        attack: 'One caller tries passwords, reads everything or keeps the server busy, as fast as it can.',
        evidence: ['There is neither a response `429` nor a header with limits.'],
      }).map((draft) => ({
        ...draft,
        data: { description, silent: draft.data.map(({ operation }) => operation), endless: [] },
      })),
      ...absences(description, inParts(description, endless), {
        key: 'retry',
        one: (label) =>
          `\`429\` of \`${label}\` does not say when to come again. Add the header \`Retry-After\`.`,
        many: (count, first) =>
          `\`429\` of ${count} operations does not say when to come again; the first is that of \`${first}\`. Add the header \`Retry-After\`.`,
        attack: 'Clients that do not know when to come again come at once, and all together.',
        evidence: ['The response has neither `Retry-After` nor a header with limits.'],
      }).map((draft) => ({
        ...draft,
        data: { description, silent: [], endless: draft.data.map(({ response }) => response) },
      })),
    ];
  },
  fixes: {
    response: {
      title: 'Refer to the shared response',
      level: 'A',
      make: ({ description, silent }, ask) =>
        silent.length ? responseRepairs(ask.workspace, description, silent, ['429']) : [],
    },
    retry: {
      title: 'Add the header `Retry-After`',
      level: 'B',
      make: ({ description, endless }, ask) => {
        const responses = new Map(endless.map((each) => [`${each.uri}#${each.pointer}`, each]));
        if (!responses.size) return [];
        const header =
          description.version === '2.0' ? '{ "type": "integer" }' : '{ "schema": { "type": "integer" } }';
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

function endless({ operations }: DescriptionPart): readonly (Lacking & { readonly response: WrittenNode })[] {
  return operations.flatMap((operation) => {
    const response = operation.responses.find((each) => each.status === '429');
    if (!response?.content || response.headers.some(({ name }) => tellsWhen(name))) return [];
    const { uri, span, pointer, content } = response;
    return [{ uri, span, pointer, label: nameOf(operation), response: content }];
  });
}

function isSilent(operation: Operation): boolean {
  return operation.responses.length > 0 && !speaksOfLimits(operation);
}

function speaksOfLimits(operation: Operation): boolean {
  return (
    !!responseFor(operation, 429, false) ||
    operation.responses.some(({ headers }) => headers.some(({ name }) => tellsWhen(name)))
  );
}
