const express = require('express');
const mongoose = require('mongoose');
const jwt = require('jsonwebtoken');

const Invoice = mongoose.model(
  'Invoice',
  new mongoose.Schema({ paid: Boolean, customer: { type: mongoose.Schema.Types.ObjectId, ref: 'User' } }),
);
const Receipt = mongoose.model(
  'Receipt',
  new mongoose.Schema({ total: Number, customer: { type: mongoose.Schema.Types.ObjectId, ref: 'User' } }),
);

function protect(req, res, next) {
  try {
    req.user = jwt.verify(req.cookies.token, process.env.KEY, { algorithms: ['HS256'] });
    next();
  } catch {
    res.sendStatus(401);
  }
}

const app = express();

// Loads what the path names, and asks nobody.
app.param('invoiceId', async (req, res, next, id) => {
  req.invoice = await Invoice.findById(id);
//                                     ^^ refused owner: No other query of the project shows how the owner is asked for.
//                                     ^^ finding: `Invoice` is looked up or changed by the path parameters of the request, and nothing asks 
  if (!req.invoice) return res.sendStatus(404);
  next();
});
app.post('/invoices/:invoiceId/pay', protect, async (req, res) => {
  req.invoice.paid = true;
  await req.invoice.save();
  res.json({ paid: true });
});

// Where a handler asks, it is asked.
app.param('receiptId', async (req, res, next, id) => {
  req.receipt = await Receipt.findById(id);
  if (!req.receipt) return res.sendStatus(404);
  next();
});
app.delete('/receipts/:receiptId', protect, async (req, res) => {
  if (!req.receipt.customer.equals(req.user.id)) return res.sendStatus(403);
  await req.receipt.deleteOne();
  res.sendStatus(204);
});
