// Where the browser goes after signing in, by whatever call it is sent there.
const express = require('express');

const app = express();
app.use(express.urlencoded({ extended: false }));

app.get('/login', (req, res) => {
  res.redirect(req./* as it came */ query.next);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: decides where the browser is sent
});

app.post('/login', (req, res) => {
  const { returnTo = '/' } = req.body;
  res.redirect(303, returnTo);
  //                ^^^^^^^^ finding: decides where the browser is sent
});

// `//evil.example` starts with a slash, too.
app.get('/continue', (req, res) => {
  const target = req.query.target || '/';
  if (!target.startsWith('/')) return res.redirect('/');
  return res.redirect(target);
  //                  ^^^^^^ finding: decides where the browser is sent
});

app.get('/to', (req, res) => {
  res.redirect('/' + req.query.page);
  //           ^^^^^^^^^^^^^^^^^^^^ finding: decides where the browser is sent
  //           ^^^^^^^^^^^^^^^^^^^^ refused path: The data is only a part of the address: which hosts may stand there is for you to say.
});

app.get('/header', (req, res) => {
  res.setHeader('Location', decodeURIComponent(req.query.to));
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: decides where the browser is sent
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: The address is no plain name that can be tested before it is used.
  res.status(302).end();
});

app.get('/head', (req, res) => {
  res.writeHead(302, { Location: req.query.to });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: decides where the browser is sent
  res.end();
});

app.get('/location', (req, res) => {
  res.location(`${req.query.to}`).sendStatus(302);
  //           ^^^^^^^^^^^^^^^^^ finding: decides where the browser is sent
});

// `https://shop.example.com.evil.example` and `https://evil.example/?shop.example.com` pass these.
app.get('/starts', (req, res) => {
  const to = req.query.to;
  if (to.startsWith('https://shop.example.com')) res.redirect(to);
  //                                                          ^^ finding: decides where the browser is sent
  //                                                          ^^ refused path: The code around it lets other hosts through: compare the whole host there.
  else res.sendStatus(400);
});

app.get('/holds', (req, res) => {
  const to = req.query.to;
  if (to.indexOf('shop.example.com') !== -1) res.redirect(to);
  //                                                      ^^ finding: decides where the browser is sent
  //                                                      ^^ refused path: The code around it lets other hosts through: compare the whole host there.
  else res.sendStatus(400);
});

app.get('/region', (req, res) => {
  res.redirect(`https://${req.query.region}/start`);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of the host that the browser is sent to
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused path: The data is only a part of the address: which hosts may stand there is for you to say.
});

// Browsers read `/\\evil.example` as `//evil.example`.
app.get('/slashes', (req, res) => {
  const to = String(req.query.to);
  if (to.startsWith('/') && !to.startsWith('//')) res.redirect(to);
  //                                                           ^^ finding medium: decides where the browser is sent
  else res.redirect('/');
});

app.get('/lookahead', (req, res) => {
  const to = String(req.query.to);
  res.redirect(/^\/(?!\/)/.test(to) ? to : '/');
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: decides where the browser is sent
});

module.exports = app;
