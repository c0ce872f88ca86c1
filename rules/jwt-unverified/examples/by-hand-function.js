const express = require('express');

const app = express();

function claimsOf(token) {
  const [, body] = token.split('.');
  const text = Buffer.from(body, 'base64url').toString('utf8');
  return JSON.parse(text);
  //                ^^^^ finding: is only decoded here, and its `role` is used
}

app.delete('/books/:id', (req, res) => {
  const claims = claimsOf(req.headers['x-access-token']);
  if (claims.role !== 'admin') return res.sendStatus(403);
  res.sendStatus(204);
});
