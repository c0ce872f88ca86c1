import { PrismaClient } from '@prisma/client';
import fastify from 'fastify';

const prisma = new PrismaClient();
const server = fastify();

server.get('/invitations/cancel', async (request, reply) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused method: There would be a new finding
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `GET /invitations/cancel` changes `invitation`, though GET is for reading. Use POST, PUT or PATCH.
  const { id } = request.query as { id: string };
  await prisma.invitation.update({ where: { id: String(id) }, data: { canceled: true } });
  return reply.redirect('/invitations');
});
