import {
  differing,
  type FulfilledOperation,
  fulfilledOperations,
  type Shape,
} from '../../server/rule/contract.ts';
import {
  absences,
  chainOf,
  propertiesOf,
  responseFor,
  sensitivityOf,
} from '../../server/rule/descriptions.ts';
import { type Questions, rule, type Schema } from '../../server/rule/rule.ts';

/** The code answers with fields that the schema of the API description does not list (CWE-213, CWE-200). */
export default rule<unknown>({
  id: 'contract-response',
  title: 'The code answers with fields that the description does not list',
  owasp: ['API3:2023', 'API3:2019', 'API9:2023'],
  cwe: [213, 200],
  kind: 'description',
  holdsCode: true,
  check: (description, ask) => {
    const found = fulfilledOperations(description, ask).flatMap((each) => {
      const fields = undescribed(each, ask);
      return fields.length ? [{ each, fields }] : [];
    });
    const isSensitive = (field: string) => sensitivityOf(lastOf(field)) !== null;
    const sensitive = found.filter(({ fields }) => fields.some(isSensitive));
    const others = found.filter((each) => !sensitive.includes(each));
    const lacking = (list: typeof found) =>
      list.map(({ each, fields }) => {
        const sorted = [...fields].sort((a, b) => Number(isSensitive(b)) - Number(isSensitive(a)));
        return differing(
          each,
          sorted.map((field) => `\`${field}\``),
        );
      });
    return [
      ...absences(description, lacking(sensitive), {
        key: 'sensitive',
        confidence: 'medium',
        one: (label, detail) =>
          `The code of \`${label}\` answers with ${detail}, which the schema does not list. Send only what is described.`,
        many: (count, first, detail) =>
          `The code of ${count} operations answers with sensitive fields that the schemas do not list; the first is \`${first}\` with ${detail}. Send only what is described.`,
        attack: 'What nobody meant to send leaves with every answer, and whoever looks at it reads it.',
        evidence: [
          'What is sent is read from the code of the handler, and from the entities that its queries read.',
        ],
      }),
      ...absences(description, lacking(others), {
        key: 'field',
        confidence: 'low',
        one: (label, detail) =>
          `The code of \`${label}\` answers with ${detail}, which the schema does not list. Describe it, or send only what is described.`,
        many: (count, first, detail) =>
          `The code of ${count} operations answers with fields that the schemas do not list; the first is \`${first}\` with ${detail}. Describe them, or send only what is described.`,
        attack: 'What is not described is not reviewed: fields that were added to the storage leave as well.',
        evidence: [
          'What is sent is read from the code of the handler, and from the entities that its queries read.',
        ],
      }),
    ];
  },
  // Which of the two is right, a person decides: the schema, or the code that sends more.
  fixes: {},
});

function lastOf(field: string): string {
  return field.split('.').at(-1) ?? field;
}

/** Fields that answers hold and the schemas for their statuses do not. */
function undescribed({ operation, code }: FulfilledOperation, ask: Questions): readonly string[] {
  if (code.schemas?.some(({ part }) => part === 'reply')) return [];
  const found = ask.answersOf(code).flatMap(({ status, shape }) => {
    if (status === null || !shape) return [];
    const media = responseFor(operation, status, true)?.media.find(({ name }) => /json/.test(name));
    return media?.schema ? fieldsBeyond(shape, media.schema, '', 0) : [];
  });
  return [...new Set(found)];
}

/** Objects within objects that are compared. */
const DEPTH_LIMIT = 5;

function fieldsBeyond(shape: Shape, schema: Schema, path: string, depth: number): readonly string[] {
  if (depth > DEPTH_LIMIT) return [];
  if (shape.is === 'array') {
    const items = chainOf(schema).find((each) => each.items)?.items;
    return shape.items && items ? fieldsBeyond(shape.items, items, path, depth + 1) : [];
  }
  if (shape.is === 'union')
    return (shape.of ?? []).flatMap((each) => fieldsBeyond(each, schema, path, depth + 1));
  const properties = propertiesOf(schema);
  if (shape.is !== 'object' || !properties.length || allowsMore(schema)) return [];
  return Object.entries(shape.fields ?? {}).flatMap(([name, field]) => {
    // A key that is not written.
    if (name === '*') return [];
    const own = properties.filter((each) => each.name === name);
    const at = path ? `${path}.${name}` : name;
    if (!own.length) return isOfStorage(name) ? [] : [at];
    // With alternatives the same name may stand for several schemas.
    const [only] = own;
    return only && own.length === 1 ? fieldsBeyond(field, only.schema, at, depth + 1) : [];
  });
}

/** Keys and versions that storage makes by itself. */
function isOfStorage(name: string): boolean {
  return name === '_id' || name === '__v' || name === 'id';
}

/** Whether the schema says that there may be more, or was not read whole. */
function allowsMore(schema: Schema): boolean {
  const own = chainOf(schema);
  const inner = own.flatMap((each) => [...each.allOf, ...each.alternatives]);
  return [...own, ...inner].some(
    (each) =>
      each.additional === 'open' || each.additional === 'schema' || (each.refers && each.reference === null),
  );
}
