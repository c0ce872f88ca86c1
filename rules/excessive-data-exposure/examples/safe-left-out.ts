import express from 'express';
import { model, Schema } from 'mongoose';

interface Buyer {
  name: string;
  password?: string;
}

const Buyers = model('Buyer', new Schema({ name: String, avatar: Buffer, password: String }));

const app = express();

// What the query leaves out is empty in every copy of its result.
const copied = (buyer: Buyer) => ({ name: buyer.name, password: buyer.password });

app.get('/buyers/:id', async (req, res) => {
  const buyer = await Buyers.findById(req.params.id).select('-password').select('-avatar').lean<Buyer>();
  if (!buyer) {
    res.sendStatus(404);
    return;
  }
  res.json(copied(buyer));
});

// Where there is nothing to take out, nothing is left either.
app.get('/buyers/:id/plain', async (req, res) => {
  const buyer = await Buyers.findById(req.params.id).lean<Buyer>();
  const shown: Record<string, unknown> = { ...buyer };
  if (typeof shown.password !== 'undefined') {
    shown.hasPassword = true;
    delete shown.password;
  }
  res.json(shown);
});

app.get('/buyers/:id/short', async (req, res) => {
  const buyer = await Buyers.findById(req.params.id).lean<Buyer>();
  if (buyer && buyer.password) buyer.password = undefined;
  res.json(buyer);
});

app.get('/buyers/:id/key', async (req, res) => {
  const buyer = await Buyers.findById(req.params.id).lean<Buyer>();
  if (buyer !== null && 'password' in buyer) delete buyer.password;
  res.json(buyer);
});
