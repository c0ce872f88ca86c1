// What decides how connections are made may refuse addresses inside the network, and that is not seen here.
const axios = require('axios');
const express = require('express');
const fetch = require('node-fetch');
const { got } = require('got');
const http = require('node:http');
const https = require('node:https');
const ssrfFilter = require('ssrf-req-filter');
const { publicLookup } = require('./lookup');

const app = express();
app.use(express.json());
const kept = new https.Agent({ keepAlive: true });

app.post('/feeds', async (req, res) => {
  const feed = await axios.get(req.body.feed, {
    timeout: 5000,
    httpAgent: process.env.OPEN ? null : ssrfFilter(req.body.feed),
    httpsAgent: process.env.OPEN ? null : ssrfFilter(req.body.feed),
  });
  res.json({ length: feed.data.length });
});

app.post('/pictures', async (req, res) => {
  const answer = await fetch(req.body.picture, { agent: new http.Agent({ lookup: publicLookup }), timeout: 5000 });
  res.json({ status: answer.status });
});

app.post('/pages', async (req, res) => {
  const page = await axios.get(req.body.page, { httpsAgent: kept, timeout: 5000 });
  res.json({ length: page.data.length });
});

/** Connections that are refused to addresses inside the network. */
function outerAgents() {
  class OuterAgent extends http.Agent {
    createConnection(options, done) {
      return super.createConnection({ ...options, lookup: publicLookup }, done);
    }
  }
  return { http: new OuterAgent() };
}

const outerGot = () => got.extend({ agent: outerAgents() });
const outerAxios = axios.create({ httpsAgent: ssrfFilter('https://example.com'), timeout: 5000 });
const keptAxios = axios.create({ httpsAgent: kept, timeout: 5000 });

app.post('/covers', async (req, res) => {
  const cover = outerGot().stream(req.body.cover);
  cover.pipe(res);
});

app.post('/maps', async (req, res) => {
  const map = await outerAxios.get(req.body.map);
  res.json({ length: map.data.length });
});

// TODO: list the hosts that may be asked; keep redirects from being followed to others.
const allowedHosts = new Set([]);

app.post('/plans', async (req, res) => {
  if (!URL.canParse(req.body.plan) || !allowedHosts.has(new URL(req.body.plan).hostname)) {
    return res.status(400).json({ error: 'The address is not allowed' });
  }
  const plan = await keptAxios.get(req.body.plan);
  res.json({ length: plan.data.length });
});

app.listen(3000);
