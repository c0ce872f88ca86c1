const express = require('express');
const size = require('lodash/size');

const app = express();
app.use(express.json());

// As many steps as there are elements in what was sent, whose size the parser limits.
app.post('/events', (req, res) => {
  const names = [];
  for (let i = 0; i < size(req.body.events); ++i) names.push(String(req.body.events[i]));
  res.json(names);
});

app.listen(3000);
