import express from 'express';
import { clean, lengthOf, reset } from './store.js';

const app = express();

app.get('/books/:id/length', async (req, res) => {
  res.json(await lengthOf(req.params.id));
});

app.post('/reset', async (_req, res) => {
  await clean();
  res.json(await reset());
});
