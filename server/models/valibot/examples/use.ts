import * as v from 'valibot';
import { maxLength, object, parser, pipe, string } from 'valibot';

const Book = v.object({
  id: v.pipe(v.string(), v.uuid()),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  pages: v.optional(v.pipe(v.number(), v.integer(), v.maxValue(9000))),
  kind: v.picklist(['novel', 'essay']),
  tags: v.array(v.pipe(v.string(), v.regex(/^[a-z]+$/))),
  rest: v.looseObject({ note: v.string() }),
});
const Name = object({ name: pipe(string(), maxLength(9)) });
const readName = parser(Name);

export const read = (data: unknown) => v.parse(Book, data);
//                                     ^^^^^^^ validator
//                                     ^^^^^^^ lets through { id: uuid, title: text 1..80, pages?: integer ..9000, kind: enum, tags: [text], rest: { note: text } keep } drop
export const tried = (data: unknown) => v.safeParse(v.omit(Book, ['rest', 'tags', 'title']), data);
//                                      ^^^^^^^^^^^ validator
//                                      ^^^^^^^^^^^ lets through { id: uuid, pages?: integer ..9000, kind: enum } drop
export const is = (data: unknown) => v.is(v.strictObject({ at: v.date() }), data);
//                                   ^^^^ validator
//                                   ^^^^ lets through { at: date } reject
export const name = (data: unknown) => readName(data);
//                                     ^^^^^^^^ validator
//                                     ^^^^^^^^ lets through { name: text ..9 } drop
const Shade = v.object({ shade: v.pipe(v.string(), v.hexColor()) });
export const shade = (data: unknown) => v.parse(Shade, data);
//                                      ^^^^^^^ validator
//                                      ^^^^^^^ lets through { shade: hex } drop
const Signed = v.object({
  shade: v.pipe(v.string(), v.transform((text) => `#${text}`), v.hexColor()),
  shelf: v.pipe(v.string(), v.hexColor(), v.transform((text) => `#${text}`)),
});
export const signed = (data: unknown) => v.parse(Signed, data);
//                                       ^^^^^^^ validator
//                                       ^^^^^^^ lets through { shade: hex, shelf: hex } drop
