import fastify from 'fastify';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const server = fastify();

const body = {
  type: 'object',
  properties: { title: { type: 'string', maxLength: 80 }, summary: { type: 'string', maxLength: 400 } },
  required: ['title'],
  additionalProperties: false,
};

server.post('/projects', { schema: { body } }, async (request, reply) => {
  await prisma.project.create({ data: { ...(request.body as object), ownerId: request.user.id } });
  return reply.code(201).send();
});

// Each element of a list is made of named fields.
server.post('/projects/import', async (request, reply) => {
  const rows = (request.body as { rows: { title: string }[] }).rows.map((row) => ({
    title: String(row.title),
    ownerId: request.user.id,
  }));
  await prisma.project.createMany({ data: rows });
  return reply.code(201).send();
});
