// The same file for the same request, in four frameworks; each turns requests away in its own way.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
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
  return reply.type('text/plain').send(text);
});

export const router = new Router();
router.get('/reports', async (ctx) => {
  ctx.body = createReadStream(join(reports, String(ctx.query.name)));
});

export const hono = new Hono();
hono.get('/reports', async (c) => c.text(await readFile(`${reports}/${c.req.query('name')}`, 'utf8')));

export const server = Hapi.server();
server.route({
  method: 'GET',
  path: '/reports',
  handler: async (request, h) => {
    if (request.query.name) return h.response(await readFile(join(reports, request.query.name), 'utf8'));
    return h.response({ error: 'no name' }).code(404);
  },
});

// A handler that is declared to give nothing.
export const app = express();
async function download(req: express.Request, res: express.Response): Promise<void> {
  const file = `${reports}/${req.query.file}`;
  res.download(file);
}
app.get('/download', download);
app.use((_req, res) => {
  res.status(404).json({ message: 'no such page' });
});

const remove: RequestHandler<{ name: string }> = (req, res) => {
  const filePath = resolve(join(reports, req.params.name));
  if (!filePath.startsWith(resolve(reports) + sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  return res.sendFile(filePath);
};
app.get('/file/:name', remove);
