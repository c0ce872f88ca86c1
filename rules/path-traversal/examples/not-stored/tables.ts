import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text } from 'drizzle-orm/pg-core';

export const covers = pgTable('covers', { id: text('id').primaryKey(), owner: text('owner') });
export const db = drizzle(process.env.DATABASE_URL as string, { schema: { covers } });
