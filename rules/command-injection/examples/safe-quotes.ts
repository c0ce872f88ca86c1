import { exec } from 'node:child_process';
import express from 'express';

/** Between single quotation marks a shell gives no sign a meaning but the mark itself. */
function quoted(value: string) {
  return `'${String(value).replaceAll("'", `'\\''`)}'`;
}

const app = express();
app.use(express.json());

app.post('/archives', (request, response) => {
  exec(`tar -tf ${quoted(request.body.name)}`, (_error, output) => response.type('text').send(output));
});

app.post('/sizes', (request, response) => {
  const name = String(request.body.name).replace(/'/g, `'"'"'`);
  exec(`du -s '${name}'`, (_error, output) => response.type('text').send(output));
});

app.listen(3000);
