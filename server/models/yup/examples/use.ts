import * as yup from 'yup';
import { array, number, object, string } from 'yup';

const Book = object({
  id: string().uuid().required(),
  title: string().max(80).required(),
  pages: number().min(1).max(9000).integer(),
  kind: string().oneOf(['novel', 'essay']),
  tags: array().of(string().matches(/^[a-z]+$/)),
  author: object({ name: string() }),
});

export const kept = (data: unknown) => Book.validate(data);
//                                     ^^^^^^^^^^^^^ validator
//                                     ^^^^^^^^^^^^^ lets through { id: uuid, title: text ..80, pages: integer 1..9000, kind: enum, tags: [text], author: { name: text } keep } keep
export const left = (data: unknown) => Book.validate(data, { stripUnknown: true, abortEarly: false });
//                                     ^^^^^^^^^^^^^ validator
//                                     ^^^^^^^^^^^^^ lets through { id: uuid, title: text ..80, pages: integer 1..9000, kind: enum, tags: [text], author: { name: text } drop } drop
const Event = yup.object({ at: yup.date() }).noUnknown();
export const listed = (data: unknown) => Event.validateSync(data);
//                                       ^^^^^^^^^^^^^^^^^^ validator
//                                       ^^^^^^^^^^^^^^^^^^ lets through { at: date } drop
const Title = Book.pick(['title']);
export const judged = (data: unknown) => Title.isValidSync(data);
//                                       ^^^^^^^^^^^^^^^^^ validator
//                                       ^^^^^^^^^^^^^^^^^ lets through { title: text ..80 } keep
