import Fastify from 'fastify';

const app = Fastify({ logger: true });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: The application sets none of the headers that protect visitors. Set them for all answers, by a middleware.

app.get('/', async (_request, reply) => reply.type('text/html').send('<h1>Books</h1>'));

app.listen({ port: 3000 });
