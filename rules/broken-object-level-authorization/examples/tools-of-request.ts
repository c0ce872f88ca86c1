import { randomUUID } from 'node:crypto';
import express from 'express';
import { expressjwt } from 'express-jwt';
import { Schema, model } from 'mongoose';
import { Pool } from 'pg';
import { cacheOf } from 'some-cache';

// What is put on the request for everybody says nothing of who is asking.
const Letter = model('Letter', new Schema({ subject: String, ownerId: String }));
const pool = new Pool();
const app = express();
app.use((req, res, next) => {
  req.pool = pool;
  req.number = randomUUID();
  req.tenant = req.headers.host;
  next();
});
app.use(expressjwt({ secret: process.env.SECRET, algorithms: ['HS256'] }));

app.get('/letters/:id/logged', async (req, res) => {
  req.log.info({ ip: req.ip, number: req.number }, 'a letter is read');
  res.json(await Letter.findById(req.params.id));
  //                             ^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
  //                             ^^^^^^^^^^^^^ finding low: `Letter` is read by the path parameter `id` of the
});

app.get('/letters/:id/translated', async (req, res) => {
  const letter = await Letter.findById(req.params.id);
  //                                   ^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
  //                                   ^^^^^^^^^^^^^ finding low: `Letter` is read by the path parameter `id` of the
  if (!letter) return res.status(404).json({ error: req.t('letters.missing') });
  res.json(letter);
});

app.get('/letters/:id', async (req, res) => {
  const letter = await Letter.findById(req.params.id);
  //                                   ^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
  //                                   ^^^^^^^^^^^^^ finding low: `Letter` is read by the path parameter `id` of the
  cacheOf(req.pool).touch(req.number);
  res.json(letter);
});
