import { type SchemasOf, schemaAbsences } from '../../server/rule/descriptions.ts';
import { limitRepairs } from '../../server/rule/fixes.ts';
import { rule, type Schema } from '../../server/rule/rule.ts';

/** Numbers that clients send may be of any size (CWE-1284). */
export default rule<SchemasOf>({
  id: 'openapi-unbounded-number',
  title: 'Numbers that clients send have no limits',
  owasp: ['API4:2023', 'API4:2019'],
  cwe: [1284],
  kind: 'description',
  check: (description) =>
    schemaAbsences(description, isUnbounded, {
      key: 'number',
      one: (label) =>
        `\`${label}\` may be any number. Give \`minimum\` and \`maximum\`, or a format for integers.`,
      many: (count, first) =>
        `${count} numbers that clients send may be of any size; the first is \`${first}\`. Give \`minimum\` and \`maximum\`, or a format for integers.`,
      attack: 'Huge and negative numbers overflow, ask for pages without end, or turn prices around.',
      evidence: ['There is neither `minimum` nor `maximum`, nor a format that gives them.'],
    }),
  fixes: {
    limit: {
      title: 'Begin at a least value',
      level: 'C',
      make: (found, ask) =>
        limitRepairs(ask.workspace, found, {
          key: 'minimum',
          placeholder: 0,
          does: 'Begin at',
        }),
    },
  },
});

function isUnbounded({ inRequest, inParameter, types, bounds, refers, values, format }: Schema): boolean {
  if (!(inRequest || inParameter) || refers || values) return false;
  if (bounds.has('minimum') || bounds.has('maximum')) return false;
  return types.includes('number') || (types.includes('integer') && format === null);
}
