// What is answered has a name of its own, or is said to be of another type.
import { readFile } from 'node:fs/promises';
import express from 'express';
import { logger } from './logger';

const app = express();

app.get('/terms', async (_req, res) => {
  try {
    res.send(await readFile('/srv/terms.html', 'utf8'));
  } catch (error: any) {
    logger.error(error);
    const { message } = error;
    const answer = { error: message };
    res.status(error.status ?? 500).json(answer);
//                                       ^^^^^^ finding: The message of the error leaves with the answer
  }
});

app.get('/imprint', async (_req, res) => {
  try {
    res.send(await readFile('/srv/imprint.html', 'utf8'));
  } catch (error: any) {
    logger.error(error);
    res.status(error.status ?? 500).json({ error: { message: error.message } as Record<string, string> });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The message of the error leaves with the answer
  }
});

// The status gets its name after the answer does.
app.get('/privacy', async (_req, res) => {
  try {
    res.send(await readFile('/srv/privacy.html', 'utf8'));
  } catch (error: any) {
    logger.error(error);
    const answer = { error: error.message };
    const status = error.status ?? 500;
    res.status(status).json(answer);
//                          ^^^^^^ finding low: The message of the error leaves with the answer
  }
});
