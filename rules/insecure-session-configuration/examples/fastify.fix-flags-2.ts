import secureSession from '@fastify/secure-session';
import session from '@fastify/session';
import fastify from 'fastify';

const app = fastify();
app.register(session, { secret: process.env.SESSION_KEY ?? '', cookie: { secure: false, sameSite: 'none' } });

const other = fastify();
other.register(secureSession, {
  key: Buffer.from(process.env.SESSION_KEY ?? '', 'hex'),
  cookie: { path: '/', httpOnly: true, secure: true },
});
