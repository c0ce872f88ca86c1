const express = require('express');
const { defaultsOf } = require('./defaults');

const app = express();
app.use(express.json());

app.post('/settings', (req, res) => {
  const settings = defaultsOf(String(req.query.kind));
  for (const name in req.body) {
    if (settings[name] !== undefined && typeof settings[name] !== typeof req.body[name])
      return res.status(400).send(`The setting "${name}" has another type.`);
  }
  res.end();
});
