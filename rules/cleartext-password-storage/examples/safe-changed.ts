import bcrypt from 'bcrypt';
import express from 'express';
import mongoose from 'mongoose';
import { z } from 'zod';

const Member = mongoose.model('Member', new mongoose.Schema({ name: String, password: String }));
const passwords = z.object({ password: z.string().min(12) });
const app = express();
app.use(express.json());

// The comparison only asks whether something else is to be kept, and what is kept is a hash.
app.put('/me', async (req, res) => {
  const member = await Member.findOne({ _id: String(req.user.id) });
  const { password } = passwords.parse(req.body);
  if (member && member.password !== password) {
    member.password = await bcrypt.hash(password, 12);
    await member.save();
  }
  res.sendStatus(204);
});

app.put('/me/password', async (req, res) => {
  const newPassword = String(req.body.newPassword);
  const confirmPassword = String(req.body.confirmPassword);
  if (newPassword !== confirmPassword || newPassword.length < 12) return res.sendStatus(400);
  await Member.updateOne({ _id: String(req.user.id) }, { password: await bcrypt.hash(newPassword, 12) });
  res.sendStatus(204);
});
