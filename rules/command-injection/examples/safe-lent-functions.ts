import { exec, execSync } from 'node:child_process';
import express from 'express';

const app = express();
app.use(express.json());
const commands = ['npm run clean', 'npm run build'];

app.post('/build', (req, res) => {
  commands.forEach(execSync as never);
  setTimeout(exec, Number(req.body.delay) % 1000, 'npm run build');
  exec.call(req.body.self, 'ls');
  res.json(req.body.names.map(String));
});
