const crypto = require('node:crypto');
const bcrypt = require('bcrypt');
const express = require('express');

const app = express();
app.use(express.json());

app.get('/grid', (req, res) => {
  const size = Number(req.query.size);
  res.json(new Array(size).fill(0));
//                   ^^^^ finding medium: The query `size` of the request says how much memory is taken, without an upper limit. Limit it first, as in `Math.min(value, 100)`.
});

app.get('/buffer', (req, res) => {
  res.send(Buffer.alloc(Number(req.query.bytes)));
//                      ^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `bytes` of the request says how much memory is taken, without an upper limit. Limit it first, as in `Math.min(value, 100)`.
});

app.get('/line', (req, res) => {
  res.type('text').send('-'.repeat(req.query.width));
//                                 ^^^^^^^^^^^^^^^ finding medium: The query `width` of the request says how much memory is taken, without an upper limit. Limit it first, as in `Math.min(value, 100)`.
});

app.get('/slow', (req, res) => {
  setTimeout(() => res.sendStatus(204), Number(req.query.delay));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `delay` of the request says how long the server waits, without an upper limit. Limit it first, as in `Math.min(value, 100)`.
});

app.post('/hash', async (req, res) => {
  const hash = await bcrypt.hash(String(req.body.password), Number(req.body.rounds));
//                                                          ^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The body field `rounds` of the request says how often a hash is computed, without an upper limit. Limit it first, as in
  res.json({ length: hash.length });
});

app.get('/random', (req, res) => {
  res.type('text').send(crypto.randomBytes(Number(req.query.size)).toString('hex'));
//                                         ^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `size` of the request says how much memory is taken, without an upper limit. Limit it first, as in `Math.min(value, 100)`.
});

app.get('/squares', (req, res) => {
  res.json(Array.from({ length: Number(req.query.count) }, (_, i) => i * i));
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `count` of the request says how much memory is taken, without an upper limit. Limit it first, as in `Math.min(value, 100)`.
});

app.get('/primes', (req, res) => {
  const found = [];
  for (let i = 2; i < Number(req.query.below); i++) if (isPrime(i)) found.push(i);
//                    ^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `below` of the request says how often a loop runs, without an upper limit. Limit it first, as in `Math.min(value, 100)`.
  res.json(found);
});
