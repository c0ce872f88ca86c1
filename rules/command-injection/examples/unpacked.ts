import { exec } from 'node:child_process';
import { inflateRawSync } from 'node:zlib';
import express from 'express';

const app = express();
app.use(express.json());
app.post('/runs', (req, res) => {
  const text = inflateRawSync(Buffer.from(req.body.packed, 'base64')).toString();
  exec(`run ${text}`);
  //   ^^^^^^^^^^^^^ finding high: The body field `packed` of the request becomes part of a shell command
  res.end();
});
