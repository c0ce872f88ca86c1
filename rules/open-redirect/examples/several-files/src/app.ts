import express from 'express';
import { finish } from './finish.js';

const app = express();

app.get('/oauth/callback', (req, res) => {
  finish(res, { state: req.query.state as string, to: req.query.redirect_uri as string });
});

export { app };
