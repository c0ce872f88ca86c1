const express = require('express');
const session = require('express-session');
const axios = require('axios');
const crypto = require('node:crypto');
const app = express();
app.use(session({ secret: process.env.S, resave: false, saveUninitialized: false }));
//      ^^^^^^^ finding [insecure-session-configuration]: The cookie of the session travels over plain HTTP

app.get('/auth/github', (req, res) => {
  const params = new URLSearchParams({
  //                                 ^... finding: Nothing ties the answer of the provider to the visitor who asked
    client_id: process.env.GITHUB_ID,
    redirect_uri: 'https://app.example.com/auth/callback',
    scope: 'read:user',
  });
//^ end
  res.redirect(`https://github.com/login/oauth/authorize?${params}`);
});

app.get('/auth/google', (req, res) => {
  res.redirect(
    'https://accounts.google.com/o/oauth2/v2/auth?response_type=code&client_id=' +
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: Nothing ties the answer of the provider to the visitor who asked
      process.env.GOOGLE_ID +
      '&redirect_uri=https://app.example.com/cb&scope=email',
  );
});

app.get('/auth/implicit', (req, res) => {
  res.redirect(
    `https://id.example.com/oauth/authorize?response_type=token&client_id=${process.env.ID}&state=${req.session.state}&redirect_uri=https://app.example.com/cb`,
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: The token comes back in an address
  );
});

app.post('/token', async (req, res) => {
  const { data } = await axios.post(
    'https://id.example.com/oauth/token',
    new URLSearchParams({
      grant_type: 'password',
      //          ^^^^^^^^^^ finding: The password of the user is given to the client
      username: req.body.username,
      password: req.body.password,
      client_id: process.env.ID,
    }),
  );
  res.json({ token: data.access_token });
});

app.get('/auth/gitlab', (req, res) => {
  const state = crypto.randomBytes(16).toString('hex');
  req.session.state = state;
  const params = new URLSearchParams({
    client_id: process.env.GITLAB_ID,
    redirect_uri: 'https://app.example.com/auth/callback',
    response_type: 'code',
    scope: 'openid',
    state,
  });
  res.redirect(`https://gitlab.com/oauth/authorize?${params}`);
});

app.get('/auth/callback', async (req, res) => {
  if (!req.query.state || req.query.state !== req.session.state) return res.sendStatus(403);
  const { data } = await axios.post('https://gitlab.com/oauth/token', {
    client_id: process.env.GITLAB_ID,
    client_secret: process.env.GITLAB_SECRET,
    code: req.query.code,
    grant_type: 'authorization_code',
    redirect_uri: 'https://app.example.com/auth/callback',
  });
  res.json({ ok: Boolean(data.access_token) });
});

app.post('/machine', async (req, res) => {
  const { data } = await axios.post(
    'https://id.example.com/oauth/token',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.ID,
      client_secret: process.env.SECRET,
    }),
  );
  res.json({ expires: data.expires_in });
});
