const express = require('express');
const Stripe = require('stripe');
const crypto = require('node:crypto');
const { orders } = require('./orders');
const stripe = new Stripe(process.env.STRIPE_KEY);
const app = express();

app.post('/webhooks/stripe', express.json(), async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^ finding: changes `orders` without asking where the message comes from
  const event = req.body;
  if (event.type === 'payment_intent.succeeded') await orders.markPaid(event.data.object.metadata.orderId);
  res.json({ received: true });
});

app.post('/webhooks/stripe-signed', express.raw({ type: 'application/json' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(
      req.body,
      req.headers['stripe-signature'],
      process.env.STRIPE_WEBHOOK_SECRET,
    );
  } catch {
    return res.sendStatus(400);
  }
  if (event.type === 'payment_intent.succeeded') await orders.markPaid(event.data.object.metadata.orderId);
  res.json({ received: true });
});

app.post('/github/webhook', express.json(), async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^ finding: changes `builds` without asking where the message comes from
  if (req.headers['x-github-event'] === 'push') await orders.rebuild(req.body.repository.full_name);
  //                                                                 ^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `pool.query` without validation
  res.sendStatus(204);
});

app.post('/github/hook', express.raw({ type: '*/*' }), async (req, res) => {
  const expected =
    'sha256=' + crypto.createHmac('sha256', process.env.GH_SECRET).update(req.body).digest('hex');
  const given = Buffer.from(String(req.headers['x-hub-signature-256']));
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, Buffer.from(expected)))
    return res.sendStatus(401);
  await orders.rebuild(JSON.parse(req.body.toString()).repository.full_name);
  res.sendStatus(204);
});
