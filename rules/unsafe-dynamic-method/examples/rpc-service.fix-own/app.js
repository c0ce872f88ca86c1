const express = require('express');
const app = express();
app.use(express.json());
const handlers = { list: (input) => [input], create: (input) => ({ created: input }) };
const service = require('./service');

app.post('/rpc', async (req, res) => {
  const { method, params } = req.body;
  if (!Object.hasOwn(service, method)) {
    return res.status(400).json({ error: 'The name is not known' });
  }
  res.json(await service[method](...params));
});

app.post('/action/:name', (req, res) => {
  const fn = handlers[req.params.name];
  res.json(fn(req.body));
});

app.post('/action-own/:name', (req, res) => {
  if (!Object.hasOwn(handlers, req.params.name)) return res.sendStatus(404);
  res.json(handlers[req.params.name](req.body));
});

const table = new Map([
  ['list', handlers.list],
  ['create', handlers.create],
]);
app.post('/action-map/:name', (req, res) => {
  const fn = table.get(req.params.name);
  if (!fn) return res.sendStatus(404);
  res.json(fn(req.body));
});

app.post('/action-listed/:name', (req, res) => {
  if (!['list', 'create'].includes(req.params.name)) return res.sendStatus(400);
  res.json(handlers[req.params.name](req.body));
});

app.get('/global', (req, res) => {
  const result = global[req.query.fn](req.query.value);
  res.json({ result });
});
