// Programs that are started without `exec` and still read their text by a shell.
import * as cp from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import express, { type Request, type Response } from 'express';
import { execa } from 'execa';

const router = express.Router();

router.post('/archive', (request: Request, response: Response) => {
  const child = spawn('sh', ['-c', `tar czf /tmp/out.tgz ${request.body.folder}`]);
  child.on('close', (code) => response.json({ code }));
});

router.post('/resize', (request: Request, response: Response) => {
  const size: string = request.body.size || '100x100';
  spawnSync('convert', ['in.png', '-resize', size, 'out.png'], { shell: false });
  response.status(202).end();
});

router.post('/report', async (request: Request, response: Response) => {
  const options = { ...request.body, format: 'pdf' };
  const parts = ['report-maker', '--format', options.format];
  parts.push(options.title);
  await execa(parts.join(' '), { shell: true });
  response.status(202).end();
});

router.post('/tools/:tool', (request: Request, response: Response) => {
  cp.execFile(request.params.tool, ['--version'], (error, stdout) => response.json({ stdout }));
});

router.post('/clone', (request: Request, response: Response) => {
  cp.execFileSync('git', ['clone', request.body.url]);
  cp.execFileSync('git', ['fetch', '--', request.body.remote]);
  response.status(202).end();
});

export default router;
