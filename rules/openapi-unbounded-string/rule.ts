import { type SchemasOf, schemaAbsences } from '../../server/rule/descriptions.ts';
import { limitRepairs } from '../../server/rule/fixes.ts';
import { rule, type Schema } from '../../server/rule/rule.ts';

/** Texts that clients send may have any length and form (CWE-1284). */
export default rule<SchemasOf>({
  id: 'openapi-unbounded-string',
  title: 'Texts that clients send have no limit',
  owasp: ['API4:2023', 'API4:2019'],
  cwe: [1284],
  kind: 'description',
  check: (description) =>
    schemaAbsences(description, isUnbounded, {
      key: 'string',
      one: (label) =>
        `\`${label}\` may be of any length and form. Give \`maxLength\`, \`pattern\`, \`format\` or \`enum\`.`,
      many: (count, first) =>
        `${count} texts that clients send may be of any length and form; the first is \`${first}\`. Give \`maxLength\`, \`pattern\`, \`format\` or \`enum\`.`,
      attack:
        'Very long or strangely formed texts fill memory and storage, and reach code that does not expect them.',
      evidence: ['There is neither `maxLength` nor `pattern`, `format`, `enum` or `const`.'],
    }),
  fixes: {
    limit: {
      title: 'Limit the length',
      level: 'C',
      make: (found, ask) =>
        limitRepairs(ask.workspace, found, {
          key: 'maxLength',
          placeholder: 255,
          does: 'Limit the length to',
        }),
    },
  },
});

/** Formats that leave length and form open. */
const openFormats = new Set(['password', 'byte', 'binary', 'string', 'text']);

function isUnbounded(schema: Schema): boolean {
  if (!(schema.inRequest || schema.inParameter) || !schema.types.includes('string')) return false;
  if (schema.bounds.has('maxLength') || schema.pattern || schema.values || schema.refers || schema.isPart)
    return false;
  if (schema.alternatives.length || schema.allOf.length || schema.format === 'binary') return false;
  return schema.format === null || openFormats.has(schema.format);
}
