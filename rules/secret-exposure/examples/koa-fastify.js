const fastify = require('fastify')();
const Koa = require('koa');

const koa = new Koa();
koa.use(async (ctx) => {
  ctx.body = { version: process.env.npm_package_version, token: process.env.GITHUB_TOKEN };
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The environment variable `GITHUB_TOKEN` leaves with the answer. Send only what the client needs, field by field.
});

fastify.get('/environment', async () => process.env);
//                                      ^^^^^^^^^^^ finding high: The whole environment leaves with the answer. Send only what the client needs, field by field.
