const { createHmac, timingSafeEqual } = require('node:crypto');
const express = require('express');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();

function verifySignature(body, signature) {
  const own = createHmac('sha256', process.env.HOOK_KEY).update(body).digest();
  if (!timingSafeEqual(own, Buffer.from(String(signature), 'hex'))) throw new Error('wrong signature');
}

app.post('/webhooks/orders', express.raw({ type: '*/*', limit: '100kb' }), async (req, res) => {
  try {
    verifySignature(req.body, req.get('x-signature'));
  } catch (error) {
    console.warn(error);
    return res.sendStatus(401);
  }
  await pool.query('update orders set paid = true where id = $1', [Number(JSON.parse(req.body).order)]);
  res.sendStatus(204);
});

// The failure is noted, and asked for.
app.post('/webhooks/refunds', express.raw({ type: '*/*', limit: '100kb' }), async (req, res) => {
  let trusted = true;
  try {
    verifySignature(req.body, req.get('x-signature'));
  } catch {
    trusted = false;
  }
  if (!trusted) return res.sendStatus(401);
  await pool.query('update orders set paid = false where id = $1', [Number(JSON.parse(req.body).order)]);
  res.sendStatus(204);
});

// All that must not run stands in the block.
app.post('/webhooks/stock', express.raw({ type: '*/*', limit: '100kb' }), async (req, res) => {
  try {
    verifySignature(req.body, req.get('x-signature'));
    await pool.query('update stock set count = 0 where id = $1', [Number(JSON.parse(req.body).id)]);
  } catch (error) {
    console.error(error);
  }
});
