import express from 'express';
import { users } from './users';

const app = express();

app.post('/login', async (req, res) => {
  const { email, password } = req.body;
  console.log('login', email, password);
  console.log(req.body);
  console.info(`token ${req.headers.authorization}`);
  console.debug('headers', req.headers);
  const user = await users.check(email, password);
  console.log(`cookie of ${user.id}: [redacted]`);
  res.json({ name: user.name });
});

console.log('starting with', process.env.DATABASE_PASSWORD);
