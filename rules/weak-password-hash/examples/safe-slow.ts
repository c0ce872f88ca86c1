import { createHash, pbkdf2, randomBytes, scryptSync } from 'node:crypto';
import argon2 from 'argon2';
import bcrypt from 'bcrypt';
import express from 'express';

const app = express();
const rounds = Number(process.env.BCRYPT_ROUNDS ?? 12);

app.post('/register', async (req, res) => {
  const { password } = req.body;
  const salt = randomBytes(16);
  pbkdf2(password, salt, 600_000, 32, 'sha256', () => {});
  res.json([
    await bcrypt.hash(password, 12),
    await bcrypt.hash(password, rounds),
    await argon2.hash(password, { memoryCost: 65_536, timeCost: 3 }),
    scryptSync(password, salt, 64),
    scryptSync(password, salt, 64, { N: 2 ** 17 }),
  ]);
});

// A digest of a slow hash, of a token, or of a list of passwords that is known to everybody, is no hash of a password.
export const tokenHash = (resetToken: string) => createHash('sha256').update(resetToken).digest('hex');
export const etag = (body: string) => createHash('sha1').update(body).digest('base64');
export const fingerprint = (passwordHash: string) => createHash('sha256').update(passwordHash).digest('hex');

// bcrypt cuts texts at 72 bytes, so the password is shortened first.
export async function long(secret: string) {
  return bcrypt.hash(createHash('sha256').update(secret).digest('base64'), 12);
}

// A list of stolen passwords is asked by the first signs of a digest, which a function of its own makes.
const SIGNS = 5;
const digestOf = (password: string) =>
  new Promise<string>((resolve) => {
    resolve(createHash('sha1').update(password).digest('hex').toUpperCase());
  });
export async function isStolen(password: string) {
  const digest = await digestOf(password);
  const found = await fetch(`https://api.pwnedpasswords.com/range/${digest.substring(0, SIGNS)}`);
  return (await found.text()).includes(digest.substring(SIGNS));
}
