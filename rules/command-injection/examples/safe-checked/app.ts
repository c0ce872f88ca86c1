// Checks that live in other functions and files, and schemas that let only harmless texts through.
import { execSync } from 'node:child_process';
import express from 'express';
import { z } from 'zod';
import { assertBranch, isServiceName } from './lib/names.js';

const app = express();
app.use(express.json());

const Job = z.object({ id: z.string().uuid(), kind: z.enum(['full', 'quick']), count: z.coerce.number() });

app.post('/restart', (req, res) => {
  const { service } = req.body;
  if (!isServiceName(service)) {
    res.status(400).json({ error: 'unknown service' });
    return;
  }
  execSync(`systemctl restart ${service}`);
  res.end();
});

app.post('/deploy', (req, res) => {
  const branch = req.body.branch;
  assertBranch(branch);
  execSync('deploy ' + branch);
  res.end();
});

app.post('/jobs', (req, res) => {
  const job = Job.parse(req.body);
  execSync(`run-job ${job.id} --kind ${job.kind} --count ${job.count}`);
  res.end();
});

app.post('/scale', (req, res) => {
  switch (req.body.size) {
    case 'small':
    case 'large':
      execSync(`scale ${req.body.size}`);
      break;
    default:
      res.status(400).end();
      return;
  }
  res.end();
});
