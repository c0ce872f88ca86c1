import express from 'express';

const app = express();

app.post('/hooks', (req, res) => {
  console.info(`token ${/* of the sender */ '[redacted]'} came`);
  res.sendStatus(204);
});
