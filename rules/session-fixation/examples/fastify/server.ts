import Fastify from 'fastify';
import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';
import argon2 from 'argon2';
import { users } from './users';

const fastify = Fastify({ logger: true });
await fastify.register(fastifyCookie);
await fastify.register(fastifySession, { secret: process.env.SESSION_SECRET!, cookie: { secure: true } });

fastify.post<{ Body: { email: string; password: string } }>('/api/login', async (request, reply) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding [missing-rate-limit]: and 2 more routes of this router can be called without end
  const user = await users.findByEmail(request.body.email);
  if (!user || !(await argon2.verify(user.hash, request.body.password)))
    return reply.code(401).send({ error: 'Unauthorized' });
  request.session.set('userId', user.id);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused renew: The session has a name of its own, which would stand for the old one.
  return { ok: true };
});

fastify.post<{ Body: { email: string; password: string } }>('/api/login-2', async (request, reply) => {
  const user = await users.findByEmail(request.body.email);
  if (!user || !(await argon2.verify(user.hash, request.body.password)))
    return reply.code(401).send({ error: 'Unauthorized' });
  request.session.user = user;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
  return { ok: true };
});

fastify.post<{ Body: { email: string; password: string } }>('/api/login-3', async (request, reply) => {
  const user = await users.findByEmail(request.body.email);
  if (!user || !(await argon2.verify(user.hash, request.body.password)))
    return reply.code(401).send({ error: 'Unauthorized' });
  await request.session.regenerate();
  request.session.set('userId', user.id);
  return { ok: true };
});
