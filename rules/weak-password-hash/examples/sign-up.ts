import { createHash, pbkdf2Sync } from 'node:crypto';
import bcrypt from 'bcrypt';
import express from 'express';
import { users } from './users';

const app = express();
const ROUNDS = 4;

app.post('/register', async (req, res) => {
  const { email, password } = req.body;
  const hash = createHash('sha256').update(password).digest('hex');
  //                                       ^^^^^^^^ finding high: The password is hashed by `createHash().update`, which was made to be fast
  await users.insert({ email, hash });
  res.sendStatus(201);
});

app.post('/register/salted', async (req, res) => {
  const salted = `${process.env.PEPPER}${req.body.password}`;
  await users.insert({ email: req.body.email, hash: createHash('sha512').update(salted).digest('hex') });
  //                                                                            ^^^^^^ finding high: The password is hashed by `createHash().update`, which was made to be fast
  res.sendStatus(201);
});

app.post('/register/cheap', async (req, res) => {
  await users.insert({ email: req.body.email, hash: await bcrypt.hash(req.body.password, ROUNDS) });
  //                                                                                     ^^^^^^ finding medium: The cost of 4 is too low for passwords
  res.sendStatus(201);
});

app.post('/register/derived', async (req, res) => {
  const hash = pbkdf2Sync(req.body.password, 'salt', 10 * 100, 64, 'sha512').toString('hex');
  //                                                 ^^^^^^^^ finding medium: The cost of 1000 is too low for passwords
  await users.insert({ email: req.body.email, hash });
  res.sendStatus(201);
});
