import { isDevTestEnv } from './environment';
import express from 'express';
import { AppError, load, logger, NotFound } from './store';

const app = express();
const isProduction = process.env.NODE_ENV === 'production';

app.get('/a', async (_req, res, next) => {
  try {
    res.json(await load());
  } catch (error) {
    logger.error(error);
    next(error);
  }
});

app.get('/b', async (_req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    if (error instanceof NotFound) {
      res.status(404).json({ message: error.message });
      return;
    }
    logger.error(error);
    res.status(500).json({ message: 'Something went wrong' });
  }
});

app.get('/c', async (_req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    const { code } = error as { code: string };
    res.status(code === 'ENOENT' ? 404 : 500).json({ error: code === 'ENOENT' ? 'not found' : 'failed' });
  }
});

app.use((error: AppError, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
  if (error.isOperational) {
    res.status(error.status).json({ message: error.message });
    return;
  }
  logger.error(error);
  if (!isProduction) {
    res.status(500).json({ message: error.message, stack: error.stack });
    return;
  }
  res.status(500).json({ message: 'Internal Server Error', id: error.id });
});

// What it is set to stands elsewhere; its name says it.
app.use((error: AppError, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
  res.status(500).json({ stack: isDevTestEnv ? error.stack : undefined });
});

app.use((error: AppError, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
  res.status(500).json({ stack: process.env.NODE_ENV === 'development' ? error.stack : undefined });
});
