// Without a shell, an argument is an argument. Numbers, fixed lists and plain names do no harm in a shell either.
const express = require('express');
const { execFile, exec, spawn } = require('child_process');

const app = express();
app.use(express.json());
const formats = ['png', 'jpg'];
const commands = { disk: 'df -h', memory: 'free -m' };

app.get('/ping', (req, res) => {
  execFile('ping', ['-c', '4', req.query.host], (error, stdout) => res.json({ stdout }));
});

app.get('/resize', (req, res) => {
  const child = spawn('convert-image', ['--size', req.query.size, 'in.png']);
  child.stdout.pipe(res);
});

app.get('/kill', (req, res) => {
  exec(`kill ${Number(req.query.pid)}`);
  res.end();
});

app.get('/kill-again', (req, res) => {
  const pid = parseInt(req.query.pid, 10);
  if (Number.isNaN(pid)) return res.status(400).end();
  exec('kill ' + pid);
  return res.end();
});

app.post('/convert', (req, res) => {
  const { format } = req.body;
  if (!formats.includes(format)) return res.status(400).json({ error: 'format' });
  exec(`convert in.gif out.${format}`, () => res.end());
});

app.get('/status/:what', (req, res) => {
  const command = commands[req.params.what];
  if (!command) return res.status(404).end();
  exec(command, (error, stdout) => res.json({ stdout }));
});

app.post('/user', (req, res) => {
  const name = req.body.name;
  if (typeof name !== 'string' || !/^[a-z][a-z0-9_-]{0,30}$/.test(name)) return res.status(400).end();
  exec(`id ${name}`, (error, stdout) => res.json({ stdout }));
});

app.post('/label', (req, res) => {
  const label = req.body.label.replace(/[^a-zA-Z0-9]/g, '');
  exec('print-label ' + label, () => res.end());
});

app.get('/mode', (req, res) => {
  const flag = req.query.verbose === 'yes' ? '-v' : '-q';
  exec('check ' + flag, () => res.end());
});

app.get('/cwd', (req, res) => {
  exec('ls', { cwd: '/srv/data', timeout: req.query.timeout ? 1000 : 2000 }, () => res.end());
});
