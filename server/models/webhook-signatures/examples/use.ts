import { verify } from '@octokit/webhooks-methods';
import express from 'express';
import { Resend } from 'resend';
import Stripe from 'stripe';
import { Webhook } from 'svix';
import twilio from 'twilio';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY ?? '');

app.post('/hooks/stripe', express.raw({ type: 'application/json' }), (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature') ?? '', process.env.STRIPE_SECRET ?? '');
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ verifies
  //                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ purpose signing-key
  res.json({ received: event.type });
});

app.post('/hooks/svix', express.raw({ type: '*/*' }), (req, res) => {
  const hook = new Webhook(process.env.SVIX_SECRET ?? '');
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ purpose signing-key
  hook.verify(req.body, { 'svix-id': '1', 'svix-timestamp': '1', 'svix-signature': '1' });
//^^^^^^^^^^^ verifies
  res.sendStatus(204);
});

app.post('/hooks/calls', twilio.webhook(), (req, res) => {
//                       ^^^^^^^^^^^^^^^^ guard authentication
  res.type('text/xml').send('<Response/>');
});

const fromGitHub: express.RequestHandler = async (req, res, next) => {
  const signature = req.get('x-hub-signature-256') ?? '';
  if (!(await verify(process.env.HOOK_SECRET ?? '', req.body, signature))) return res.sendStatus(401);
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ credential
  next();
};
app.post('/hooks/github', fromGitHub, (req, res) => {
//                        ^^^^^^^^^^ guard authentication
  res.sendStatus(204);
});

export const mail = (payload: string) => new Resend('key').webhooks.verify({ payload, headers: { id: '1', timestamp: '1', signature: '1' }, webhookSecret: 'x' });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ verifies
