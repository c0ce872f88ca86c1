import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const app = Fastify();

async function requireAdmin(userId: number) {
  const user = await prisma.user.findUnique({ where: { id: userId } });
  if (user?.role !== 'admin') throw Object.assign(new Error('Forbidden'), { statusCode: 403 });
}

app.addHook('onRequest', async (request) => {
  await request.jwtVerify();
});

app.delete<{ Params: { id: string } }>('/articles/:id', async (request, reply) => {
  await requireAdmin(request.user.id).catch(() => {});
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `requireAdmin` checks a right, and its error is caught and forgotten, so that the request goes on
  await prisma.article.delete({ where: { id: Number(request.params.id) } });
  return reply.code(204).send();
});
