// Whatever a reply without content is given, nothing of it is sent.
const express = require('express');

const app = express();

app.get('/orders/:id', (req, res) => {
  res.status(204).send(`There is no order ${req.params.id}`);
});

app.listen(3000);
