import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import { DataSource } from 'typeorm';
import { Colour, Colours, Note, Notes } from './things.js';

const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL });
const colours = new Colours(source.getRepository(Colour));
const notes = new Notes(source.getRepository(Note));

function signedIn(request: Request, response: Response, next: NextFunction) {
  try {
    response.locals.user = jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.sendStatus(401);
  }
}

const app = express();
app.get('/colours/:id', signedIn, async (request, response) => {
  response.json(await colours.find(request.params.id));
});
app.get('/notes/:id', signedIn, async (request, response) => {
  response.json(await notes.findKept(request.params.id, response.locals.user.sub));
});
app.listen(3000);
