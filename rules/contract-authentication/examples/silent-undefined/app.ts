import Fastify from 'fastify';

export const app = Fastify();

app.addHook('onRequest', async (request, reply) => {
  if (request.headers['x-api-key'] !== process.env.KEY) return reply.code(401).send();
});
app.get('/books', async () => []);
