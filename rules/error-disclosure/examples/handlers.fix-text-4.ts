import express, { type ErrorRequestHandler } from 'express';
import { load } from './store';

const app = express();

app.get('/a', async (_req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    res.status(500).json({ message: (error as Error).message });
  }
});

app.get('/b', (_req, res) => {
  load()
    .then((list) => res.json(list))
    .catch((error) => res.status(400).send(error));
});

app.get('/c', async (_req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    const failure = error as { sqlMessage: string };
    res.status(422).json({ reason: failure.sqlMessage });
  }
});

const answerError: ErrorRequestHandler = (error, _req, res, _next) => {
  console.error(error);
  res.status(error.status || 500).json({ error: (error.status || 500) < 500 ? error.message : 'Internal Server Error' });
};
app.use(answerError);
