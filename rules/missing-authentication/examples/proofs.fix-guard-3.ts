// Open routes that ask for something that only some were given, or that change nothing: hints at most.
import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import jwt from 'jsonwebtoken';
import mongoose from 'mongoose';
import { payments } from 'some-payments';

const Reader = mongoose.model('Reader', new mongoose.Schema({ mail: String, inviteToken: String, news: Boolean }));

const app = new Hono();
const signedIn = async (c, next) => {
  if (!getCookie(c, 'session')) return c.json({ error: 'Sign in first' }, 401);
  await next();
};

app.post('/readers', signedIn, async (c) => {
  const { mail } = await c.req.json();
  await Reader.create({ mail: String(mail) });
  return c.body(null, 201);
});
const kept = async (c) => c.body(null, 204);
app.put('/shelves/:id', signedIn, kept);
app.patch('/shelves/:id', signedIn, kept);
app.delete('/shelves/:id', signedIn, kept);
app.put('/books/:id', signedIn, kept);
app.patch('/books/:id', signedIn, kept);
app.delete('/books/:id', signedIn, kept);
app.delete('/readers/:id', signedIn, async (c) => c.json(await Reader.deleteOne({ _id: c.req.param('id') })));

const digestOf = (id: string) => createHash('sha256').update(`${id}-${process.env.SECRET}`).digest('hex');

// The link in the mail is signed.
app.post('/leave', async (c) => {
  const { id, hash } = await c.req.json();
  if (hash !== digestOf(id)) return c.text('Wrong link', 400);
  await Reader.updateOne({ _id: String(id) }, { news: false });
  return c.body(null, 204);
});

app.post('/stay', async (c) => {
  const { id, hash } = await c.req.json();
  const given = Buffer.from(hash);
  const wanted = Buffer.from(digestOf(id));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new Error('Wrong link');
  await Reader.updateOne({ _id: String(id) }, { news: true });
  return c.body(null, 204);
});

// Another server calls it.
app.post('/purge', signedIn, async (c) => {
  if (c.req.header('x-purge') !== process.env.PURGE_KEY) return c.redirect('https://example.com');
  await Reader.deleteMany({ news: false });
  return c.body(null, 204);
});

// Only who was invited knows the token.
app.post('/come', async (c) => {
  const { inviteToken } = await c.req.json();
  const reader = await Reader.findOne({ inviteToken: String(inviteToken) });
  if (!reader) return c.text('Nobody', 404);
  await reader.updateOne({ news: true });
  return c.body(null, 204);
});

// Works something out.
app.post('/count', async (c) => {
  const { text } = await c.req.json();
  return c.json({ words: String(text).split(' ').filter(Boolean).length });
});

// A key that anybody may name, and a secret that is held against nothing of the request.
app.post('/news', async (c) => {
  const { id, key } = await c.req.json();
  if (process.env.MODE === 'quiet') return c.body(null, 204);
  await Reader.updateOne({ _id: String(id) }, { $set: { [String(key)]: true } });
  return c.body(null, 204);
});

// A partner sends a signed token in the body.
const opened = (params: string) => jwt.verify(params, String(process.env.PARTNER_KEY)) as { id: string };

app.post('/close', async (c) => {
  const { params } = await c.req.json();
  try {
    const { id } = opened(params);
    await Reader.deleteOne({ _id: id });
  } catch (error) {
    console.error(error);
  }
  return c.body(null, 204);
});

// The service that pays signs what it sends; how it is checked cannot be read.
app.post('/paid', async (c) => {
  const event = payments.opened(await c.req.text(), c.req.header('payment-signature'));
  await Reader.updateOne({ _id: event.reader }, { news: true });
  return c.body(null, 204);
});

export default app;
