import { exec, spawnSync } from 'node:child_process';
import express from 'express';

const app = express();

app.get('/ping', (req, res) => {
  const command = `ping -c 1 ${req.query.host}`;
  exec((command), (error, stdout) => res.send(error ? 'failed' : stdout));
//      ^^^^^^^ finding: becomes part of a shell command
});

app.get('/lookup', (req, res) => {
  const line = `nslookup ${req.query.host}` as string;
  exec(line as string, (error, stdout) => res.send(error ? 'failed' : stdout));
//     ^^^^^^^^^^^^^^ finding: becomes part of a shell command
});

app.get('/thumb', (req, res) => {
  const size = String(req.query.size);
  spawnSync(`convert`, ['in.png', '-resize', size, 'out.png'], { shell: true });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  res.sendStatus(202);
});

app.get('/turned', (req, res) => {
  const angle = String(req.query.angle);
  spawnSync('convert' as string, ['in.png', '-rotate', angle, 'out.png'] as readonly string[], { shell: true });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  res.sendStatus(202);
});
