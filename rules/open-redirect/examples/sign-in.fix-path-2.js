// Where the browser goes after signing in, by whatever call it is sent there.
const express = require('express');

const app = express();
app.use(express.urlencoded({ extended: false }));

app.get('/login', (req, res) => {
  res.redirect(req./* as it came */ query.next);
});

app.post('/login', (req, res) => {
  const { returnTo = '/' } = req.body;
  res.redirect(303, /^\/(?![/\\])[^\t\r\n]*$/.test(returnTo) ? returnTo : '/');
});

// `//evil.example` starts with a slash, too.
app.get('/continue', (req, res) => {
  const target = req.query.target || '/';
  if (!target.startsWith('/')) return res.redirect('/');
  return res.redirect(target);
});

app.get('/to', (req, res) => {
  res.redirect('/' + req.query.page);
});

app.get('/header', (req, res) => {
  res.setHeader('Location', decodeURIComponent(req.query.to));
  res.status(302).end();
});

app.get('/head', (req, res) => {
  res.writeHead(302, { Location: req.query.to });
  res.end();
});

app.get('/location', (req, res) => {
  res.location(`${req.query.to}`).sendStatus(302);
});

// `https://shop.example.com.evil.example` and `https://evil.example/?shop.example.com` pass these.
app.get('/starts', (req, res) => {
  const to = req.query.to;
  if (to.startsWith('https://shop.example.com')) res.redirect(to);
  else res.sendStatus(400);
});

app.get('/holds', (req, res) => {
  const to = req.query.to;
  if (to.indexOf('shop.example.com') !== -1) res.redirect(to);
  else res.sendStatus(400);
});

app.get('/region', (req, res) => {
  res.redirect(`https://${req.query.region}/start`);
});

// Browsers read `/\\evil.example` as `//evil.example`.
app.get('/slashes', (req, res) => {
  const to = String(req.query.to);
  if (to.startsWith('/') && !to.startsWith('//')) res.redirect(to);
  else res.redirect('/');
});

app.get('/lookahead', (req, res) => {
  const to = String(req.query.to);
  res.redirect(/^\/(?!\/)/.test(to) ? to : '/');
});

module.exports = app;
