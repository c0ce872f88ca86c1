import express from 'express';
import { queue } from './queue';

const app = express();
app.use(express.json());

app.post('/jobs', async (req, res) => {
  const job = `job ${req.body.job}`;
  // The job keeps the name that it has: only what is logged is changed.
  await queue.add(job).catch((error) => {
    console.error(`Cannot queue ${job}.`, error);
    //            ^^^^^^^^^^^^^^^^^^^^^^ finding low: line breaks
  });
  const line = `Job ${req.body.job} begins`;
  console.log(line);
  //          ^^^^ finding low: line breaks
  res.sendStatus(202);
});

app.post('/bytes', (req, res) => {
  const { before, more } = req.body;
  console.log(`Sent: ${(Number(before) || 0) + more}`);
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: line breaks
  res.sendStatus(204);
});
