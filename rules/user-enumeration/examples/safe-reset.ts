import { Hono } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import { drizzle } from 'drizzle-orm/node-postgres';
import { PrismaClient } from '@prisma/client';
import { sendLink } from './mails.ts';

const prisma = new PrismaClient();
const app = new Hono();
app.use(rateLimiter({ windowMs: 60_000, limit: 5, keyGenerator: (c) => c.req.header('x-real-ip') ?? '' }));

app.post('/forgot-password', async (c) => {
  const { email } = await c.req.json();
  const user = await prisma.user.findUnique({ where: { email: String(email) } });
  if (user) await sendLink(user.email);
  return c.json({ message: 'If there is an account, a mail is on its way.' }, 202);
});

// The token of a mail is no name of an account: that it is not known may be said.
app.post('/reset-password', async (c) => {
  const { token } = await c.req.json();
  const reset = await prisma.reset.findUnique({ where: { token: String(token) } });
  if (!reset) return c.json({ error: 'The link is too old.' }, 404);
  await prisma.reset.delete({ where: { id: reset.id } });
  return c.json({ message: 'Done.' });
});
