// Entries of archives that are read as streams.
import fs from 'node:fs';
import { extract } from 'tar-stream';
import Fastify from 'fastify';

const app = Fastify();

app.post('/backups', async (request) => {
  const pack = extract();
  pack.on('entry', (header, stream, next) => {
    stream.pipe(fs.createWriteStream(`/srv/backups/${header.name}`));
    //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: becomes part of a file path
    //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused folder: The entry comes to a callback
    stream.on('end', next);
  });
  request.raw.pipe(pack);
  return { ok: true };
});

export default app;
