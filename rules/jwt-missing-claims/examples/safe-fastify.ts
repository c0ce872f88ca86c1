import Fastify from 'fastify';
import jwt from '@fastify/jwt';
const app = Fastify();
app.register(jwt, { secret: process.env.JWT_SECRET!, sign: { expiresIn: '10m' } });

app.post<{ Body: { name: string } }>('/token', async (request, reply) => ({
  token: await reply.jwtSign({ name: request.body.name }),
}));
