import jwt from '@fastify/jwt';
import { PrismaClient } from '@prisma/client';
import fastify from 'fastify';

const prisma = new PrismaClient();
const server = fastify();
server.register(jwt, { secret: process.env.JWT_SECRET as string });
server.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});

server.post('/teams/:team/members', async (request, reply) => {
  const { member } = request.body as { member: string };
  const { team } = request.params as { team: string };
  const own = await prisma.team.findFirst({ where: { id: team, ownerId: request.user.id } });
  if (!own) return reply.code(404).send();
  await prisma.membership.create({ data: { teamId: own.id, userId: String(member) } });
  return reply.code(201).send();
});
