import { type } from 'arktype';

const Book = type({
  id: 'string.uuid',
  title: '1 <= string <= 80',
  'pages?': 'number.integer <= 9000',
  kind: "'novel' | 'essay'",
  tags: 'string.alpha[]',
  'note?': type('string | null'),
  author: { name: 'string' },
});
const Closed = type({ '+': 'reject', at: 'Date' });
const Left = Book.pick('id', 'kind').onUndeclaredKey('delete');

export const read = (data: unknown) => Book(data);
//                                     ^^^^ validator
//                                     ^^^^ lets through { id: uuid, title: text 1..80, pages?: integer ..9000, kind: enum, tags: [alphanumeric], note?: union, author: { name: text } keep } keep
export const closed = (data: unknown) => Closed.assert(data);
//                                       ^^^^^^^^^^^^^ validator
//                                       ^^^^^^^^^^^^^ lets through { at: date } reject
export const left = (data: unknown) => Left.allows(data);
//                                     ^^^^^^^^^^^ validator
//                                     ^^^^^^^^^^^ lets through { id: uuid, kind: enum } drop
