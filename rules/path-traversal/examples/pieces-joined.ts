// Pieces that are put together again may hold what they were cut at.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/covers', (request, response) => {
  const name = String(request.body.name).split('.').slice(0, -1).join('.');
  writeFileSync(join('/srv/covers', name), 'cover');
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The body field `name` of the request becomes part of a file path
  response.end();
});

app.listen(3000);
