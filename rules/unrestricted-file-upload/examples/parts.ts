// The stream of a part is written to a file of its name.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

const app = Fastify();
app.register(multipart, { limits: { fileSize: 1_000_000 } });

app.post('/files', async (request, reply) => {
  const part = await request.file();
  if (!part) return reply.code(400).send();
  await pipeline(part.file, createWriteStream(join('/srv/files', part.filename)));
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: decides the extension of a file that is kept
  return { ok: true };
});

export default app;
