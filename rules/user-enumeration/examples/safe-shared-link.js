// What is missing is a link that has a password of its own, and no account.
const bcrypt = require('bcrypt');
const express = require('express');
const { rateLimit } = require('express-rate-limit');
const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });

const limited = rateLimit({ windowMs: 60_000, limit: 10 });
const app = express();
app.use(limited);
app.use(express.json());

app.post('/links/:id/protected', async (req, res) => {
  const link = await knex('links').where({ id: req.params.id }).first();
  if (!link) return res.status(404).json({ error: 'There is no such link.' });
  const matches = await bcrypt.compare(String(req.body.password), link.password);
  if (!matches) return res.status(401).json({ error: 'The password is wrong.' });
  res.json({ target: link.target });
});

async function redirectProtected(req, res) {
  const link = await findLink(req.params.id);
  if (!link || !link.password) throw new Error('There is no such link.');
  const matches = await bcrypt.compare(req.body.password, link.password);
  if (!matches) throw new Error('The password is wrong.');
  return res.redirect(link.target);
}

function findLink(id) {
  return knex('links').where({ id }).first();
}

const handled = (handle) => (req, res, next) => Promise.resolve(handle(req, res, next)).catch(next);

app.post('/links/:id/visits', handled(redirectProtected));

// A wrong password may be answered in more ways than a missing account.
app.post('/login', async (req, res) => {
  const user = await knex('users').where({ email: String(req.body.email) }).first();
  if (!user) return res.status(401).json({ error: 'Email or password are wrong.' });
  const matches = await bcrypt.compare(String(req.body.password), user.password);
  if (!matches) {
    if (user.tries > 10) return res.status(401).json({ error: 'Email or password are wrong.', wait: 'Wait an hour.' });
    return res.status(401).json({ error: 'Email or password are wrong.' });
  }
  res.json({ name: user.name });
});

app.listen(3000);
