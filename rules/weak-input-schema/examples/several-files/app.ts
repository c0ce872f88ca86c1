import { Hono } from 'hono';
import { zValidator } from '@hono/zod-validator';
import { PrismaClient } from '@prisma/client';
import { Profile } from './schema.ts';

const prisma = new PrismaClient();
const app = new Hono();

app.post('/profiles', zValidator('json', Profile), async (c) => {
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `about` of what `POST /profiles` stores is hardly limited by the schema
  const { name, about } = c.req.valid('json');
  await prisma.profile.create({ data: { name, about } });
  return c.json({ ok: true }, 201);
});

export default app;
