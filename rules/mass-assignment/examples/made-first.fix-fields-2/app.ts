import express from 'express';
import { join, rejoin, renew, take } from './memberships';

const app = express();
app.use(express.json());

app.post('/memberships', async (request, response) => {
  response.status(201).json({ id: (await join(request.body)).id });
});

app.post('/memberships/forms', async (request, response) => {
  response.status(201).json({ id: (await take({ nickname: request.body.nickname })).id });
});

app.patch('/memberships/:id', async (request, response) => {
  await renew(request.params.id, request.body);
  response.sendStatus(204);
});

app.put('/memberships/:id', async (request, response) => {
  await rejoin(request.params.id, request.body);
  response.sendStatus(204);
});
