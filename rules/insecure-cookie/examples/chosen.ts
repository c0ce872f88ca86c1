// Whoever runs the service says whether it is reached over HTTPS: the fix would take the choice away.
import Fastify from 'fastify';
import cookies from '@fastify/cookie';
import { settings } from './settings';

const app = Fastify();
app.register(cookies);

app.post('/login', async (request, reply) => {
  reply.setCookie('token', 'made elsewhere', {
    httpOnly: true,
    path: '/',
    secure: settings.SECURE_SITE === 'true' ? true : false,
//                                            ^^^^ finding low: The cookie `token` travels over plain HTTP
//                                            ^^^^ refused flags: The condition `settings.SECURE_SITE === 'true'` decides it
    sameSite: 'lax',
  });
  return { ok: true };
});

app.post('/renew', async (request, reply) => {
  reply.setCookie('token', 'made elsewhere', { httpOnly: true, secure: process.env.SECURE_SITE === 'true' ? true : false });
//                                                                                                          ^^^^ finding low: The cookie `token` travels over plain HTTP
//                                                                                                          ^^^^ refused flags: The condition `process.env.SECURE_SITE === 'true'` decides it
  return { ok: true };
});
