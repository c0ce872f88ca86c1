import express from 'express';
import { expressjwt } from 'express-jwt';
import { Schema, model } from 'mongoose';
import { tenantOf } from './tenants.js';

const Letter = model('Letter', new Schema({ subject: String, ownerId: String }));
const app = express();
app.use(expressjwt({ secret: process.env.SECRET, algorithms: ['HS256'] }));
app.use(async (req, res, next) => {
  req.store = await tenantOf(req);
  req.place = req.headers.host;
  next();
});

// What is made of the request may well name whose object it is.
app.get('/letters/:id', async (req, res) => {
  const letter = await Letter.findById(req.params.id);
  if (!req.store.letters.includes(letter.id)) return res.sendStatus(404);
  res.json(letter);
});

app.get('/places/:id', async (req, res) => {
  const letter = await Letter.findById(req.params.id);
  if (letter.place !== req.place) return res.sendStatus(404);
  res.json(letter);
});

// What a package puts there that no model knows.
app.get('/members/:id', async (req, res) => {
  const letter = await Letter.findById(req.params.id);
  if (letter.ownerId !== req.member.id) return res.sendStatus(404);
  res.json(letter);
});
