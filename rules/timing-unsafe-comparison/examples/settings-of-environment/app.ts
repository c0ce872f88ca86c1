import express from 'express';
import { settings } from './settings';

const app = express();

app.post('/progress', (request, response) => {
  const secret = settings().WORKER_SECRET;
  const shown = request.get('x-worker-secret');
  if (!shown || shown !== secret) return response.sendStatus(401);
//              ^^^^^^^^^^^^^^^^ finding low: A secret of the environment is compared by an operator that stops at the first difference.
  response.sendStatus(204);
});
