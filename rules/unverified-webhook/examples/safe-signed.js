const crypto = require('node:crypto');
const express = require('express');
const mongoose = require('mongoose');
const Stripe = require('stripe');

const stripe = new Stripe(process.env.STRIPE_KEY);
const Order = mongoose.model('Order', new mongoose.Schema({ reference: String, paid: Boolean }));
const app = express();

// The library checks.
app.post('/webhooks/stripe', express.raw({ type: 'application/json' }), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_HOOK);
  await Order.updateOne({ reference: event.data.object.id }, { paid: true });
  res.sendStatus(200);
});

// A middleware of the project checks.
function signed(req, res, next) {
  const expected = crypto.createHmac('sha256', process.env.HOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-signature') ?? '', 'hex');
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) return res.sendStatus(401);
  next();
}
app.post('/webhooks/shipping', express.raw({ type: '*/*' }), signed, async (req, res) => {
  await Order.updateOne({ reference: String(JSON.parse(req.body).order) }, { shipped: true });
  res.sendStatus(204);
});

// A secret of the sender.
app.post('/hooks/stock', express.json(), async (req, res) => {
  if (req.headers['x-hook-secret'] !== process.env.STOCK_SECRET) return res.sendStatus(401);
  await Order.updateOne({ reference: String(req.body.order) }, { inStock: true });
  res.sendStatus(204);
});

// The address itself is the secret.
app.post('/webhooks/chat/:secret', express.json(), async (req, res) => {
  if (req.params.secret !== process.env.CHAT_SECRET) return res.sendStatus(404);
  await Order.updateOne({ reference: String(req.body.order) }, { note: String(req.body.text) });
  res.sendStatus(204);
});

// Nothing is believed: it only wakes a job that asks the other service itself.
app.post('/webhooks/refresh', express.json(), (req, res) => {
  setImmediate(() => require('./jobs').refresh());
  res.sendStatus(202);
});
