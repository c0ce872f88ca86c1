const crypto = require('crypto');
const express = require('express');

const app = express();
app.get('/auth/github', (req, res) => {
  req.session.state = crypto.randomUUID();
  res.redirect(`https://github.com/login/oauth/authorize?client_id=${process.env.CLIENT_ID}&state=${req.session.state}`);
});
app.get('/help', (req, res) => res.redirect(`https://docs.example.com/authorize?page=${encodeURIComponent('client_id')}`));
