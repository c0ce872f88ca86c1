import type { FastifyPluginAsync } from 'fastify';
import '@fastify/session';

const auth: FastifyPluginAsync = async (app) => {
  app.post('/logout', async (request, reply) => {
    request.session.user = undefined;
    await request.session.destroy();
    return reply.clearCookie('sessionId').send({ ok: true });
  });

  app.post('/logoff', async (request, reply) => {
    await request.session.destroy();
    return reply.code(204).send();
  });
};
export default auth;
