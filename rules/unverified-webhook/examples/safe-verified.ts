// Packages of the services check the signature, and throw where it is not theirs.
import express from 'express';
import mongoose from 'mongoose';
import { Resend } from 'resend';
import Stripe from 'stripe';

const Order = mongoose.model('Order', new mongoose.Schema({ reference: String, paid: Boolean }));
const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY ?? '');
const resend = new Resend(process.env.RESEND_KEY);

interface Signed {
  readonly text: string;
  readonly signature: string;
}

app.post('/webhooks/relayed', express.json(), async (req, res) => {
  const { text, signature } = req.body as Signed;
  const event = stripe.webhooks.constructEvent(text, signature, process.env.STRIPE_SECRET ?? '');
  await Order.updateOne({ reference: event.id }, { paid: true });
  res.sendStatus(204);
});

app.post('/webhooks/mail', express.json(), async (req, res) => {
  const { payload, headers } = req.body;
  const event = resend.webhooks.verify({ payload, headers, webhookSecret: process.env.RESEND_SECRET ?? '' });
  await Order.updateOne({ reference: event.created_at }, { paid: true });
  res.sendStatus(204);
});
