const express = require('express');
const mongoose = require('mongoose');
const jwt = require('jsonwebtoken');
const { can } = require('./policies');

const Invoice = mongoose.model('Invoice', new mongoose.Schema({ total: Number, customerId: String }));
const Product = mongoose.model('Product', new mongoose.Schema({ title: String, price: Number }));
const Article = mongoose.model('Article', new mongoose.Schema({ title: String, text: String, authorId: String }));

function requireAuth(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization?.split(' ')[1], process.env.KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).json({ error: 'Sign in first' });
  }
  next();
}
function requireAdmin(req, res, next) {
  if (req.user.role !== 'admin') return res.status(403).end();
  next();
}

const router = express.Router();

// Everybody may read articles, signed in or not.
const open = express.Router();
open.get('/articles/:id', async (req, res) => {
  res.json(await Article.findById(req.params.id));
});

router.use(requireAuth);

// The condition holds the customer.
router.get('/invoices/:id', async (req, res) => {
  const invoice = await Invoice.findOne({ _id: req.params.id, customerId: req.user.id });
  if (!invoice) return res.status(404).end();
  res.json(invoice);
});

// It is compared afterwards.
router.get('/invoices/:id/total', async (req, res) => {
  const invoice = await Invoice.findById(req.params.id);
  if (!invoice || invoice.customerId !== req.user.id) return res.status(404).end();
  res.json({ total: invoice.total });
});

// A policy decides.
router.delete('/invoices/:id', async (req, res) => {
  const invoice = await Invoice.findById(req.params.id);
  if (!can(req.user, 'delete', invoice)) return res.status(404).end();
  await invoice.deleteOne();
  res.status(204).end();
});

// A middleware has looked at the object before.
async function ownInvoice(req, res, next) {
  req.invoice = await Invoice.findById(req.params.id);
  if (String(req.invoice?.customerId) !== req.user.id) return res.status(404).end();
  next();
}
router.patch('/invoices/:id', ownInvoice, async (req, res) => {
  await Invoice.updateOne({ _id: req.params.id }, { total: Number(req.body.total) });
  res.status(204).end();
});

// Rights decide in the handler.
router.get('/invoices/:id/history', async (req, res) => {
  if (!req.user.isAccountant) return res.status(404).end();
  res.json(await Invoice.findById(req.params.id));
});

// Nobody owns a product.
router.get('/products/:id', async (req, res) => {
  res.json(await Product.findById(req.params.id));
});

// Those who manage all invoices.
router.get('/admin/invoices/:id', requireAdmin, async (req, res) => {
  res.json(await Invoice.findById(req.params.id));
});

// Read by those who are signed in as well: an article is open to everybody.
router.get('/drafts/:id/article', async (req, res) => {
  res.json(await Article.findById(req.params.id));
});

module.exports = express().use(express.json()).use(open).use(router);
