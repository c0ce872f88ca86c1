import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import formbody from '@fastify/formbody';
import { prisma } from './prisma';
const app = Fastify();
app.register(cookie);
app.register(session, { secret: process.env.S! });
app.register(formbody);

app.post<{ Body: { email: string } }>('/settings/email', async (request, reply) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: takes forms of other sites in the name of whoever is signed in
  const userId = request.session.get('userId');
  if (!userId) return reply.code(401).send();
  await prisma.user.update({ where: { id: userId }, data: { email: request.body.email } });
  //                                                               ^^^^^^^^^^^^ finding [unvalidated-input]: of the request's body goes into `prisma.user.update` without validation
  return reply.redirect('/settings');
});
