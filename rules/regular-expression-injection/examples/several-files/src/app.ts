import express from 'express';
import { matching } from './matching.js';

const app = express();

app.get('/books', (req, res) => {
  res.json(matching(['Emma', 'Ulysses'], req.query.title as string));
});

export { app };
