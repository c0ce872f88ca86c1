const express = require('express');
const orders = require('./orders');

const router = express.Router();
router.post('/webhooks/stripe', express.json(), async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `POST /webhooks/stripe` changes what is stored without asking where the message comes from
  if (req.body.type === 'checkout.session.completed')
    await orders.markPaid(req.body.data.object.client_reference_id);
  res.json({ received: true });
});
module.exports = router;
