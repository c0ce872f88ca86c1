// What is cached is followed: the guard and the query lie in functions that `cache` was given.
import { cache } from 'react';
import express from 'express';
import { verify } from 'jsonwebtoken';

const requireUser = cache((token: string | undefined) => {
  if (!token || !verify(token, process.env.TOKEN_KEY)) throw new Error('You are not signed in.');
});

const app = express();

app.get('/me', (req, res) => {
  requireUser(req.get('authorization'));
  res.json({});
});
