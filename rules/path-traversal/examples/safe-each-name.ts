import { readFile } from 'node:fs/promises';
import express from 'express';
import sanitize from 'sanitize-filename';

const app = express();

app.post('/copies', express.json(), async (request, response) => {
  const names = JSON.parse(request.body.names) as string[];
  for (let i = 0; i < names.length; i++) {
    names[i] = sanitize(names[i] || '');
  }
  const copies = await Promise.all(names.map((name) => readFile(`/srv/copies/${name}`, 'utf8')));
  response.json(copies);
});

app.listen(3000);
