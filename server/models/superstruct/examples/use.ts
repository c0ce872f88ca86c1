import { array, assert, enums, is, mask, max, number, object, optional, pattern, size, string, type } from 'superstruct';

const Book = object({
  code: pattern(string(), /^[A-Z]{3}$/),
  title: size(string(), 1, 80),
  pages: optional(max(number(), 9000)),
  kind: enums(['novel', 'essay']),
  tags: array(string()),
});

export function checked(data: unknown) {
  assert(data, Book);
//^^^^^^ validator
//^^^^^^ lets through { code: text, title: text 1..80, pages?: number ..9000, kind: enum, tags: [text] } reject
  return data;
}
export const masked = (data: unknown) => mask(data, Book);
//                                       ^^^^ validator
//                                       ^^^^ lets through { code: text, title: text 1..80, pages?: number ..9000, kind: enum, tags: [text] } drop
export const loose = (data: unknown) => is(data, type({ title: string() }));
//                                      ^^ validator
//                                      ^^ lets through { title: text } keep
export const tried = (data: unknown) => Book.validate(data);
//                                      ^^^^^^^^^^^^^ validator
