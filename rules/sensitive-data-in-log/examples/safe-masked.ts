import { createHash } from 'node:crypto';
import express from 'express';
import { users } from './users';

const app = express();

app.post('/login', async (req, res) => {
  const { email, password } = req.body;
  console.log('login', email, Boolean(password), password.length, req.headers['user-agent']);
  console.log('token', createHash('sha256').update(req.cookies.token).digest('hex'));
  const user = await users.check(email, password);
  console.log(`user ${user.id} signed in with ${req.body.tokenCount} tokens`);
  if (process.env.NODE_ENV === 'development') console.log(req.body);
  res.json({ name: user.name });
});

app.post('/orders', (req, res) => {
  console.log('order', req.body);
  console.log('import', req.body.importSessionId, req.body.maskedSecret, req.body.redactedApiKey);
  res.json({ amount: req.body.amount });
});

console.log(`listening on ${process.env.PORT} in ${process.env.NODE_ENV}, key set: ${process.env.API_KEY !== undefined}`);
