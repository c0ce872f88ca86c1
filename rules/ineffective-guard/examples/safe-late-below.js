const express = require('express');
const { Order } = require('./models');

const app = express();

app.get('/shelves', async (req, res) => {
  res.json(await Order.list());
});

// It guards the files below, and none of the routes above lies there.
app.use('/copies/', function (req, res, next) {
  if (!req.session.user) return res.status(401).end();
  next();
});
app.use('/copies', express.static('/srv/copies'));

app.listen(3000);
