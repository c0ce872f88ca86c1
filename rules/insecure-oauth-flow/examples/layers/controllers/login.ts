import type { FastifyInstance } from 'fastify';
import { authorizationUrl, authorizationUrlWithState } from '../services/oauth.service';
export default async function login(app: FastifyInstance) {
  app.get('/login', async (request, reply) => reply.redirect(authorizationUrl()));
  app.get('/login2', async (request, reply) =>
    reply.redirect(authorizationUrlWithState(crypto.randomUUID(), 'x')),
  );
}
