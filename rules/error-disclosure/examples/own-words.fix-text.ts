// What the code says beside the message of the error is what its answer says afterwards.
import express from 'express';
import { books } from './books.js';
import { logger } from './logger.js';

const app = express();

app.get('/books', async (req, res) => {
  try {
    res.json(await books.all());
  } catch (error: any) {
    console.error(error);
    res.status(500).json({ error: { message: 'Something went wrong' } });
  }
});

app.get('/books/:id', async (req, res) => {
  try {
    res.json(await books.of(req.params.id));
  } catch (error) {
    logger.record('book', error);
    res.status(500).json({ error: `Error reading a book: ${(error as Error).message}` });
  }
});

app.get('/authors', async (req, res) => {
  try {
    res.json(await books.authors());
  } catch (error) {
    res.status(500).json({ error: error instanceof Error ? error.message : 'The authors cannot be read' });
  }
});

app.get('/shelves', async (req, res) => {
  try {
    res.json(await books.shelves());
  } catch (error) {
    res.status(400).json({ error: 'Error: ' + error });
  }
});

export default app;
