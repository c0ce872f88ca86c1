import Fastify from 'fastify';

export const app = Fastify();

app.get('/books', async (request) => ({ tenant: request.headers['x-tenant'] }));
