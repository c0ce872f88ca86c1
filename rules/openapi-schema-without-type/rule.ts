import { absences, schemasThat } from '../../server/rule/descriptions.ts';
import { insertionRepairs } from '../../server/rule/fixes.ts';
import { rule, type Schema } from '../../server/rule/rule.ts';

/** Data that clients send may be of any type (CWE-20). */
export default rule<readonly { readonly schema: Schema }[]>({
  id: 'openapi-schema-without-type',
  title: 'Data that clients send may be of any type',
  owasp: ['API8:2023', 'API8:2019'],
  cwe: [20],
  kind: 'description',
  check: (description) =>
    absences(description, schemasThat(description, isUntyped), {
      key: 'type',
      one: (label) => `\`${label}\` may be of any type. Give \`type\`.`,
      many: (count, first) =>
        `${count} schemas of what clients send give no type; the first is \`${first}\`. Give \`type\`.`,
      attack: 'Objects come where texts are expected, which turns filters of databases into operators.',
      evidence: ['The schema has no `type`, and nothing else that gives one.'],
    }),
  fixes: {
    object: {
      title: 'Say `type: object`',
      level: 'B',
      make: (found, ask) =>
        found.every(({ schema }) => schema.properties.length)
          ? insertionRepairs(
              ask.workspace,
              found.map(({ schema }) => schema),
              { key: 'type', value: '"object"' },
              {
                title: 'Say `type: object`',
                level: 'B',
                otherwise: 'A schema cannot be extended in this text.',
              },
            )
          : [],
    },
  },
});

function isUntyped(schema: Schema): boolean {
  const { inRequest, inParameter, types, values, refers, isPart, allOf, alternatives } = schema;
  if (!(inRequest || inParameter) || types.length || values || refers || isPart) return false;
  if (schema.isCondition) return false;
  return !allOf.length && !alternatives.length;
}
