// What stands between two dots, or behind the last one, leads to no folder above.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/covers', (request, response) => {
  const ending = String(request.body.name).split('.').pop();
  writeFileSync(join('/srv/covers', `${randomBytes(16).toString('hex')}.${ending}`), 'cover');
  response.end();
});

app.post('/labels', (request, response) => {
  const name = String(request.body.name).split('/').at(-1);
  writeFileSync(join('/srv/labels', `label-${name}`), 'label');
  response.end();
});

app.listen(3000);
