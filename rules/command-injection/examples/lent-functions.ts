import { exec, execSync } from 'node:child_process';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/optimize', (req, res) => {
  const commands = (req.body.names as string[]).map((name) => `optipng ${name}`);
  commands.forEach(execSync as never);
//^^^^^^^^ finding: becomes part of a shell command
//^^^^^^^^ refused program: How this library runs
  res.end();
});

app.post('/convert', (req, res) => {
  setTimeout(exec, 1000, `ffmpeg -i ${req.body.input} out.mp4`);
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused program: How this library runs
  setImmediate(exec, `rm -r ${req.body.folder}`);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ refused program: How this library runs
  res.end();
});

app.post('/list', (req, res) => {
  exec.call(null, `ls ${req.body.folder}`);
  //              ^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  res.end();
});

app.post('/later', (req, res) => {
  setTimeout((name: string) => exec(`gzip ${name}`), 500, req.body.name);
  //                                ^^^^^^^^^^^^^^ finding: becomes part of a shell command
  res.end();
});
