import express from 'express';
import rateLimit from 'express-rate-limit';
import bcrypt from 'bcrypt';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());
app.use(rateLimit({ limit: 10 }));

// What went wrong stays inside: the catch answers with one text for all errors.
app.post('/login', async (req, res) => {
  try {
    const user = await prisma.user.findUnique({ where: { email: String(req.body.email) } });
    if (!user) throw new Error('no such user');
    if (!(await bcrypt.compare(req.body.password, user.hash))) throw new Error('wrong password');
    res.json({ id: user.id });
  } catch (error) {
    console.warn(error);
    res.status(401).json({ error: 'E-mail or password is wrong.' });
  }
});

async function validated(email: string, password: string) {
  const user = await prisma.user.findUnique({ where: { email } });
  if (!user) throw new Error('no such user');
  if (!(await bcrypt.compare(password, user.hash))) throw new Error('wrong password');
  return user;
}

// The same with the checks in a function of their own.
app.post('/keys', async (req, res) => {
  let user: { id: string };
  try {
    user = await validated(String(req.body.email), String(req.body.password));
  } catch {
    res.status(401).json({ error: 'E-mail or password is wrong.' });
    return;
  }
  res.json({ id: user.id });
});

class Accounts {
  async find(email: string) {
    const user = await prisma.user.findUnique({ where: { email } });
    if (user === null) throw new Error(`no account of ${email}`);
    return user;
  }

  async check(email: string, password: string) {
    const user = await this.find(email);
    if (!(await bcrypt.compare(password, user.hash))) throw new Error('wrong password');
    return user;
  }
}

const accounts = new Accounts();
const logger = console;

// What is thrown further down is caught here, too; that the log tells more is no matter.
app.post('/sessions', async (req, res) => {
  try {
    const user = await accounts.check(String(req.body.email), String(req.body.password));
    res.json({ id: user.id });
  } catch (error) {
    logger.info(`Failed to sign in: ${String(error)}`);
    res.status(401).json({ error: 'E-mail or password is wrong.' });
  }
});
