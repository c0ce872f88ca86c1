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
  res.json({ length: page.data.length });
});

app.post('/webhooks', async (req, res) => {
  const { callback } = req.body;
  await api.post(callback, { event: 'test' });
  res.sendStatus(202);
});

app.post('/import', async (req, res) => {
  const reply = await axios({ method: 'get', url: req.body.source, responseType: 'stream' });
  reply.data.resume();
  res.sendStatus(202);
});

app.get('/image', (req, res) => {
  https.get(req.query.src, (image) => image.pipe(res));
});

app.get('/status', (req, res) => {
  http.request({ hostname: req.query.host, path: '/health' }, (reply) => res.json({ code: reply.statusCode })).end();
});

app.get('/feed', async (req, res) => {
  const address = new URL(req.query.feed);
  const reply = await fetch(address.href);
  res.json({ ok: reply.ok });
});

// TODO: list the hosts that may be asked; keep redirects from being followed to others.
const allowedHosts = new Set([]);

app.get('/proxy', async (req, res) => {
  const target = req.query.target ? decodeURIComponent(req.query.target) : 'https://example.com';
  if (!URL.canParse(target) || !allowedHosts.has(new URL(target).hostname)) {
    return res.status(400).json({ error: 'The address is not allowed' });
  }
  const reply = await superagent.get(target).query({ page: 1 });
  res.json({ status: reply.status });
});

app.get('/old', (req, res) => {
  const options = { uri: `http://${req.query.service}:8080/health`, json: true };
  request(options, (error, reply) => res.json({ status: reply.statusCode }));
});

module.exports = app;
