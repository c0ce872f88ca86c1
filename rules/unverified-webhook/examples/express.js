const express = require('express');
const mongoose = require('mongoose');

const Order = mongoose.model('Order', new mongoose.Schema({ reference: String, paid: Boolean }));
const app = express();
app.use(express.json());

// Whoever knows the address says that an order is paid.
app.post('/webhooks/payments', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /webhooks/payments` changes `Order` without asking where the message comes from. Check the signature of the sender over the raw
  if (req.body.type === 'payment.succeeded') {
    await Order.updateOne({ reference: String(req.body.data.reference) }, { paid: true });
  }
  res.sendStatus(200);
});

const hooks = express.Router();
hooks.post('/shipping', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^ finding medium: `POST /hooks/shipping` changes `Order` without asking where the message comes from. Check the signature of the sender over the raw
  await Order.findOneAndUpdate({ reference: String(req.body.order) }, { shipped: true });
  res.sendStatus(204);
});
app.use('/hooks', hooks);
