// The function is taken out of its module under a name, or out of a module whose type is written down, and the command
// has a name with a type.
import childProcess from 'node:child_process';
import { promisify } from 'node:util';
import express from 'express';

const { exec, execFile } = childProcess;
const { execSync } = require('node:child_process') as typeof import('node:child_process');
const run = promisify(exec);
const app = express();

app.get('/lines', async (req, res) => {
  const { stdout } = await run(`wc -l ${req.query.file}`);
  res.json({ lines: Number.parseInt(stdout, 10) });
});

app.get('/size', (req, res) => {
  res.send(execSync(`du -s ${req.query.folder}`).toString());
});

app.get('/lookup', (req, res) => {
  const args = [String(req.query.host)];
  execFile('nslookup', args, (error, stdout) => res.send(error ? 'failed' : stdout));
});

export default app;
