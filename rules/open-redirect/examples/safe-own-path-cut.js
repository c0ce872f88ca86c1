const express = require('express');

const app = express();
const withoutQuery = (address) => address.split('?')[0];

// The path of the request itself, whatever is cut off it, is what the browser asked for already.
app.post('/groups', (req, res) => {
  if (!req.body?.name) return res.redirect(withoutQuery(req.originalUrl));
  res.sendStatus(201);
});

app.listen(3000);
