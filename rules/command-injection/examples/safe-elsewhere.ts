import Docker from 'dockerode';
import express from 'express';
import { NodeSSH } from 'node-ssh';

const app = express();
app.use(express.json());
const docker = new Docker();

app.post('/lines', async (req, res) => {
  const container = docker.getContainer('books');
  await container.exec({ Cmd: ['wc', '-l', String(req.body.file)] });
  res.sendStatus(202);
});

// The parameters behind the command are quoted.
app.post('/store', async (req, res) => {
  const ssh = await new NodeSSH().connect({ host: 'store.example' });
  res.type('text/plain').send(await ssh.exec('ls', ['--', String(req.body.shelf)]));
});
