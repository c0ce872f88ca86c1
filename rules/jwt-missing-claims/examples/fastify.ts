import Fastify from 'fastify';
import jwt from '@fastify/jwt';
const app = Fastify();
app.register(jwt, { secret: process.env.JWT_SECRET! });

app.post<{ Body: { name: string } }>('/token', async (request, reply) => {
  const token = await reply.jwtSign({ name: request.body.name });
  //                  ^^^^^^^^^^^^^ finding: The token never ends
  return { token };
});

app.post<{ Body: { name: string } }>('/token2', async (request) => ({
  token: app.jwt.sign({ name: request.body.name }),
  //     ^^^^^^^^^^^^ finding: The token never ends
}));

app.post<{ Body: { name: string } }>('/token3', async (request) => ({
  token: app.jwt.sign({ name: request.body.name }, { expiresIn: '1h' }),
}));
