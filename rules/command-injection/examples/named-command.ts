// The command has a name of its own, which is read there alone; or a cast stands around it.
import { exec, execSync } from 'node:child_process';
import express from 'express';

const app = express();

app.get('/ping', (req, res) => {
  const command = `ping -c 1 ${req.query.host /* a name or an address */}`;
  exec(command, (error, stdout) => res.send(error ? 'failed' : stdout));
//     ^^^^^^^ finding: becomes part of a shell command
});

app.get('/lookup', (req, res) => {
  res.send(execSync(('nslookup ' + req.query.host) as string).toString());
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
});
