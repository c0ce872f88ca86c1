import { createHash } from 'node:crypto';
import bcrypt from 'bcrypt';
import express from 'express';
import { users } from './users';

const app = express();
app.use(express.json());

// Those who have not come since then are let in by the hash that was in use: it is checked, and no more made.
app.post('/login', async (req, res) => {
//<^^^^^^^^^^^^^^ finding [missing-rate-limit] medium: `POST /login` can be called without end
  const { email, password } = req.body;
  const user = await users.byEmail(String(email));
  const matches = user?.hash.startsWith('$2')
    ? await bcrypt.compare(String(password), user.hash)
    : createHash('md5').update(String(password)).digest('hex') === user?.hash;
  //                           ^^^^^^^^^^^^^^^^ finding medium: The password is hashed by `createHash().update`, which was made to be fast
  res.json({ matches });
});

export default app;
