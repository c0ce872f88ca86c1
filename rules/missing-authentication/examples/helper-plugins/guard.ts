import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';

const keyPlugin = plugin(async (instance) => {
  instance.addHook('onRequest', async (request, reply) => {
    if (request.headers['x-api-key'] !== process.env.API_KEY) return reply.code(401).send();
  });
});

/** Asks for the key before all routes that are registered on the scope afterwards. */
export function asksForKey(instance: FastifyInstance) {
  instance.register(keyPlugin);
}
