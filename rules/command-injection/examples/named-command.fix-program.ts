// The command has a name of its own, which is read there alone; or a cast stands around it.
import { exec, execFile, execSync } from 'node:child_process';
import express from 'express';

const app = express();

app.get('/ping', (req, res) => {
  const args = ['-c', '1', String(req.query.host /* a name or an address */)];
  execFile('ping', args, (error, stdout) => res.send(error ? 'failed' : stdout));
});

app.get('/lookup', (req, res) => {
  res.send(execSync(('nslookup ' + req.query.host) as string).toString());
});
