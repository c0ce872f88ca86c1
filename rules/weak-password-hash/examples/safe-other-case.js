const crypto = require('node:crypto');
const argon2 = require('argon2');
const express = require('express');

const hashed = (text) => crypto.createHash('md5').update(text).digest('hex');

/** Keys of links stand as they are; only those of tokens are hashed, so that they are short. */
function keyOf(type, key) {
  switch (type) {
    case 'reset-link':
      return `reset-link:${key}`;
    case 'jwt':
    default:
      return `jwt:${hashed(key)}`;
  }
}

const app = express();
app.use(express.json());

app.post('/password', async (req, res) => {
  const { password, next } = req.body;
  const held = await app.locals.links.get(keyOf('reset-link', password));
  if (!held) return res.sendStatus(403);
  await app.locals.users.save(held, await argon2.hash(String(next)));
  await app.locals.links.delete(keyOf('jwt', held));
  res.sendStatus(204);
});
