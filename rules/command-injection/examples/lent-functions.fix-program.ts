import { exec, execFile, execSync } from 'node:child_process';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/optimize', (req, res) => {
  const commands = (req.body.names as string[]).map((name) => `optipng ${name}`);
  commands.forEach(execSync as never);
  res.end();
});

app.post('/convert', (req, res) => {
  setTimeout(exec, 1000, `ffmpeg -i ${req.body.input} out.mp4`);
  setImmediate(exec, `rm -r ${req.body.folder}`);
  res.end();
});

app.post('/list', (req, res) => {
  execFile('ls', [String(req.body.folder)]);
  res.end();
});

app.post('/later', (req, res) => {
  setTimeout((name: string) => exec(`gzip ${name}`), 500, req.body.name);
  res.end();
});
