import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = Fastify();
const schema = {
  body: {
    type: 'object',
    additionalProperties: false,
    properties: {
      title: { type: 'string', maxLength: 90 },
      tags: { type: 'array', maxItems: 20, items: { type: 'string', maxLength: 30 } },
    },
  },
};

app.post('/books', { schema }, async (request) => {
  await prisma.book.create({ data: { title: request.body.title, tags: request.body.tags } });
  return { ok: true };
});
