// The command has a name of its own, which is read there alone; or a cast stands around it.
import { exec, execSync, execFileSync } from 'node:child_process';
import express from 'express';

const app = express();

app.get('/ping', (req, res) => {
  const command = `ping -c 1 ${req.query.host /* a name or an address */}`;
  exec(command, (error, stdout) => res.send(error ? 'failed' : stdout));
});

app.get('/lookup', (req, res) => {
  res.send(execFileSync('nslookup', [String(req.query.host)]).toString());
});
