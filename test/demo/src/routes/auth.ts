import bcrypt from 'bcrypt';
import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { prisma } from '../db.js';

export const authRouter = Router();

const fewAttempts = rateLimit({ windowMs: 15 * 60 * 1000, limit: 10 });

const Credentials = z.object({
  email: z.email().max(200),
  password: z.string().min(12).max(200),
});
const Registration = Credentials.extend({ name: z.string().min(1).max(80) });

// Compared when no such user exists, so that the answer takes as long as for one who does.
const nobodysHash = bcrypt.hashSync('no user has this password', 12);

authRouter.post('/register', fewAttempts, async (request, response) => {
  const { name, email, password } = Registration.parse(request.body);
  const user = await prisma.user.create({
    data: { name, email, passwordHash: await bcrypt.hash(password, 12) },
    select: { id: true, name: true, email: true },
  });
  response.status(201).json(user);
});

authRouter.post('/login', fewAttempts, async (request, response) => {
  const { email, password } = Credentials.parse(request.body);
  const user = await prisma.user.findUnique({
    where: { email },
    select: { id: true, role: true, passwordHash: true },
  });
  const matches = await bcrypt.compare(password, user?.passwordHash ?? nobodysHash);
  if (!user || !matches) {
    return response.status(401).json({ error: 'Email or password is wrong' });
  }
  const token = jwt.sign({ id: user.id, role: user.role }, process.env.JWT_SECRET!, {
    algorithm: 'HS256',
    audience: 'little-shop',
    issuer: 'https://login.little-shop.example',
    expiresIn: '15m',
  });
  response.json({ token });
});
