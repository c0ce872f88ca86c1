// The name of a file is stored as it was sent, and opened later.
import { createReadStream } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import Router from '@koa/router';
import knex from 'knex';

const database = knex({ client: 'pg' });
const router = new Router();

router.post('/documents', async (ctx) => {
  const { title, file } = ctx.request.body;
  await database('documents').insert({ title, file });
  ctx.status = 201;
});

router.get('/documents/:id', async (ctx) => {
  const document = await database('documents').where({ id: Number(ctx.params.id) }).first('file', 'title');
  const filePath = resolve(join('/data', document.file));
  if (!filePath.startsWith(resolve('/data') + sep)) {
    return ctx.throw(400, 'The path is not valid');
  }
  ctx.body = createReadStream(filePath);
});

router.get('/documents/:id/safe', async (ctx) => {
  const document = await database('documents').where({ id: Number(ctx.params.id) }).first('file', 'title');
  ctx.body = createReadStream(join('/data', basename(document.file)));
});

export default router;
