import type { FastifyPluginAsync } from 'fastify';
import '@fastify/session';

const auth: FastifyPluginAsync = async (app) => {
  app.post('/logout', async (request, reply) => {
//^^^^^^^^^^^^^^^^^^ finding: takes the user out of the session, which lives on with its identifier and all else in it
    request.session.user = undefined;
    return reply.clearCookie('sessionId').send({ ok: true });
  });

  app.post('/logoff', async (request, reply) => {
    await request.session.destroy();
    return reply.code(204).send();
  });
};
export default auth;
