import fastify from 'fastify';
import jwt from '@fastify/jwt';

const app = fastify();
app.register(jwt, { secret: process.env.TOKEN_KEY ?? '' });

app.post('/token', async (request, reply) => {
  const token = app.jwt.sign({ sub: '1' }, { expiresIn: '1h' });
  return reply.send({ token });
});

app.post('/refresh', async (request, reply) => {
  const token = await reply.jwtSign({ sub: '1' }, { sign: { issuer: 'https://id.example.com' } });
  return reply.send({ token });
});
