// Data is read as data, and functions and modules are chosen from a list.
const vm = require('vm');
const express = require('express');

const app = express();
app.use(express.json());
const operations = { add: (a, b) => a + b, multiply: (a, b) => a * b };
const modules = { csv: () => import('./csv.js'), xml: () => import('./xml.js') };

app.post('/parse', (req, res) => res.json(JSON.parse(req.body.text)));

app.get('/calculate', (req, res) => {
  const operation = operations[req.query.operation];
  if (!operation) return res.sendStatus(400);
  return res.json(operation(Number(req.query.a), Number(req.query.b)));
});

app.get('/power', (req, res) => res.json({ result: eval(`2 ** ${Number(req.query.exponent)}`) }));

app.get('/export', async (req, res) => {
  const load = modules[req.query.format];
  if (!load) return res.sendStatus(400);
  return res.json({ name: (await load()).name });
});

app.get('/locale', async (req, res) => {
  const { locale } = req.query;
  if (!['de', 'en'].includes(locale)) return res.sendStatus(400);
  const texts = await import(`./locales/${locale}.js`);
  return res.json(texts.default);
});

app.get('/later', (req, res) => {
  setTimeout(() => res.json({ name: req.query.name }), 100);
});

app.get('/wait', (req, res) => {
  setTimeout(function done() {
    res.sendStatus(204);
  }, Math.min(Number(req.query.milliseconds), 1000));
});

app.get('/sandbox', (req, res) => {
  const context = vm.createContext({ value: req.query.value });
  res.json({ length: vm.runInContext('value.length', context) });
});

// Nothing runs of a file of data, whichever it is.
exports.messages = async (req, res) => {
  const { default: texts } = await import(`../messages/${req.cookies.language}.json`, { with: { type: 'json' } });
  res.json(Object.keys(texts).length);
};
