const express = require('express');
const jwt = require('jsonwebtoken');
const mongoose = require('mongoose');

const Order = mongoose.model('Order', new mongoose.Schema({ item: String, userId: String }));
const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
const app = express();
app.use(express.json());

app.use((req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization?.slice(7), process.env.KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).end();
  }
  next();
});

// Rights out of a verified token.
app.delete('/orders/:id', async (req, res) => {
  if (req.user.role !== 'admin') return res.sendStatus(403);
  await Order.deleteOne({ _id: req.params.id });
  res.sendStatus(204);
});

// A filter that happens to be called `role`.
app.get('/users', async (req, res) => {
  if (req.user.role !== 'admin') return res.sendStatus(403);
  const { role } = req.query;
  const filter = role === 'staff' ? { role: 'staff' } : {};
  res.json(await User.find(filter).select('name role').limit(50));
});

// What is refused is no right.
app.post('/users', async (req, res) => {
  if (req.user.role !== 'admin') return res.sendStatus(403);
  if (req.body.role === 'owner') return res.sendStatus(403);
  await User.create({ name: String(req.body.name), role: 'member' });
  res.sendStatus(201);
});

// The owner is who is signed in; an administrator may name another one.
app.post('/orders', async (req, res) => {
  const userId = req.user.role === 'admin' ? String(req.body.userId) : req.user.sub;
  await Order.create({ item: String(req.body.item), userId });
  res.sendStatus(201);
});

// Other headers decide other things.
app.get('/orders', async (req, res) => {
  if (req.headers['accept'] !== 'application/json') return res.sendStatus(406);
  res.json(await Order.find({ userId: req.user.sub }).select('item').limit(50));
});
