// Pieces that are put together again may hold what they were cut at.
import { writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/covers', (request, response) => {
  const name = String(request.body.name).split('.').slice(0, -1).join('.');
  const filePath = resolve(join('/srv/covers', name));
  if (!filePath.startsWith(resolve('/srv/covers') + sep)) {
    return response.status(400).json({ error: 'The path is not valid' });
  }
  writeFileSync(filePath, 'cover');
  response.end();
});

app.listen(3000);
