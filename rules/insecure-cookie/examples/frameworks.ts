import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { Hono } from 'hono';
import { setSignedCookie } from 'hono/cookie';
import Koa from 'koa';

const app = fastify();
app.register(cookie);
app.post('/login', async (request, reply) => {
  reply.setCookie('session', 'abc', { path: '/', signed: true, sameSite: 'none' });
//^^^^^^^^^^^^^^^ finding medium: The cookie `session` can be read by scripts and travels over plain HTTP and is sent along by other sites
  return { ok: true };
});

const koa = new Koa();
// Sites that are meant to be used from other sites say so.
koa.use(async (ctx) => {
  ctx.cookies.set('session', 'abc', { sameSite: 'none' });
});

export const hono = new Hono();
hono.post('/login', async (context) => {
  await setSignedCookie(context, 'session', 'abc', process.env.COOKIE_KEY ?? '', { httpOnly: true, secure: true, sameSite: 'None' });
  return context.json({ ok: true });
});
