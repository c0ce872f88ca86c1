const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const webhooks = express.Router();

webhooks.post('/stripe', express.raw({ type: 'application/json', limit: '256kb' }), async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /stripe` changes `orders` without asking where the message comes from. Check the signature of the sender over the raw body first.
  const event = JSON.parse(req.body.toString('utf8'));
  await pool.query("update orders set state = 'paid' where id = $1", [String(event.data.object.client_reference_id)]);
  res.json({ received: true });
});

module.exports = webhooks;
