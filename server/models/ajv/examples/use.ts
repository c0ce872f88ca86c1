import Ajv, { type JSONSchemaType } from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);

interface Book {
  id: string;
  pages: number;
}

const schema: JSONSchemaType<Book> = {
  type: 'object',
  properties: { id: { type: 'string', format: 'uuid' }, pages: { type: 'integer', maximum: 9000 } },
  required: ['id', 'pages'],
  additionalProperties: false,
};

const isBook = ajv.compile(schema);
const checks = { tag: ajv.compile({ type: 'object', properties: { tag: { type: ['string', 'null'], maxLength: 9 } } }) };

export const judged = (data: unknown) => (isBook(data) ? data : null);
//                                        ^^^^^^ validator
//                                        ^^^^^^ lets through { id: uuid, pages: integer ..9000 } reject
export const tagged = (data: unknown) => checks.tag(data);
//                                       ^^^^^^^^^^ validator
//                                       ^^^^^^^^^^ lets through { tag: text ..9 } keep
export const direct = (data: unknown) => ajv.validate(schema, data);
//                                       ^^^^^^^^^^^^ validator
