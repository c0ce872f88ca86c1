import express from 'express';
import { localPath, isLocal } from './local.js';

const app = express();

app.get('/one', (req, res) => {
  res.redirect(localPath(String(req.query.next)));
});

app.get('/two', (req, res) => {
  const next = String(req.query.next);
  res.redirect(isLocal(next) ? next : '/');
});
