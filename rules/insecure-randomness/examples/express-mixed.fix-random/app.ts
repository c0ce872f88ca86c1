import express from 'express';
import { randomBytes, randomInt } from 'node:crypto';
import { customAlphabet, nanoid } from 'nanoid/non-secure';
import { v1 as uuidv1 } from 'uuid';
import { mail } from './mail';
const app = express();
app.use(express.json());

app.post('/forgot', async (req, res) => {
  const resetToken = randomBytes(32).toString('hex');
  await mail.reset(String(req.body.email), resetToken);
  res.sendStatus(202);
});

app.post('/otp', async (req, res) => {
  const code = Math.floor(100000 + Math.random() * 900000).toString();
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
  res.cookie('sid', sessionId, { httpOnly: true, secure: true, sameSite: 'lax' }).sendStatus(204);
});

app.get('/color', (req, res) => {
  res.json({ hue: Math.floor(Math.random() * 360) });
});

app.post('/api-keys', (req, res) => {
  const apiKey = Array.from({ length: 32 }, () => 'abcdef0123456789'[Math.floor(Math.random() * 16)]).join(
    '',
  );
  res.json({ apiKey });
});

app.post('/invite', (req, res) => {
  const inviteToken = nanoid();
  res.json({ inviteToken });
});

app.post('/retry', async (req, res) => {
  const delay = 100 + Math.random() * 200;
  setTimeout(() => res.sendStatus(204), delay);
});

app.post('/verify', (req, res) => {
  const verificationToken = String(Date.now());
  res.json({ verificationToken });
});
