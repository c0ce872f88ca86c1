import fastify from 'fastify';
import { add, all, page } from './messages';

const server = fastify();

server.post('/messages', async (request, reply) => {
  const { text } = request.body as { text: string };
  await add(String(text));
  return reply.code(201).send();
});
server.get('/messages', async () => all());
server.get('/messages/page', async (request) => {
  const { take, skip } = request.query as { take: string; skip: string };
  return page(Number(take), Number(skip));
});
