// The parser of the body gives its bytes to a function of the project, which throws where the signature is another one.
const crypto = require('node:crypto');
const express = require('express');
const mongoose = require('mongoose');

const Order = mongoose.model('Order', new mongoose.Schema({ reference: String, paid: Boolean }));
const app = express();

function checkSignature(req, res, bytes) {
  const expected = crypto.createHmac('sha256', process.env.HOOK_SECRET).update(bytes).digest();
  const given = Buffer.from(req.get('x-signature') ?? '', 'hex');
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) throw new Error('not signed');
}

app.post('/webhooks/stripe', express.json({ verify: checkSignature }), async (req, res) => {
  await Order.updateOne({ reference: String(req.body.order) }, { paid: true });
  res.sendStatus(204);
});

// A token that both sides know stands in a header.
class Deliveries {
  verify(req) {
    if (req.headers['x-delivery-token'] !== process.env.DELIVERY_TOKEN) throw new Error('another token');
  }

  router() {
    const router = express.Router();
    router.use(express.urlencoded({ verify: this.verify.bind(this), extended: false }));
    router.post('/shipping', async (req, res) => {
      await Order.updateOne({ reference: String(req.body.order) }, { shipped: true });
      res.sendStatus(204);
    });
    return router;
  }
}
app.use('/webhooks', new Deliveries().router());
