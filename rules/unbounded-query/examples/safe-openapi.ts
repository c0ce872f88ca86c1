// What documents a field says nothing of what it lets through.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = new OpenAPIHono();

const query = z.object({
  limit: z
    .string()
    .optional()
    .default('20')
    .pipe(z.coerce.number().min(1).max(100))
    .openapi({ param: { name: 'limit', in: 'query' }, example: '20' }),
});

app.openapi(createRoute({ method: 'get', path: '/books', request: { query }, responses: {} }), async (c) => {
  const { limit } = c.req.valid('query');
  return c.json(await prisma.book.findMany({ select: { id: true, title: true }, take: limit }));
});

export default app;
