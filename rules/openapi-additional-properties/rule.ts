import { type SchemasOf, schemaAbsences } from '../../server/rule/descriptions.ts';
import { insertionRepairs, limitRepairs } from '../../server/rule/fixes.ts';
import { rule, type Schema } from '../../server/rule/rule.ts';

/** Objects that clients send may hold properties that nobody described (CWE-915). */
export default rule<SchemasOf>({
  id: 'openapi-additional-properties',
  title: 'Objects that clients send may hold anything more',
  owasp: ['API3:2023', 'API6:2019'],
  cwe: [915],
  kind: 'description',
  check: (description) => [
    ...schemaAbsences(description, isOpen, {
      key: 'more',
      one: (label) =>
        `\`${label}\` may hold properties that are not listed. Add \`additionalProperties: false\`.`,
      many: (count, first) =>
        `${count} objects that clients send may hold properties that are not listed; the first is \`${first}\`. Add \`additionalProperties: false\`.`,
      attack:
        'A client sends properties that the server stores or obeys without anybody having thought of them.',
      evidence: ['Objects of JSON Schema are open unless `additionalProperties` says otherwise.'],
    }),
    ...schemaAbsences(description, isFree, {
      key: 'free',
      one: (label) =>
        `\`${label}\` is an object of which nothing is said. List its properties, or give the schema of its values.`,
      many: (count, first) =>
        `${count} objects that clients send may hold anything at all; the first is \`${first}\`. List their properties, or give the schema of their values.`,
      attack: 'A client sends whatever it likes, and nothing can be held against a schema.',
      evidence: ['The schema has neither `properties` nor a schema for further ones.'],
    }),
    ...schemaAbsences(description, isEndless, {
      key: 'endless',
      one: (label) => `\`${label}\` may hold any number of properties. Give \`maxProperties\`.`,
      many: (count, first) =>
        `${count} objects that clients send may hold any number of properties; the first is \`${first}\`. Give \`maxProperties\`.`,
      attack: 'One request with very many properties fills memory and storage.',
      evidence: ['Further properties fit a schema, and there is no `maxProperties`.'],
    }),
  ],
  fixes: {
    close: {
      title: 'Allow no other properties',
      level: 'B',
      make: (found, ask) =>
        found.schemas.every(({ properties, additional }) => properties.length && additional === 'unsaid')
          ? insertionRepairs(
              ask.workspace,
              found.schemas,
              { key: 'additionalProperties', value: 'false' },
              {
                title: 'Allow no other properties',
                level: 'B',
                otherwise: 'A schema cannot be extended in this text.',
              },
            )
          : [],
    },
    limit: {
      title: 'Limit the number of properties',
      level: 'C',
      make: (found, ask) =>
        found.schemas.every(isEndless)
          ? limitRepairs(ask.workspace, found, {
              key: 'maxProperties',
              placeholder: 100,
              does: 'Limit the number to',
            })
          : [],
    },
  },
});

/** Whatever is put together by `allOf` must stay open in its parts. */
function isClosable(schema: Schema): boolean {
  return (
    schema.inRequest &&
    !schema.refers &&
    !schema.isPart &&
    !schema.allOf.length &&
    !schema.alternatives.length
  );
}

function isOpen(schema: Schema): boolean {
  return (
    isClosable(schema) &&
    schema.properties.length > 0 &&
    (schema.additional === 'unsaid' || schema.additional === 'open')
  );
}

/** Keys are the client's, and nothing says how many. */
function isEndless(schema: Schema): boolean {
  return isClosable(schema) && schema.additional === 'schema' && !schema.bounds.has('maxProperties');
}

function isFree(schema: Schema): boolean {
  const { types, properties, additional, values, bounds } = schema;
  if (!isClosable(schema) || !types.includes('object') || properties.length || values) return false;
  // An object that may hold nothing.
  if (bounds.get('maxProperties') === 0) return false;
  return additional === 'unsaid' || additional === 'open';
}
