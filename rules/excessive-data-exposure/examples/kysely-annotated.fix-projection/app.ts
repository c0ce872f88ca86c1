import express, { type Request, type Response } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from './database.js';
import { connect } from './connect.js';
import { Store } from './store.js';

const store = new Store(connect());

export function routesFor(db: Kysely<Database>) {
  const app = express();
  app.get('/members', async (_request: Request, response: Response) => {
    response.json(await db.selectFrom('members').select(['id', 'name']).limit(20).execute());
  });
  app.get('/members/:id', async (request: Request, response: Response) => {
    response.json(await store.member(Number(request.params.id)));
  });
  app.get('/books/:id', async (request: Request, response: Response) => {
    response.json(await store.book(Number(request.params.id)));
  });
  return app;
}
