// Whether a password is set is told, and nothing of it.
import { pgTable, text } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/node-postgres';
import express from 'express';

const accounts = pgTable('accounts', { id: text('id').primaryKey(), password: text('password') });
const database = drizzle(String(process.env.DATABASE_URL), { schema: { accounts } });

async function hasPassword(id: string) {
  const row = await database.query.accounts.findFirst({
    where: (each, { eq }) => eq(each.id, id),
    columns: { password: true },
  });
  return Boolean(row?.password);
}

const app = express();
app.get('/accounts/:id', async (request, response) => {
  response.json({ id: request.params.id, hasPassword: await hasPassword(request.params.id) });
});
app.listen(3000);
