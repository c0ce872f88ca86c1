import { PrismaClient } from '@prisma/client';
import { Hono } from 'hono';
import { z } from 'zod';

const prisma = new PrismaClient();
const Shown = z.object({
  id: z.number(),
  text: z.string(),
  reader: z.object({ id: z.number(), name: z.string() }),
});

export const app = new Hono();

// The schema lists what is shown of the reader, too.
app.get('/notes', async (c) => {
  const notes = await prisma.note.findMany({ take: 20, include: { reader: true } });
  return c.json(z.array(Shown).parse(notes));
});
