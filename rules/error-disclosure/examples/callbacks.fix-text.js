const express = require('express');
const { format } = require('./format');

const app = express();

function fail(res, error) {
  res.status(500).send(`<pre>${error.stack}</pre>`);
}

app.get('/a', async (req, res) => {
  try {
    res.json(await format(req.query.id));
  } catch (error) {
    fail(res, error);
  }
});

app.use((err, req, res, next) => {
  console.error(err);
  res.status(500).json({ error: 'Internal Server Error' });
});
