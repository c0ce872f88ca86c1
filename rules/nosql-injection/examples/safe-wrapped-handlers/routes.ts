import { createExpressEndpoints, initServer } from '@ts-rest/express';
import express from 'express';
import { answer } from './adapter';
import { books } from './contract';
import * as controllers from './controllers';

const server = initServer();
const router = server.router(books, {
  list: { handler: async (all) => answer(controllers.list)(all) },
  add: { handler: async (all) => answer(controllers.add)(all) },
  lend: { handler: async (all) => answer(controllers.lend)(all) },
});

const app = express();
createExpressEndpoints(books, router, app);
app.listen(3000);
