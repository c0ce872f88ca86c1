import { createHash, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { settings } from './settings';

const app = express();

const digest = (text: string) => createHash('sha256').update(text).digest();

app.get('/progress', (request, response) => {
  const shown = request.get('x-worker-secret') ?? '';
  if (!timingSafeEqual(digest(shown), digest(settings().WORKER_SECRET))) return response.sendStatus(401);
  response.sendStatus(204);
});
