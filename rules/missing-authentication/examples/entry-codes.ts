import express from 'express';
import helmet from 'helmet';
import { prisma } from './prisma';

const app = express();
app.use(helmet(), express.json({ limit: '20kb' }));

function signedIn(request: express.Request, response: express.Response, next: express.NextFunction) {
  if (request.get('authorization') !== process.env.DESK_KEY) response.sendStatus(401);
  else next();
}

const desk = express.Router();
desk.use(signedIn);
desk.put('/rooms/:room', async (request, response) => {
  await prisma.room.update({ where: { id: request.params.room }, data: { seats: Number(request.body.seats) } });
  response.sendStatus(204);
});
desk.delete('/rooms/:room', async (request, response) => {
  await prisma.room.delete({ where: { id: request.params.room } });
  response.sendStatus(204);
});

// Visitors have a code out of a letter, whatever the field is called by which they send it.
const entry = express.Router();
entry.put('/rooms/:room/visits', async (request, response) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: 2 other endpoints of the package are guarded
  const code = String(request.body.digits);
  const letter = await prisma.letter.findUnique({ where: { token: code } });
  if (!letter) return response.sendStatus(404);
  await prisma.letter.delete({ where: { token: code } });
  response.sendStatus(204);
});

app.use('/desk', desk);
app.use('/entry', entry);
