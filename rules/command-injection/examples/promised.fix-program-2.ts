// `exec` as a promise: the other function is made a promise in its place.
import childProcess, { exec } from 'node:child_process';
import { promisify } from 'node:util';
import express from 'express';

const run = promisify(exec);
const execAsync = promisify(childProcess.exec);
const execFileAsync = promisify(childProcess.execFile);
const app = express();

// Nothing else runs it.
app.get('/lines', async (req, res) => {
  const { stdout } = await run(`wc -l ${req.query.file}`, { cwd: 'data' });
  res.json({ lines: Number.parseInt(stdout, 10) });
});

// It is used elsewhere, so another one is made.
app.get('/size', async (req, res) => {
  const args = ['-s', String(req.query.folder)];
  const { stdout } = await execFileAsync('du', args);
  res.json({ size: Number.parseInt(stdout, 10) });
});

app.get('/uptime', async (_req, res) => {
  const { stdout } = await execAsync('uptime | cut -d, -f1');
  res.json({ stdout });
});

export default app;
