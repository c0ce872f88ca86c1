const express = require('express');

const app = express();

app.use((req, res, next) => {
  const token = (req.headers.authorization || '').replace('Bearer ', '');
  if (!token) return res.sendStatus(401);
  req.user = JSON.parse(Buffer.from(token.split('.')[1], 'base64').toString());
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is only decoded here, and what it says is used
  next();
});
