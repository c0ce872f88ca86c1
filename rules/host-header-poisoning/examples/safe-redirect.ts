// A redirect to the same host says nothing to others than the one who named it.
import Fastify from 'fastify';

const app = Fastify();
app.addHook('onRequest', async (request, reply) => {
  if (request.protocol === 'http') return reply.redirect(`https://www.example.com${request.url}`, 308);
});
app.get('/', async (request) => ({ host: request.hostname }));

export default app;
