// Something of another package stands before it, which may let in nobody but who is signed in.
import bcrypt from 'bcrypt';
import express from 'express';
import mongoose from 'mongoose';
import { onlyFor } from 'team-identity';

const Member = mongoose.model('Member', new mongoose.Schema({ email: String, passwordHash: String }));

const app = express();
app.use(express.json());

app.patch('/profile', onlyFor('member'), async (request, response) => {
  const member = await Member.findOne({ email: String(request.body.email) });
  if (!member) {
    response.status(400).json({ error: 'Set a password first' });
    return;
  }
  if (!(await bcrypt.compare(String(request.body.password), String(member.passwordHash)))) {
    response.status(400).json({ error: 'The old password is another one' });
    return;
  }
  response.sendStatus(204);
});

app.listen(3000);
