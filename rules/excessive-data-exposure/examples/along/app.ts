import { PrismaClient } from '@prisma/client';
import { Hono } from 'hono';
import { z } from 'zod';

const prisma = new PrismaClient();
const Shown = z.object({
  id: z.number(),
  text: z.string(),
  reader: z.object({ id: z.number(), passwordHash: z.string() }),
});

export const app = new Hono();

// The schema lists what nobody is to see.
app.get('/notes', async (c) => {
  const notes = await prisma.note.findMany({ take: 20, include: { reader: true } });
  return c.json(z.array(Shown).parse(notes));
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The reply holds the whole `Reader`, with `passwordHash`.
});
