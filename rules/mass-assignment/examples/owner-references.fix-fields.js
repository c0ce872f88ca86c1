const express = require('express');
const { Schema, model } = require('mongoose');
const { requireUser } = require('./guards');

const Order = model(
  'Order',
  new Schema({ user: { type: Schema.Types.ObjectId, ref: 'User' }, items: [String], note: String }),
);
const Book = model(
  'Book',
  new Schema({ shelf: { type: Schema.Types.ObjectId, ref: 'Shelf' }, readers: [{ type: Schema.Types.ObjectId, ref: 'User' }] }),
);
const app = express();
app.use(express.json());

app.post('/orders', requireUser, async (req, res) => {
  const order = await Order.create({ items: req.body.items, note: req.body.note });
  res.status(201).json({ id: order.id });
});
app.post('/own-orders', requireUser, async (req, res) => {
  const order = await Order.create({ ...req.body, user: req.user.id });
  res.status(201).json({ id: order.id });
});
app.post('/books', requireUser, async (req, res) => {
  const book = await Book.create(req.body);
  res.status(201).json({ id: book.id });
});
