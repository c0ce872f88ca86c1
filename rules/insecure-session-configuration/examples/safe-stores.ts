import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';
import Fastify from 'fastify';
import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

const server = Fastify();
server.register(fastifyCookie);
server.register(fastifySession, {
  secret: process.env.SESSION_SECRET as string,
  cookie: { secure: true, httpOnly: true, sameSite: 'lax', maxAge: 3_600_000 },
  store: sessionStore(),
});

export async function member() {
  const options = { cookieName: 'member', password: process.env.SESSION_PASSWORD as string, ttl: 3600 };
  return getIronSession(await cookies(), options);
}
