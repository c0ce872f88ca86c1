import Type from 'typebox';
import { Compile } from 'typebox/compile';
import Value from 'typebox/value';

const Book = Type.Object({ id: Type.String({ format: 'uuid' }), at: Type.Optional(Type.Integer()) });
const isBook = Compile(Book);

export const parsed = (data: unknown) => Value.Parse(Book, data);
//                                       ^^^^^^^^^^^ validator
//                                       ^^^^^^^^^^^ lets through { id: uuid, at?: integer } keep
export const checked = (data: unknown) => isBook.Check(data);
//                                        ^^^^^^^^^^^^ validator
//                                        ^^^^^^^^^^^^ lets through { id: uuid, at?: integer } keep
