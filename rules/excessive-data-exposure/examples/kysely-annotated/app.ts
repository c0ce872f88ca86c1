import express, { type Request, type Response } from 'express';
import type { Kysely } from 'kysely';
import type { Database } from './database.js';
import { connect } from './connect.js';
import { Store } from './store.js';

const store = new Store(connect());

export function routesFor(db: Kysely<Database>) {
  const app = express();
  app.get('/members', async (_request: Request, response: Response) => {
    response.json(await db.selectFrom('members').selectAll().limit(20).execute());
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `password_hash`
  });
  app.get('/members/:id', async (request: Request, response: Response) => {
    response.json(await store.member(Number(request.params.id)));
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `password_hash`
  });
  app.get('/books/:id', async (request: Request, response: Response) => {
    response.json(await store.book(Number(request.params.id)));
  });
  return app;
}
