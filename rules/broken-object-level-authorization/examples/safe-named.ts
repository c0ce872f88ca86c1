import { PrismaClient } from '@prisma/client';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { jwtVerify } from 'jose';

type Env = { Variables: { memberId: string } };
const prisma = new PrismaClient();
const key = new TextEncoder().encode(process.env.TOKEN_KEY);

const signedIn = createMiddleware<Env>(async (c, next) => {
  const token = c.req.header('Authorization')?.slice(7);
  if (!token) return c.json({ error: 'unauthorized' }, 401);
  const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], issuer: 'books', audience: 'web' });
  c.set('memberId', payload.sub ?? '');
  await next();
});

export const loans = new Hono<Env>();
loans.use('*', signedIn);

loans.get('/:id', async (c) => {
  const loan = await prisma.loan.findFirst({ where: { id: c.req.param('id'), userId: c.get('memberId') } });
  return c.json({ due: loan?.due });
});

loans.get('/:id/due', async (c) => {
  const loan = await prisma.loan.findUnique({ where: { id: c.req.param('id') } });
  if (loan?.userId !== c.get('memberId')) return c.json({ error: 'not found' }, 404);
  return c.json({ due: loan.due });
});
