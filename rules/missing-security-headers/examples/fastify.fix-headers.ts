import Fastify from 'fastify';

const app = Fastify({ logger: true });
app.addHook('onRequest', async (request, reply) => {
  reply.headers({ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'SAMEORIGIN' });
});

app.get('/', async (_request, reply) => reply.type('text/html').send('<h1>Books</h1>'));

app.listen({ port: 3000 });
