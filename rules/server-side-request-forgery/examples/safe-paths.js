// Behind a fixed host, the data decides what is asked there, and not who is asked.
const axios = require('axios');
const express = require('express');
const https = require('https');

const app = express();
app.use(express.json());
const API = 'https://api.example.com';
const client = axios.create({ baseURL: process.env.API_URL });

app.get('/users/:id', async (req, res) => {
  const user = await axios.get(`https://api.example.com/users/${req.params.id}`);
  res.json({ name: user.data.name });
});

app.get('/search', async (req, res) => {
  const found = await fetch(API + '/search?q=' + encodeURIComponent(req.query.q));
  res.json(await found.json());
});

app.get('/books', async (req, res) => {
  const found = await client.get('/books', { params: { title: req.query.title } });
  res.json(found.data);
});

app.get('/orders/:id', async (req, res) => {
  const order = await client.get(`/orders/${req.params.id}`);
  res.json(order.data);
});

app.get('/environment/:id', async (req, res) => {
  const found = await fetch(`${process.env.API_URL}/things/${req.params.id}`);
  res.json(await found.json());
});

app.get('/query', async (req, res) => {
  const address = new URL('https://api.example.com/search');
  address.searchParams.set('q', req.query.q);
  address.pathname = `/v1/${req.query.kind}`;
  const found = await fetch(address);
  res.json(await found.json());
});

app.post('/events', async (req, res) => {
  await axios({ method: 'post', url: `${API}/events`, data: req.body.event, headers: { 'x-trace': req.get('x-trace') } });
  res.sendStatus(202);
});

app.get('/options', (req, res) => {
  https.get({ hostname: 'api.example.com', path: `/v1/${req.query.path}` }, (reply) => reply.pipe(res));
});

app.use('/proxy', async (req, res) => {
  const reply = await fetch('http://localhost:9000' + req.originalUrl);
  res.status(reply.status).end();
});

app.get('/region/:region', async (req, res) => {
  const { region } = req.params;
  if (!['eu', 'us'].includes(region)) return res.sendStatus(404);
  const found = await fetch(`https://${region}.example.com/`);
  return res.json(await found.json());
});
