// The extension comes from a list, or from the code.
import { createWriteStream } from 'node:fs';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import Fastify from 'fastify';

const app = Fastify();
app.register(multipart, { limits: { fileSize: 1_000_000 } });

const extensions = ['.png', '.jpg'];

app.post('/listed', async (request, reply) => {
  const part = await request.file();
  if (!part) return reply.code(400).send();
  const extension = extname(part.filename);
  if (!extensions.includes(extension)) return reply.code(415).send();
  await pipeline(part.file, createWriteStream(join('/srv/files', `${Date.now()}${extension}`)));
  return { ok: true };
});

app.post('/typed', async (request, reply) => {
  const part = await request.file();
  if (part?.mimetype !== 'image/png') return reply.code(415).send();
  await pipeline(part.file, createWriteStream(join('/srv/files', part.filename)));
  return { ok: true };
});

app.post('/fixed', async (request, reply) => {
  const part = await request.file();
  if (!part) return reply.code(400).send();
  await pipeline(part.file, createWriteStream(`/srv/files/${part.filename}.bin`));
  return { ok: true };
});

export default app;
