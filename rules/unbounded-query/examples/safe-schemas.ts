import { zValidator } from '@hono/zod-validator';
import { PrismaClient } from '@prisma/client';
import { Hono } from 'hono';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = new Hono();
const Page = z.object({ take: z.coerce.number().int().min(1).max(100) });

app.get('/messages', zValidator('query', Page), async (c) => {
  const { take } = c.req.valid('query');
  return c.json(await prisma.message.findMany({ take, select: { id: true, text: true } }));
});
