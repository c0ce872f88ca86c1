// Commands that shells of other machines and containers read.
import Docker from 'dockerode';
import express from 'express';
import { NodeSSH } from 'node-ssh';

const app = express();
app.use(express.json());
const docker = new Docker();

app.post('/lines', async (req, res) => {
  const container = docker.getContainer('books');
  await container.exec({ Cmd: ['sh', '-c', `wc -l ${req.body.file}`] });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused program: How this library runs a program without a shell is not known.
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  res.sendStatus(202);
});

app.post('/store', async (req, res) => {
  const ssh = await new NodeSSH().connect({ host: 'store.example' });
  const { stdout } = await ssh.execCommand(`ls /books/${req.body.shelf}`);
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused program: How this library runs a program without a shell is not known.
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a shell command
  res.type('text/plain').send(stdout);
});
