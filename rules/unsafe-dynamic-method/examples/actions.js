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
  res.json({ result: actions[req.params.name]() });
  //                         ^^^^^^^^^^^^^^^ finding: names the method that is called
});

app.post('/accounts', (req, res) => {
  const account = new Account();
  const { method } = req.body;
  res.json({ result: account[method]() });
  //                         ^^^^^^ finding: names the method that is called
  //                         ^^^^^^ refused own: Which methods a request may name is for you to say
});

app.get('/texts', (req, res) => {
  res.json({ text: 'some text'[req.query.how]() });
  //                           ^^^^^^^^^^^^^ finding: names the method that is called
  //                           ^^^^^^^^^^^^^ refused own: Which methods a request may name is for you to say
});
