const express = require('express');
const mongoose = require('mongoose');
const jwt = require('jsonwebtoken');

const Invoice = mongoose.model('Invoice', new mongoose.Schema({ number: String, total: Number, customerId: String }));
const User = mongoose.model('User', new mongoose.Schema({ name: String, email: String, password: String }));

function requireAuth(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization?.split(' ')[1], process.env.KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).json({ error: 'Sign in first' });
  }
  next();
}

const router = express.Router();
router.use(requireAuth);

router.get('/invoices', async (req, res) => {
  res.json(await Invoice.find({ customerId: req.user.id }));
});

// Any number that somebody tries shows an invoice of somebody else.
router.get('/invoices/:id', async (req, res) => {
  const invoice = await Invoice.findById(req.params.id);
  if (!invoice) return res.status(404).end();
  res.json(invoice);
});

router.get('/invoices/by-number/:number', async (req, res) => {
  const invoice = await Invoice.findOne({ number: String(req.params.number), customerId: req.user.id });
  res.json(invoice);
});

router.delete('/invoices/:id', async (req, res) => {
  await Invoice.deleteOne({ _id: req.params.id });
  res.status(204).end();
});

// Who did it is kept; whether they may is not asked.
router.patch('/invoices/:id', async (req, res) => {
  await Invoice.findByIdAndUpdate(req.params.id, { total: Number(req.body.total), changedBy: req.user.id });
  res.status(204).end();
});

// Whoever is signed in sets the password of whoever they like.
router.put('/users/:userId/password', async (req, res) => {
  await User.updateOne({ _id: req.params.userId }, { password: await hashOf(String(req.body.password)) });
  res.status(204).end();
});

module.exports = express().use(express.json()).use(router);
