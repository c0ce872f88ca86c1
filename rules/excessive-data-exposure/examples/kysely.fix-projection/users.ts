import express from 'express';
import { type Generated, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

interface UserTable {
  id: Generated<number>;
  name: string;
  mail: string;
  password_hash: string;
}

const db = new Kysely<{ users: UserTable }>({ dialect: new PostgresDialect({ pool: new Pool() }) });
const app = express();

app.get('/users/:id', async (request, response) => {
  const user = await db
    .selectFrom('users')
    .select(['id', 'name', 'mail'])
    .where('id', '=', Number(request.params.id))
    .executeTakeFirst();
  response.json(user);
});

app.post('/users', async (request, response) => {
  const made = await db
    .insertInto('users')
    .values({ name: String(request.body.name), mail: String(request.body.mail), password_hash: '' })
    .returningAll()
    .executeTakeFirstOrThrow();
  response.status(201).json(made);
});

app.get('/names', async (_request, response) => {
  response.json(await db.selectFrom('users').select(['id', 'name']).limit(20).execute());
});

export default app;
