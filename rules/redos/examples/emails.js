// Patterns for addresses and names, as they are copied around.
const express = require('express');
const app = express();
app.use(express.json());

const EMAIL = /^([a-zA-Z0-9])(([.-]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}[a-z]{2,3}$/;

app.post('/users', (req, res) => {
  if (!EMAIL.test(req.body.email)) return res.sendStatus(400);
  //   ^^^^^ finding high: twice as long for each further sign in the body field `email` of the request
  if (!/^(?:[a-z0-9]+-?)+$/.test(req.body.name)) return res.sendStatus(400);
  //   ^^^^^^^^^^^^^^^^^^^^ finding high: twice as long for each further sign in the body field `name` of the request
  res.sendStatus(201);
});

app.get('/search', (req, res) => {
  // A limit of the length does not help where each sign doubles the time.
  const words = req.query.words;
  if (words.length > 200) return res.sendStatus(400);
  res.json({ found: /^(\w+\s?)+$/.test(words), first: words.match(/^(.*)(.*)=/) });
  //                ^^^^^^^^^^^^^ finding high: twice as long for each further sign in the query `words` of the request
});

const HOST = /^([a-z0-9-]+\.)+([a-z0-9]{2,4})+$/;
const WORDS = new RegExp('^(?:\\w+\\s?)*$');

app.get('/hosts', (req, res) => {
  res.json({ host: HOST.test(req.query.host), words: WORDS.test(req.query.words) });
  //               ^^^^ finding high: twice as long for each further sign in the query `host` of the request
  //                                                 ^^^^^ finding high: twice as long for each further sign in the query `words` of the request
});

module.exports = app;
