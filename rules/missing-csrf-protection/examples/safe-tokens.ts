import fastify from 'fastify';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import secureSession from '@fastify/secure-session';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const server = fastify();
server.register(formbody);
server.register(secureSession, { key: Buffer.from(process.env.SESSION_KEY as string, 'hex') });
server.register(csrf, { sessionPlugin: '@fastify/secure-session' });
server.addHook('onRequest', async (request, reply) => {
  if (!request.session.get('userId')) return reply.code(401).send();
});

server.post('/notes', { preHandler: server.csrfProtection }, async (request, reply) => {
  const { text } = request.body as { text: string };
  await prisma.note.create({ data: { text: String(text), ownerId: request.session.get('userId') } });
  return reply.redirect('/notes');
});
