import secureSession from '@fastify/secure-session';
import session from '@fastify/session';
import fastify from 'fastify';

const app = fastify();
app.register(session, { secret: process.env.SESSION_KEY ?? '', cookie: { secure: false, sameSite: 'none' } });
//           ^^^^^^^ finding medium: The cookie of the session travels over plain HTTP and is sent along by other sites

const other = fastify();
other.register(secureSession, {
//             ^^^^^^^^^^^^^ finding high: The cookie of the session travels over plain HTTP and can be read by scripts
  key: Buffer.from(process.env.SESSION_KEY ?? '', 'hex'),
  cookie: { path: '/', httpOnly: false, secure: false },
});
