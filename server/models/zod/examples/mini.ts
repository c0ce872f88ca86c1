import * as z from 'zod/mini';

const Book = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  code: z.string().check(z.regex(/^[A-Z]{3}$/)),
  pages: z.optional(z.int().check(z.lte(9000))),
  mail: z.nullable(z.email()),
  shown: z.stringbool(),
});

export const read = (data: unknown) => z.parse(z.partial(Book), data);
//                                     ^^^^^^^ validator
//                                     ^^^^^^^ lets through { title?: text 1..80, code?: text, pages?: integer ..9000, mail?: email, shown?: boolean } drop
export const strict = (data: unknown) => z.safeParse(z.strictObject({ id: z.uuid() }), data);
//                                       ^^^^^^^^^^^ validator
//                                       ^^^^^^^^^^^ lets through { id: uuid } reject
export const extended = (data: unknown) => z.extend(Book, { id: z.uuid() }).parse(data);
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ validator
