import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';

interface User { id: number; name: string; password: string }
const users: User[] = [];

const app = Fastify();
await app.register(rateLimit, { max: 10 });

app.post<{ Body: { name: string; password: string } }>('/login', async (request, reply) => {
  const { name, password } = request.body;
  const user = users.find((each) => each.name === name);
  if (!user) return reply.code(400).send({ error: 'unknown name' });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `POST /login` answers otherwise where there is no such account
  if (user.password !== password) return reply.code(400).send({ error: 'wrong password' });
  return { id: user.id };
});
