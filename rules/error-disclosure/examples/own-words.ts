// What the code says beside the message of the error is what its answer says afterwards.
import express from 'express';
import { books } from './books.js';
import { logger } from './logger.js';

const app = express();

app.get('/books', async (req, res) => {
  try {
    res.json(await books.all());
  } catch (error: any) {
    const message = error.message || 'Something went wrong';
    res.status(500).json({ error: { message } });
//                       ^^^^^^^^^^^^^^^^^^^^^^ finding: leaves with the answer
  }
});

app.get('/books/:id', async (req, res) => {
  try {
    res.json(await books.of(req.params.id));
  } catch (error) {
    logger.record('book', error);
    res.status(500).json({ error: `Error reading a book: ${(error as Error).message}` });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: leaves with the answer
  }
});

app.get('/authors', async (req, res) => {
  try {
    res.json(await books.authors());
  } catch (error) {
    res.status(500).json({ error: error instanceof Error ? error.message : 'The authors cannot be read' });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: leaves with the answer
  }
});

app.get('/shelves', async (req, res) => {
  try {
    res.json(await books.shelves());
  } catch (error) {
    res.status(400).json({ error: 'Error: ' + error });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: leaves with the answer
  }
});

export default app;
