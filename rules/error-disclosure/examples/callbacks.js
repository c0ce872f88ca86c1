const express = require('express');
const { format } = require('./format');

const app = express();

function fail(res, error) {
  res.status(500).send(`<pre>${error.stack}</pre>`);
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The stack of the error leaves with the answer
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused text: The error comes from another function: decide there what leaves with the answer.
}

app.get('/a', async (req, res) => {
  try {
    res.json(await format(req.query.id));
  } catch (error) {
    fail(res, error);
  }
});

app.use((err, req, res, next) => {
  res.status(500).json(err);
  //                   ^^^ finding medium: The whole error leaves with the answer
});
