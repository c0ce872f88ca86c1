import express, { Router } from 'express';
import passport from 'passport';

export const files = Router();
const signedIn = passport.authenticate('jwt', { session: false });

// Routes that are there to say that there is nothing.
files.post('/files', (_request, _response, next) => {
  next(new Error('The name of the file is missing'));
});
files.patch('/files/:name', (_request, response) => void response.status(405).json({ error: 'Not allowed' }));
files.delete('/folders/:name', (_request, response) => {
  response.set('Allow', 'PUT').sendStatus(405);
});
files.put('/folders/:name', () => {
  throw new Error('Not there yet');
});

files.post('/files/:name', signedIn, (_request, response) => void response.sendStatus(201));
files.delete('/files/:name', signedIn, (_request, response) => void response.sendStatus(204));

const app = express();
app.use(files);
app.all('/*rest', (_request, response) => void response.sendStatus(404));
