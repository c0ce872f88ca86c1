import { randomBytes } from 'node:crypto';
import express from 'express';
import helmet from 'helmet';
import { prisma } from './prisma';

const app = express();
app.use(helmet());
app.use((request, response, next) => {
  if (request.get('authorization') !== process.env.DESK_KEY) response.sendStatus(401);
  else next();
});

// Nobody can predict the whole, whatever stands beside what was drawn.
app.post('/invitations', async (_request, response) => {
  const token = randomBytes(24).toString('hex') + Math.random().toString(36).slice(2);
  await prisma.invitation.create({ data: { token } });
  response.sendStatus(201);
});

app.post('/visits', async (_request, response) => {
  const drawn = randomBytes(24).toString('base64url');
  await prisma.visit.create({ data: { token: `${Math.random()}-${drawn}` } });
  response.sendStatus(201);
});
