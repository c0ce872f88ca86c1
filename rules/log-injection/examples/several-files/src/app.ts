import express from 'express';
import { note } from './note.js';

const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/orders', (req, res) => {
  note('order', req.body.reference);
  res.sendStatus(202);
});

export { app };
