import { Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Value } from '@sinclair/typebox/value';

const Book = Type.Object({
  id: Type.String({ format: 'uuid' }),
  title: Type.String({ minLength: 1, maxLength: 80 }),
  pages: Type.Optional(Type.Integer({ maximum: 9000 })),
  kind: Type.Union([Type.Literal('novel'), Type.Literal('essay')]),
  tags: Type.Array(Type.String({ pattern: '^[a-z]+$' })),
});
const Closed = Type.Object({ id: Type.Number() }, { additionalProperties: false });
const isBook = TypeCompiler.Compile(Type.Pick(Book, ['title']));

export const judged = (data: unknown) => Value.Check(Book, data);
//                                       ^^^^^^^^^^^ validator
//                                       ^^^^^^^^^^^ lets through { id: uuid, title: text 1..80, pages?: integer ..9000, kind: union, tags: [text] } keep
export const closed = (data: unknown) => Value.Check(Closed, data);
//                                       ^^^^^^^^^^^ validator
//                                       ^^^^^^^^^^^ lets through { id: number } reject
export const parsed = (data: unknown) => Value.Parse(Book, data);
//                                       ^^^^^^^^^^^ validator
//                                       ^^^^^^^^^^^ lets through { id: uuid, title: text 1..80, pages?: integer ..9000, kind: union, tags: [text] } drop
export const compiled = (data: unknown) => isBook.Check(data);
//                                         ^^^^^^^^^^^^ validator
//                                         ^^^^^^^^^^^^ lets through { title: text 1..80 } keep
