import express from 'express';
import { queue } from './queue';

const app = express();
app.use(express.json());

app.post('/jobs', async (req, res) => {
  const job = `job ${req.body.job}`;
  // The job keeps the name that it has: only what is logged is changed.
  await queue.add(job).catch((error) => {
    console.error(`Cannot queue ${String(job).replace(/[\r\n]+/g, ' ')}.`, error);
  });
  const line = `Job ${req.body.job} begins`;
  console.log(line);
  res.sendStatus(202);
});

app.post('/bytes', (req, res) => {
  const { before, more } = req.body;
  console.log(`Sent: ${(Number(before) || 0) + more}`);
  res.sendStatus(204);
});
