import express from 'express';
import { escape, greeting } from './html.js';

const app = express();

app.get('/one', (req, res) => {
  res.send(`<h1>${escape(String(req.query.name))}</h1>`);
});

app.get('/two', (req, res) => {
  res.send(greeting(req.query.mood === 'good'));
});
