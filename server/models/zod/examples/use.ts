import { z } from 'zod';

const Book = z.object({ id: z.uuid(), pages: z.number().int() });

export const read = (data: unknown) => Book.parse(data);
//                                     ^^^^^^^^^^ validator
export const tried = (data: unknown) => Book.safeParse(data);
//                                      ^^^^^^^^^^^^^^ validator
