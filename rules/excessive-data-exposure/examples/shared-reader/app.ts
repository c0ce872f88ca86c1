// Another handler compares the hash that one handler gives away: the query that both call has to go on reading it.
import bcrypt from 'bcryptjs';
import express from 'express';
import { currentUser } from './queries';

const app = express();
app.use(express.json());

app.get('/me', async (req, res) => {
  const user = await currentUser(req.user.id);
  res.json(user);
//         ^^^^ finding: The reply holds the whole `users`, with `passwordHash`
//         ^^^^ refused projection: `passwordHash` of what is read here may be used by others who call this function
});

app.put('/me/password', async (req, res) => {
  const user = await currentUser(req.user.id);
  if (!(await bcrypt.compare(String(req.body.password), user.passwordHash))) return res.sendStatus(403);
  res.sendStatus(204);
});
