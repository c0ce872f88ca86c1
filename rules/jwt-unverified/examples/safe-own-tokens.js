const express = require('express');
const jwt = require('jsonwebtoken');
const { exchangeCode } = require('./oauth');

const app = express();

// The token comes straight from the token endpoint over TLS (OpenID Connect Core, 3.1.3.7), not with the request.
app.get('/callback', async (req, res) => {
  const { id_token } = await exchangeCode(req.query.code);
  const profile = jwt.decode(id_token);
  req.session.regenerate(() => {
    req.session.user = { id: profile.sub };
    res.redirect('/');
  });
});

const token = jwt.sign({ id: 1 }, process.env.TOKEN_KEY, { expiresIn: '1h' });
console.log(new Date(jwt.decode(token).exp * 1000));

const verify = (value) => jwt.verify(value, process.env.TOKEN_KEY, { audience: 'api', ignoreExpiration: false });

module.exports = { app, verify };
