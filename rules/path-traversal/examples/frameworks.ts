// The same file for the same request, in four frameworks; each turns requests away in its own way.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Hapi from '@hapi/hapi';
import Router from '@koa/router';
import type { RequestHandler } from 'express';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';

const reports = join(process.cwd(), 'reports');

export const fastify = Fastify();
fastify.get<{ Params: { name: string } }>('/reports/:name', async (request, reply) => {
  const text = await readFile(join(reports, request.params.name), 'utf8');
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
  return reply.type('text/plain').send(text);
});

export const router = new Router();
router.get('/reports', async (ctx) => {
  ctx.body = createReadStream(join(reports, String(ctx.query.name)));
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
});

export const hono = new Hono();
hono.get('/reports', async (c) => c.text(await readFile(`${reports}/${c.req.query('name')}`, 'utf8')));
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path

export const server = Hapi.server();
server.route({
  method: 'GET',
  path: '/reports',
  handler: async (request, h) => {
    if (request.query.name) return h.response(await readFile(join(reports, request.query.name), 'utf8'));
    //                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
    return h.response({ error: 'no name' }).code(404);
  },
});

// A handler that is declared to give nothing.
export const app = express();
async function download(req: express.Request, res: express.Response): Promise<void> {
  const file = `${reports}/${req.query.file}`;
  res.download(file);
  //           ^^^^ finding: becomes part of a file path
}
app.get('/download', download);
app.use((_req, res) => {
  res.status(404).json({ message: 'no such page' });
});

const remove: RequestHandler<{ name: string }> = (req, res) => res.sendFile(join(reports, req.params.name));
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a file path
app.get('/file/:name', remove);
