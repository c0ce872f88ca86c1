import fastify from 'fastify';

const server = fastify();
const query = { type: 'object', properties: { count: { type: 'integer', minimum: 1, maximum: 50 } } };

server.get('/codes', { schema: { querystring: query } }, async (request) => {
  const { count } = request.query as { count: number };
  const found: string[] = [];
  for (let i = 0; i < count; i++) found.push(crypto.randomUUID());
  return found;
});
