// A query of an address holds whatever it is given.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/certificates', async (req, res) => {
  const name = new URL(req.body.url).hash.slice(1);
  res.send(await readFile(path.join('/srv/tls', name), 'utf8'));
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The body field `url.hash` of the request becomes part of a file path
});
