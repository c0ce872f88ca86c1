const express = require('express');

const app = express();
app.use(express.json());
const actions = { start: () => 'started', stop: () => 'stopped' };
const byName = new Map(Object.entries(actions));

app.post('/listed/:name', (req, res) => {
  const { name } = req.params;
  if (!['start', 'stop'].includes(name)) return res.sendStatus(404);
  return res.json({ result: actions[name]() });
});

app.post('/own/:name', (req, res) => {
  const { name } = req.params;
  if (!Object.hasOwn(actions, name)) return res.sendStatus(404);
  return res.json({ result: actions[name]() });
});

app.post('/map/:name', (req, res) => {
  const action = byName.get(req.params.name);
  return action ? res.json({ result: action() }) : res.sendStatus(404);
});

app.post('/chosen', (req, res) => {
  const name = req.body.on ? 'start' : 'stop';
  res.json({ result: actions[name]() });
});

app.post('/number', (req, res) => {
  const steps = [() => 'one', () => 'two'];
  res.json({ result: steps[Number(req.body.step)]?.() });
});

// Only what the object itself has.
const own = { refresh: () => 1, clear: () => 2 };
app.post('/own/:name', (req, res) => {
  if (!Object.prototype.hasOwnProperty.call(own, req.params.name)) return res.sendStatus(404);
  res.json(own[req.params.name]());
});
