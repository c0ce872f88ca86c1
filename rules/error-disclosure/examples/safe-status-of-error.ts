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
    res.status(status).json({ error: { message: status < 500 ? message : 'Internal Server Error' } });
  }
});

app.use((error: any, req: express.Request, res: express.Response, next: express.NextFunction) => {
  const { message, statusCode = 500 } = error;
  if (statusCode >= 500) {
    logger.error(error);
    res.status(statusCode).json({ message: 'Internal Server Error' });
    return;
  }
  res.status(statusCode).json({ message });
});

// Which text it is stands in the code.
app.get('/help', async (_req, res) => {
  try {
    res.send(await readFile('/srv/help.html', 'utf8'));
  } catch (error: any) {
    if (error.message === 'Not found') {
      res.status(500).json({ error: error.message });
      return;
    }
    logger.error(error);
    res.status(500).json({ error: 'Internal Server Error' });
  }
});
