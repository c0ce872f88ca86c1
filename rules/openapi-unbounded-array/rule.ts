import { chainOf, type SchemasOf, schemaAbsences } from '../../server/rule/descriptions.ts';
import { limitRepairs } from '../../server/rule/fixes.ts';
import { rule, type Schema } from '../../server/rule/rule.ts';

/** Lists that clients send may have any number of elements (CWE-770). */
export default rule<SchemasOf>({
  id: 'openapi-unbounded-array',
  title: 'Lists that clients send have no limit',
  owasp: ['API4:2023', 'API4:2019'],
  cwe: [770],
  kind: 'description',
  check: (description) =>
    schemaAbsences(description, isUnbounded, {
      key: 'array',
      one: (label) => `\`${label}\` may have any number of elements. Give \`maxItems\`.`,
      many: (count, first) =>
        `${count} lists that clients send may have any number of elements; the first is \`${first}\`. Give \`maxItems\`.`,
      attack:
        'One request with a very long list keeps the server busy, or gets around limits for single requests.',
      evidence: ['There is no `maxItems`.'],
    }),
  fixes: {
    limit: {
      title: 'Limit the number of elements',
      level: 'C',
      make: (found, ask) =>
        limitRepairs(ask.workspace, found, {
          key: 'maxItems',
          placeholder: 100,
          does: 'Limit the number to',
        }),
    },
  },
});

function isUnbounded(schema: Schema): boolean {
  const { inRequest, inParameter, types, bounds, refers, values } = schema;
  return (
    (inRequest || inParameter) &&
    types.includes('array') &&
    !bounds.has('maxItems') &&
    !refers &&
    !values &&
    !isSelection(schema)
  );
}

/** Whether it holds each of a few values at most once. */
function isSelection({ uniqueItems, items }: Schema): boolean {
  return uniqueItems && items !== null && chainOf(items).some((each) => each.values);
}
