import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();

app.post('/forgot', (_req, res) => {
  const resetToken = randomBytes(32).toString('base64url');
  const otp = randomInt(100_000, 1_000_000).toString();
  res.json({ resetToken, otp, session: randomUUID() });
});

// Chance that keeps no secret.
const jitter = () => 1000 + Math.random() * 500;
export const sample = <T>(list: T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
export const colour = () => `#${Math.floor(Math.random() * 0xffffff).toString(16)}`;
export const elementId = `field-${Math.random().toString(36).slice(2)}`;
export const requestId = () => Math.random().toString(36).slice(2, 10);
export const isSampled = Math.random() < 0.01;

app.get('/retry', async (_req, res) => {
  await new Promise((resolve) => setTimeout(resolve, jitter()));
  const pageToken = Math.floor(Math.random() * 10);
  const tokenCount = Math.round(Math.random() * 100);
  res.json({ pageToken, tokenCount, token: jwt.sign({ nonce: Math.random() }, process.env.KEY as string, { expiresIn: '1h' }) });
});
