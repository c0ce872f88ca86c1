import express from 'express';
import { model, Schema } from 'mongoose';

interface Buyer {
  name: string;
  archived?: boolean;
  password?: string;
}

const Buyers = model('Buyer', new Schema({ name: String, archived: Boolean, avatar: Buffer, password: String }));

const app = express();

// The query leaves out something else.
const copied = (buyer: Buyer) => ({ name: buyer.name, password: buyer.password });

app.get('/buyers/:id', async (req, res) => {
  const buyer = await Buyers.findById(req.params.id).select('-avatar').lean<Buyer>();
  if (!buyer) {
    res.sendStatus(404);
    return;
  }
  res.json(copied(buyer));
});

// Only some are cleaned, those that have something else.
app.get('/buyers/:id/some', async (req, res) => {
  const buyer = await Buyers.findById(req.params.id).select('-password').lean<Buyer>();
  if (buyer?.archived) delete buyer.password;
  res.json(buyer);
});

// Cleaned where it is empty.
app.get('/buyers/:id/empty', async (req, res) => {
  const buyer = await Buyers.findById(req.params.id).lean<Buyer>();
  if (buyer && !buyer.password) delete buyer.password;
  res.json(buyer);
});

app.get('/buyers/:id/both', async (req, res) => {
  const buyer = await Buyers.findById(req.params.id).lean<Buyer>();
  if (buyer?.password && buyer.archived) delete buyer.password;
  res.json(buyer);
});
