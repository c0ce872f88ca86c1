import Fastify from 'fastify';

export const app = Fastify();

app.get('/books', async (request) => {
  const { page } = request.query as { page: string };
  return { page };
});
