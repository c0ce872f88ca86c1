import fastify from 'fastify';
import jwt from '@fastify/jwt';

const app = fastify();
// All tokens end, whatever a call says.
app.register(jwt, { secret: process.env.TOKEN_KEY ?? '', sign: { expiresIn: '15m' } });

app.post('/token', async (request, reply) => {
  const token = app.jwt.sign({ sub: '1' });
  const other = await reply.jwtSign({ sub: '2' });
  return reply.send({ token, other });
});
