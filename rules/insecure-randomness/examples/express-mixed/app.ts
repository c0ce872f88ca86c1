import express from 'express';
import { randomBytes, randomInt } from 'node:crypto';
import { customAlphabet, nanoid } from 'nanoid/non-secure';
import { v1 as uuidv1 } from 'uuid';
import { mail } from './mail';
const app = express();
app.use(express.json());

app.post('/forgot', async (req, res) => {
  const resetToken = Math.random().toString(36).slice(2);
  //                 ^^^^^^^^^^^^^ finding: Numbers that can be predicted become `resetToken`
  await mail.reset(String(req.body.email), resetToken);
  res.sendStatus(202);
});

app.post('/otp', async (req, res) => {
  const code = Math.floor(100000 + Math.random() * 900000).toString();
  //    ^^^^ missing finding: a name such as `code` does not say that it is a secret
  await mail.otp(String(req.body.email), code);
  res.sendStatus(202);
});

app.post('/otp2', async (req, res) => {
  const code = String(randomInt(100000, 1000000));
  await mail.otp(String(req.body.email), code);
  res.sendStatus(202);
});

app.post('/session', (req, res) => {
  const sessionId = Date.now().toString(36) + Math.random().toString(36);
  //                                          ^^^^^^^^^^^^^ finding: Numbers that can be predicted become `sessionId`
  res.cookie('sid', sessionId, { httpOnly: true, secure: true, sameSite: 'lax' }).sendStatus(204);
});

app.get('/color', (req, res) => {
  res.json({ hue: Math.floor(Math.random() * 360) });
});

app.post('/api-keys', (req, res) => {
  const apiKey = Array.from({ length: 32 }, () => 'abcdef0123456789'[Math.floor(Math.random() * 16)]).join(
  //                                                                            ^^^^^^^^^^^^^ finding: Numbers that can be predicted become `apiKey`
    '',
  );
  res.json({ apiKey });
});

app.post('/invite', (req, res) => {
  const inviteToken = nanoid();
  //                  ^^^^^^^^ finding: Numbers that can be predicted become `inviteToken`
  //                  ^^^^^^^^ refused random: What the number is calculated to was not understood.
  res.json({ inviteToken });
});

app.post('/retry', async (req, res) => {
  const delay = 100 + Math.random() * 200;
  setTimeout(() => res.sendStatus(204), delay);
});

app.post('/verify', (req, res) => {
  const verificationToken = String(Date.now());
  //                               ^^^^^^^^^^ finding low: Nothing but the time becomes `verificationToken`
  res.json({ verificationToken });
});
