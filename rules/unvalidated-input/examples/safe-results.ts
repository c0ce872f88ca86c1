import { PrismaClient } from '@prisma/client';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { type Context, Hono } from 'hono';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = new Hono();
const groups = z.object({ name: z.string().min(1).max(80) });

async function parsed(c: Context): Promise<{ ok: true; data: unknown } | { ok: false; response: Response }> {
  try {
    return { ok: true, data: await c.req.json() };
  } catch {
    return { ok: false, response: c.json({ error: 'Invalid JSON' }, 400) };
  }
}

/** What could not be read is handed on as it is: it holds no data. */
async function validated<T>(
  c: Context,
  schema: StandardSchemaV1<unknown, T>,
): Promise<{ ok: true; data: T } | { ok: false; response: Response }> {
  const body = await parsed(c);
  if (!body.ok) {
    return body;
  }
  const result = await schema['~standard'].validate(body.data);
  if (result.issues) return { ok: false, response: c.json({ error: 'Invalid body' }, 400) };
  return { ok: true, data: result.value };
}

app.post('/groups', async (c) => {
  const body = await validated(c, groups);
  if (!body.ok) return body.response;
  const { name } = body.data;
  return c.json(await prisma.group.create({ data: { name } }), 201);
});

export default app;
