import Fastify from 'fastify';
import { signIn } from './sessions.js';

const server = Fastify();

server.post('/sessions', async (request, reply) => {
//<^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /sessions` can be called without end. Limit how often one client and one account may try.
  const id = await signIn(String(request.body.name), String(request.body.password));
  if (!id) return reply.code(401).send();
  return { token: server.jwt.sign({ sub: id }, { expiresIn: '1h' }) };
});
