// Who sends it, and what the library makes of it, says how much a schema would add.
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import mongoose from 'mongoose';
import { z } from 'zod';

const Course = mongoose.model('Course', new mongoose.Schema({ title: String, places: Number }));
const Report = mongoose.model('Report', new mongoose.Schema({ text: String, done: Boolean }));

export const Page = z.object({ number: z.number() });

const app = express();
app.use(express.json());

function signedIn(request: Request, response: Response, next: NextFunction) {
  try {
    response.locals.user = jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.sendStatus(401);
  }
}

const may = (right: string) => (_request: Request, response: Response, next: NextFunction) => {
  if (response.locals.user.rights.includes(right)) next();
  else response.sendStatus(403);
};

function fromPrinter(request: Request, response: Response, next: NextFunction) {
  if (request.headers['x-key'] === process.env.PRINTER_KEY) next();
  else response.sendStatus(401);
}

app.post('/courses', signedIn, async (request, response) => {
  await Course.create(request.body);
  response.sendStatus(201);
});

// Those few have a right, and Mongoose makes texts and numbers of what is stored.
const postPlannedBody = z.object({ title: z.string(), places: z.number() });

app.post('/courses/planned', signedIn, may('plan'), async (request, response) => {
  const input = postPlannedBody.safeParse(request.body);
  if (!input.success) {
    return response.status(400).json({ error: 'The request is not valid' });
  }
  await Course.create(input.data);
  response.sendStatus(201);
});

// Another service sends what it always sends.
app.post('/reports', fromPrinter, async (request, response) => {
  await Report.create({ text: request.body.text, done: request.body.done });
  response.sendStatus(201);
});

app.listen(3000);
