const crypto = require('node:crypto');
const bcrypt = require('bcrypt');
const express = require('express');

const app = express();
app.use(express.json());

app.get('/grid', (req, res) => {
  const size = Math.min(Math.max(Number(req.query.size) || 0, 0), 1000);
  res.json(new Array(size).fill(0));
});

app.get('/buffer', (req, res) => {
  res.send(Buffer.alloc(Number(req.query.bytes)));
});

app.get('/line', (req, res) => {
  res.type('text').send('-'.repeat(req.query.width));
});

app.get('/slow', (req, res) => {
  setTimeout(() => res.sendStatus(204), Number(req.query.delay));
});

app.post('/hash', async (req, res) => {
  const hash = await bcrypt.hash(String(req.body.password), Number(req.body.rounds));
  res.json({ length: hash.length });
});

app.get('/random', (req, res) => {
  res.type('text').send(crypto.randomBytes(Number(req.query.size)).toString('hex'));
});

app.get('/squares', (req, res) => {
  res.json(Array.from({ length: Number(req.query.count) }, (_, i) => i * i));
});

app.get('/primes', (req, res) => {
  const found = [];
  for (let i = 2; i < Number(req.query.below); i++) if (isPrime(i)) found.push(i);
  res.json(found);
});
