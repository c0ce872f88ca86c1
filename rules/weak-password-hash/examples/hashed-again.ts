// What is too long for bcrypt is hashed before.
import { createHash } from 'node:crypto';
import bcrypt from 'bcrypt';
import express from 'express';
import { workers } from './workers.js';

const app = express();
app.use(express.json());
const users = new Map<string, string>();

app.post('/users', async (req, res) => {
  const digest = createHash('sha512').update(req.body.password).digest('base64');
  users.set(String(req.body.name), await bcrypt.hash(digest, 12));
  res.sendStatus(201);
});

export async function hashed(rounds: number, password: string) {
  password = createHash('sha512').update(password).digest('hex');
  //                                     ^^^^^^^^ finding low: `password` is hashed by `….update`
  return await workers.exec('hash', [password, rounds]);
}

app.post('/old-users', (req, res) => {
  const digest = createHash('sha512').update(req.body.password).digest('hex');
  //                                         ^^^^^^^^^^^^^^^^^ finding high: The password is hashed by
  users.set(String(req.body.name), digest);
  res.sendStatus(201);
});
