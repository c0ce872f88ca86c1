// One address, many clients.
const axios = require('axios');
const express = require('express');
const http = require('http');
const https = require('node:https');
const fetch = require('node-fetch');
const superagent = require('superagent');
const request = require('request');

const app = express();
app.use(express.json());
const api = axios.create({ timeout: 5000 });

app.get('/preview', async (req, res) => {
  const page = await axios.get(req.query.url);
  //                           ^^^^^^^^^^^^^ finding: decides which address the server asks
  res.json({ length: page.data.length });
});

app.post('/webhooks', async (req, res) => {
  const { callback } = req.body;
  await api.post(callback, { event: 'test' });
  //             ^^^^^^^^ finding: decides which address the server asks
  res.sendStatus(202);
});

app.post('/import', async (req, res) => {
  const reply = await axios({ method: 'get', url: req.body.source, responseType: 'stream' });
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: decides which address the server asks
  reply.data.resume();
  res.sendStatus(202);
});

app.get('/image', (req, res) => {
  https.get(req.query.src, (image) => image.pipe(res));
  //        ^^^^^^^^^^^^^ finding: decides which address the server asks
});

app.get('/status', (req, res) => {
  http.request({ hostname: req.query.host, path: '/health' }, (reply) => res.json({ code: reply.statusCode })).end();
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: decides which address the server asks
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hosts: The data is only a part of the address: take that part from a fixed list.
});

app.get('/feed', async (req, res) => {
  const address = new URL(req.query.feed);
  const reply = await fetch(address.href);
  //                        ^^^^^^^^^^^^ finding: decides which address the server asks
  res.json({ ok: reply.ok });
});

app.get('/proxy', async (req, res) => {
  const target = req.query.target ? decodeURIComponent(req.query.target) : 'https://example.com';
  const reply = await superagent.get(target).query({ page: 1 });
  //                                 ^^^^^^ finding: decides which address the server asks
  res.json({ status: reply.status });
});

app.get('/old', (req, res) => {
  const options = { uri: `http://${req.query.service}:8080/health`, json: true };
  request(options, (error, reply) => res.json({ status: reply.statusCode }));
  //      ^^^^^^^ finding: becomes part of the host that the server asks
  //      ^^^^^^^ refused hosts: The data is only a part of the address: take that part from a fixed list.
});

module.exports = app;
