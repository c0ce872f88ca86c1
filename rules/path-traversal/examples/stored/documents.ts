// The name of a file is stored as it was sent, and opened later.
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import Router from '@koa/router';
import knex from 'knex';

const database = knex({ client: 'pg' });
const router = new Router();

router.post('/documents', async (ctx) => {
  const { title, file } = ctx.request.body;
  //                      ^^^^^^^^^^^^^^^^ finding [unvalidated-input]: `file`, `title` of the request's body
  await database('documents').insert({ title, file });
  ctx.status = 201;
});

router.get('/documents/:id', async (ctx) => {
  const document = await database('documents').where({ id: Number(ctx.params.id) }).first('file', 'title');
  ctx.body = createReadStream(join('/data', document.file));
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: becomes part of a file path, out of `documents.file`, where `POST /documents` stored it
});

router.get('/documents/:id/safe', async (ctx) => {
  const document = await database('documents').where({ id: Number(ctx.params.id) }).first('file', 'title');
  ctx.body = createReadStream(join('/data', basename(document.file)));
});

export default router;
