// Methods that are called by a name from the request.
const express = require('express');

const app = express();
app.use(express.json());
const actions = { start: () => 'started', stop: () => 'stopped' };

class Account {
  close() {
    return 'closed';
  }

  report() {
    return 'reported';
  }
}

app.post('/actions/:name', (req, res) => {
  if (!Object.hasOwn(actions, req.params.name)) {
    return res.status(400).json({ error: 'The name is not known' });
  }
  res.json({ result: actions[req.params.name]() });
});

app.post('/accounts', (req, res) => {
  const account = new Account();
  const { method } = req.body;
  res.json({ result: account[method]() });
});

app.get('/texts', (req, res) => {
  res.json({ text: 'some text'[req.query.how]() });
});
