// A host holds no slash.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/certificates', async (req, res) => {
  const folder = new URL(req.body.url).hostname;
  const { port } = new URL(req.body.url);
  res.json([
    await readFile(path.join('/srv/tls', folder, 'ca.pem'), 'utf8'),
    await readFile(path.join('/srv/tls', port, 'ca.pem'), 'utf8'),
  ]);
});
