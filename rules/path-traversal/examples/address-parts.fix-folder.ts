// A query of an address holds whatever it is given.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/certificates', async (req, res) => {
  const name = new URL(req.body.url).hash.slice(1);
  const filePath = path.resolve(path.join('/srv/tls', name));
  if (!filePath.startsWith(path.resolve('/srv/tls') + path.sep)) {
    return res.status(400).json({ error: 'The path is not valid' });
  }
  res.send(await readFile(filePath, 'utf8'));
});
