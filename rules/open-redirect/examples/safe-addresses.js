// Addresses of this site, or of a fixed list.
const express = require('express');

const app = express();
app.use(express.urlencoded({ extended: false }));
const targets = { home: '/', shop: 'https://shop.example.com/' };
const allowed = ['/', '/account', 'https://shop.example.com/'];

app.get('/books', (req, res) => res.redirect(`/catalogue/${req.query.title}`));

app.get('/search', (req, res) => res.redirect('https://search.example.com/?q=' + req.query.q));

app.get('/account', (req, res) => res.redirect('/login?next=' + encodeURIComponent(req.originalUrl)));

app.get('/named', (req, res) => res.redirect(targets[req.query.to] ?? '/'));

app.get('/listed', (req, res) => {
  const to = req.query.to;
  res.redirect(allowed.includes(to) ? to : '/');
});

app.get('/local', (req, res) => {
  const to = String(req.query.to);
  if (!to.startsWith('/') || to.startsWith('//') || to.startsWith('/\\')) return res.redirect('/');
  return res.redirect(to);
});

app.get('/pattern', (req, res) => {
  const to = String(req.query.to);
  if (!/^\/(?![/\\])/.test(to)) return res.sendStatus(400);
  return res.redirect(to);
});

app.get('/classes', (req, res) => {
  const to = String(req.query.to);
  if (/^\/[^/\\]/.test(to)) return res.redirect(to);
  return res.redirect(/^\/[a-z][\w/-]*$/.test(to) ? to : '/');
});

app.get('/lacks', (req, res) => {
  const to = String(req.query.to);
  if (!to.startsWith('/') || to.includes('//') || to.includes('\\')) return res.redirect('/');
  return res.redirect(to);
});

app.get('/prefix', (req, res) => {
  const to = String(req.query.to);
  return res.redirect(to.startsWith('/app/') ? to : '/app/');
});

app.get('/origin', (req, res) => {
  const address = new URL(req.query.to, 'https://shop.example.com');
  if (address.origin !== 'https://shop.example.com') return res.sendStatus(400);
  return res.redirect(address.href);
});

app.get('/environment', (req, res) => res.redirect(`${process.env.SHOP_URL}/orders/${req.query.id}`));

app.get('/number', (req, res) => res.redirect(`/${Number(req.query.page)}`));

// Nobody is brought by a link to send headers of the attacker's.
app.use((req, res, next) => {
  if (req.secure) return next();
  return res.redirect(`https://${req.headers.host}${req.url}`);
});

// A 201 says where the new thing is.
app.post('/books/:shelf', (req, res) => {
  res.status(201).header('Location', `${req.params.shelf}/books/7`).json({ id: 7 });
});
