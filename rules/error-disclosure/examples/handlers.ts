import express, { type ErrorRequestHandler } from 'express';
import { load } from './store';

const app = express();

app.get('/a', async (_req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    res.status(500).json({ message: (error as Error).message });
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The message of the error leaves with the answer
  }
});

app.get('/b', (_req, res) => {
  load()
    .then((list) => res.json(list))
    .catch((error) => res.status(400).send(error));
    //                                     ^^^^^ finding low: The whole error leaves with the answer
});

app.get('/c', async (_req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    const failure = error as { sqlMessage: string };
    res.status(422).json({ reason: failure.sqlMessage });
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `sqlMessage` of the error leaves with the answer
  }
});

const answerError: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(error.status || 500).json({ error: error.message, stack: error.stack });
  //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The message of the error leaves with the answer
};
app.use(answerError);
