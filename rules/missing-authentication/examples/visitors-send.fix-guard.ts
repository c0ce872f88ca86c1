import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import mongoose from 'mongoose';

const Letter = mongoose.model('Letter', new mongoose.Schema({ mail: String, text: String }));
const Book = mongoose.model('Book', new mongoose.Schema({ title: String }));

const app = new Hono();
const signedIn = async (c, next) => {
  if (!getCookie(c, 'session')) return c.json({ error: 'Sign in first' }, 401);
  await next();
};

app.post('/books', signedIn, async (c) => c.json(await Book.create({ title: String(c.req.query('title')) })));
app.delete('/books/:id', signedIn, async (c) => c.json(await Book.deleteOne({ _id: c.req.param('id') })));

// What visitors of a site send is taken from anybody.
app.post('/feedback', async (c) => {
  const { text } = await c.req.json();
  await Letter.create({ text: String(text) });
  return c.body(null, 204);
});

app.post('/newsletter/subscribe', async (c) => {
  const { mail } = await c.req.json();
  await Letter.create({ mail: String(mail) });
  return c.body(null, 204);
});

// Where most routes are open, two guards are what is special.
const quote = async (c) => {
  await Letter.create({ text: String(await c.req.text()) });
  return c.body(null, 204);
};
app.post('/quotes', signedIn, quote);
app.post('/prices', quote);
app.post('/offers', quote);
app.post('/orders', quote);

export default app;
