// A number that can be predicted in the name.
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import Fastify from 'fastify';

const app = Fastify();

app.post('/previews', async (request) => {
  const file = `${tmpdir()}/preview-${Math.random()}.png`;
  request.raw.pipe(createWriteStream(file));
  //                                 ^^^^ finding low: The name of a file in the folder for temporary files can be predicted
  return { ok: true };
});

export default app;
