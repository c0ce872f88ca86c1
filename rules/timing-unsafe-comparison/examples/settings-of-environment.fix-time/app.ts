import express from 'express';
import { settings } from './settings';
import { createHash, timingSafeEqual } from 'node:crypto';

const app = express();

function isSameSecret(one: unknown, other: unknown) {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
}

app.post('/progress', (request, response) => {
  const secret = settings().WORKER_SECRET;
  const shown = request.get('x-worker-secret');
  if (!shown || !isSameSecret(shown, secret)) return response.sendStatus(401);
  response.sendStatus(204);
});
