import fastify from 'fastify';
import { PrismaClient } from '@prisma/client';
import jwt from '@fastify/jwt';

const prisma = new PrismaClient();
const server = fastify();
server.register(jwt, { secret: process.env.JWT_SECRET as string });
server.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});

// Where users keep the webhooks that they want to be called.
server.post('/webhooks', async (request, reply) => {
  const { url } = request.body as { url: string };
  await prisma.webhook.create({ data: { url: String(url), ownerId: request.user.id } });
  return reply.code(201).send();
});
