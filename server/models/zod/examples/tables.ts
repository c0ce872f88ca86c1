import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createInsertSchema } from 'drizzle-zod';

const books = pgTable('books', { id: integer().primaryKey(), title: text().notNull(), owner: text() });
const NewBook = createInsertSchema(books).omit({ id: true, owner: true });

export const read = (data: unknown) => NewBook.parse(data);
//                                     ^^^^^^^^^^^^^ validator
//                                     ^^^^^^^^^^^^^ lets through { title: text } drop
