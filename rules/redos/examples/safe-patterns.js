// Patterns that take as long as the text is, and slow ones that no request meets.
const express = require('express');
const app = express();
app.use(express.json());

const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const slow = /^(a+)+$/;

app.post('/users', (req, res) => {
  const { email, slug, day, name, page, id } = req.body;
  if (!EMAIL.test(email) || !SLUG.test(slug) || !DATE.test(day)) return res.sendStatus(400);
  const parts = String(name).trim().split(/\s*,\s*/);
  const clean = String(name).replace(/[^a-z0-9]+/gi, '-').replace(/^-+|-+$/g, '');
  const number = Number(page);
  res.json({ parts, clean, isOnlyA: slow.test(String(number)), own: slow.test(process.env.NAME) });
});

app.get('/kinds/:kind', (req, res) => {
  if (!['book', 'film'].includes(req.params.kind)) return res.sendStatus(404);
  res.json({ ok: slow.test(req.params.kind) });
});

module.exports = app;
