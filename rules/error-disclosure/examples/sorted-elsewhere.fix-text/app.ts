import { readFile } from 'node:fs/promises';
import express from 'express';
import { answerOf, textOf } from './errors';

const app = express();

app.get('/notes', async (_request, response) => {
  try {
    response.send(await readFile('/srv/notes.txt', 'utf8'));
  } catch (error) {
    const answer = answerOf(error as NodeJS.ErrnoException, 'No notes');
    console.error(error);
    response.status(500).json({ message: 'Internal Server Error' });
  }
});

app.get('/books', async (_request, response) => {
  try {
    response.send(await readFile('/srv/books.txt', 'utf8'));
  } catch (error) {
    response.status(500).json({ message: textOf(error) });
  }
});

app.listen(3000);
