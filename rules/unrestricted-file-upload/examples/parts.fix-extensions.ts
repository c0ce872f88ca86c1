// The stream of a part is written to a file of its name.
import { createWriteStream } from 'node:fs';
import { join, extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

const app = Fastify();
app.register(multipart, { limits: { fileSize: 1_000_000 } });

// TODO: list the extensions that may be kept, such as '.png'.
const allowedExtensions = new Set<string>([]);

app.post('/files', async (request, reply) => {
  const part = await request.file();
  if (!part) return reply.code(400).send();
  if (!allowedExtensions.has(extname(part.filename).toLowerCase())) {
    return reply.code(400).send({ error: 'Files of this type are not taken' });
  }
  await pipeline(part.file, createWriteStream(join('/srv/files', part.filename)));
  return { ok: true };
});

export default app;
