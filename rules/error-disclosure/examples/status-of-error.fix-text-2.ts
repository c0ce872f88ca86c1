// Errors that bring a status along: the text of those below 500 was written for clients.
import { readFile } from 'node:fs/promises';
import express from 'express';
import { logger } from './logger';

const app = express();

app.get('/terms', async (req, res) => {
  try {
    res.send(await readFile('/srv/terms.html', 'utf8'));
  } catch (error: any) {
    const message = error.message || 'Internal Server Error';
    const status = error.statusCode || 500;
    logger.error(`${req.method} ${req.url} - ${status} - ${message}`);
    res.status(status).json({ error: { message } });
  }
});

app.get('/imprint', async (req, res) => {
  try {
    res.send(await readFile('/srv/imprint.html', 'utf8'));
  } catch (error: any) {
    const { message, statusCode = 500 } = error;
    logger.error(error);
    res.status(statusCode).json({ error: { message: statusCode < 500 ? message : 'Internal Server Error' } });
  }
});

app.get('/privacy', async (req, res) => {
  try {
    res.send(await readFile('/srv/privacy.html', 'utf8'));
  } catch (error: any) {
    logger.error(error);
    res.status(error.status ?? 500).json({ error: error.message });
  }
});

// The file's own logger is written in, whatever it is made by.
app.get('/help', async (_req, res) => {
  try {
    res.send(await readFile('/srv/help.html', 'utf8'));
  } catch (error: any) {
    res.status(500).json({ error: error.message });
  }
});
