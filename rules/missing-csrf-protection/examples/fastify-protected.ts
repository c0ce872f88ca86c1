import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = Fastify();
app.register(cookie);
app.register(session, { secret: process.env.S! });
app.register(formbody);
app.register(csrf, { sessionPlugin: '@fastify/session' });

app.post<{ Body: { email: string } }>(
  '/settings/email',
  { onRequest: (request, reply, done) => app.csrfProtection(request, reply, done) },
  async (request, reply) => {
    const userId = request.session.get('userId');
    if (!userId) return reply.code(401).send();
    await prisma.user.update({ where: { id: userId }, data: { email: request.body.email } });
    //                                                               ^^^^^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `prisma.user.update` without validation
    return reply.redirect('/settings');
  },
);

app.post<{ Body: { email: string } }>(
  '/settings/mail',
  { preHandler: app.csrfProtection },
  async (request, reply) => {
    const userId = request.session.get('userId');
    if (!userId) return reply.code(401).send();
    await prisma.user.update({ where: { id: userId }, data: { email: request.body.email } });
    //                                                               ^^^^^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `prisma.user.update` without validation
    return reply.redirect('/settings');
  },
);
