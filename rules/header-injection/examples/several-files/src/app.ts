import express from 'express';
import { remember } from './remember.js';

const app = express();

app.get('/theme', (req, res) => {
  remember(res, req.query.theme as string);
  res.sendStatus(204);
});

export { app };
