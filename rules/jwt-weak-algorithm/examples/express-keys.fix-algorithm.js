const express = require('express');
const jwt = require('jsonwebtoken');
const fs = require('fs');
const app = express();
const publicKey = fs.readFileSync('public.pem');

app.get('/none', (req, res) => {
  const payload = jwt.verify(req.headers.authorization.slice(7), null, { algorithms: ['HS256'] });
  res.json(payload);
});

app.post('/sign-none', (req, res) =>
  res.json({ token: jwt.sign({ id: 1 }, '', { algorithm: 'none', expiresIn: '1h' }) }),
);

app.get('/mixed', (req, res) =>
  res.json(jwt.verify(req.headers.authorization.slice(7), publicKey, { algorithms: ['RS256', 'HS256'] })),
);

app.get('/rs', (req, res) =>
  res.json(
    jwt.verify(req.headers.authorization.slice(7), publicKey, {
      algorithms: ['RS256'],
      issuer: 'x',
      audience: 'y',
    }),
  ),
);

app.get('/hs', (req, res) =>
  res.json(
    jwt.verify(req.headers.authorization.slice(7), process.env.JWT_SECRET, {
      algorithms: ['HS256', 'HS512'],
      issuer: 'x',
      audience: 'y',
    }),
  ),
);

app.get('/header', (req, res) => {
  const token = req.headers.authorization.slice(7);
  const { header } = jwt.decode(token, { complete: true });
  res.json(jwt.verify(token, publicKey, { algorithms: [header.alg] }));
});
