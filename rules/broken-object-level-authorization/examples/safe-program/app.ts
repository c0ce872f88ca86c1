// The identifier of a client beside its secret is that of the service at another one, and its password is for there.
import { PrismaClient } from '@prisma/client';
import fastify from 'fastify';
import jwt from 'jsonwebtoken';

const prisma = new PrismaClient();
const server = fastify();

server.addHook('preHandler', async (request, reply) => {
  try {
    jwt.verify(String(request.headers.authorization), String(process.env.TOKEN_KEY), { algorithms: ['HS256'] });
  } catch {
    return reply.code(401).send();
  }
});

server.delete('/queues/:id', async (request) => {
  const { id } = request.params as { id: string };
  await prisma.mailQueue.delete({ where: { id } });
});
