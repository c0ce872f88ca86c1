import Router from '@koa/router';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { signIn } from './sign-in';

const router = new Router();
router.get('/sign-in', async (ctx) => {
//<^^^^^^^^^^^^^^^^^^ finding medium: `GET /sign-in` takes `passwd` in the query.
  ctx.body = await signIn(String(ctx.query.name), String(ctx.query.passwd));
});
export default router;

const fastify = Fastify();
fastify.get<{ Querystring: { name: string; pwd: string } }>('/session', async (request) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `GET /session` takes `pwd` in the query.
  const { name, pwd } = request.query;
  return signIn(name, pwd);
});

export const hono = new Hono();
hono.get('/enter', async (c) => c.json(await signIn(c.req.query('name') ?? '', c.req.query('password') ?? '')));
//<^^^^^^^^^^^^^^ finding: `GET /enter` takes `password` in the query.
