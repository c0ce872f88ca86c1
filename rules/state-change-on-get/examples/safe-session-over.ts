// What asks who is signed in removes the session of a token that is over. Nobody makes a browser send such a header.
import { PrismaClient } from '@prisma/client';
import fastify, { type FastifyRequest } from 'fastify';
import jwt from 'jsonwebtoken';

const prisma = new PrismaClient();
const server = fastify();

async function userOf(request: FastifyRequest) {
  const token = request.headers.authorization?.split(' ')[1];
  if (!token) return null;
  try {
    jwt.verify(token, String(process.env.TOKEN_KEY), { algorithms: ['HS256'] });
  } catch {
    await prisma.session.delete({ where: { token } });
    return null;
  }
  const session = await prisma.session.findUnique({ where: { token }, select: { userId: true } });
  return session?.userId ?? null;
}

server.get('/notes', async (request, reply) => {
  const userId = await userOf(request);
  if (!userId) return reply.code(401).send();
  return prisma.note.findMany({ where: { userId }, select: { id: true, text: true }, take: 50 });
});
