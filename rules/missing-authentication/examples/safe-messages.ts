// Messages of services are checked by their packages, which throw where a signature is wrong.
import express from 'express';
import jwt from 'jsonwebtoken';
import mongoose from 'mongoose';
import Stripe from 'stripe';
import { Webhook } from 'svix';

const Order = mongoose.model('Order', new mongoose.Schema({ owner: String, paid: Boolean }));
const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY ?? '');

const signedIn: express.RequestHandler = (req, res, next) => {
  try {
    const key = process.env.TOKEN_KEY ?? '';
    res.locals.user = jwt.verify(req.get('authorization') ?? '', key, { algorithms: ['HS256'], issuer: 'books', audience: 'books' });
    next();
  } catch {
    res.sendStatus(401);
  }
};

app.get('/orders', signedIn, async (_req, res) => {
  res.json(await Order.find({ owner: res.locals.user.sub }).limit(20));
});

app.delete('/orders', signedIn, async (_req, res) => {
  await Order.deleteMany({ owner: res.locals.user.sub });
  res.sendStatus(204);
});

app.post('/paid', express.raw({ type: 'application/json' }), async (req, res) => {
  let event: Stripe.Event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature') ?? '', process.env.STRIPE_SECRET ?? '');
  } catch {
    res.status(400).send('The signature is wrong');
    return;
  }
  await Order.updateOne({ _id: event.id }, { paid: true });
  res.sendStatus(204);
});

app.post('/left', express.json(), async (req, res) => {
  const headers = { 'svix-id': String(req.get('svix-id')), 'svix-timestamp': '', 'svix-signature': '' };
  new Webhook(process.env.SVIX_SECRET ?? '').verify(JSON.stringify(req.body), headers);
  await Order.deleteMany({ owner: String(req.body.data.id) });
  res.sendStatus(204);
});
