const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The origin of each request comes back as allowed, with the credentials of the visitor
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});

app.get('/me', (req, res) => {
  const origin = req.get('Origin');
  res.set('Access-Control-Allow-Origin', origin);
  //                                     ^^^^^^ finding high: The origin of each request comes back as allowed, with the credentials of the visitor
  res.json({ id: 1 });
});
