import type { FastifyPluginAsync } from 'fastify';
import { db } from './db';

const admin: FastifyPluginAsync = async (app) => {
  app.addHook('onRequest', async (request, reply) => {
    try {
      await request.jwtVerify();
    } catch (error) {
      reply.send(error);
    }
  });

  app.delete<{ Params: { id: string } }>('/admin/users/:id', async (request, reply) => {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: lets in whoever is signed in
    await db('users').where({ id: request.params.id }).delete();
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^ finding [broken-object-level-authorization]: `users` is looked up or changed by the path parameter `id` of the request,
    return reply.code(204).send();
  });

  app.post<{ Params: { id: string } }>(
    '/admin/users/:id/disable',
    {
      preHandler: async (request, reply) => {
        if (request.user.role !== 'admin') return reply.code(403).send({ error: 'Admins only' });
      },
    },
    async (request) => {
      await db('users').where({ id: request.params.id }).update({ disabled: true });
      return { ok: true };
    },
  );

  app.get('/me', async (request) => db('users').where({ id: request.user.sub }).first('id', 'name'));
};
export default admin;
