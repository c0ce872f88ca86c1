// The function is taken out of its module under a name, or out of a module whose type is written down, and the command
// has a name with a type.
import childProcess from 'node:child_process';
import { promisify } from 'node:util';
import express from 'express';

const { exec } = childProcess;
const { execSync } = require('node:child_process') as typeof import('node:child_process');
const run = promisify(exec);
const app = express();

app.get('/lines', async (req, res) => {
  const { stdout } = await run(`wc -l ${req.query.file}`);
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  res.json({ lines: Number.parseInt(stdout, 10) });
});

app.get('/size', (req, res) => {
  res.send(execSync(`du -s ${req.query.folder}`).toString());
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
});

app.get('/lookup', (req, res) => {
  const line: string = `nslookup ${req.query.host}`;
  exec(line, (error, stdout) => res.send(error ? 'failed' : stdout));
//     ^^^^ finding: becomes part of a shell command
});

export default app;
