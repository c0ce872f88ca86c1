import { absences, nameWords, operationsThat } from '../../server/rule/descriptions.ts';
import { type Operation, rule } from '../../server/rule/rule.ts';

/** An operation that is not for the public is described for it (CWE-1059). */
export default rule<unknown>({
  id: 'openapi-internal-operation',
  title: 'An internal operation is in the description',
  owasp: ['API9:2023', 'API9:2019'],
  cwe: [1059],
  kind: 'description',
  check: (description) =>
    absences(description, operationsThat(description, isInternal), {
      key: 'internal',
      one: (label) =>
        `\`${label}\` says that it is internal. Keep it out of the description that is published.`,
      many: (count, first) =>
        `${count} operations say that they are internal; the first is \`${first}\`. Keep them out of the description that is published.`,
      attack: 'Readers of the description learn of operations that were not made for them, and try them.',
      evidence: ['The operation, its tag or its path says so.'],
    }),
  // Whether the description is published, only the project knows.
  fixes: {},
});

function isInternal({ extensions, tags, pathTemplate }: Operation): boolean {
  const flag = extensions.get('x-internal') ?? extensions.get('x-private');
  if (flag) return flag.text === 'true';
  // `internal/{internalId}` speaks of an id that is used inside.
  const parts = pathTemplate.split('/').filter((_, i, all) => !/^\{internal/i.test(all[i + 1] ?? ''));
  return [...tags, ...parts].some((each) => /^(?:internal|debug)$/.test(nameWords(each).join(' ')));
}
