const Koa = require('koa');
const Router = require('@koa/router');

const router = new Router({ prefix: '/api' });

router.delete('/books/:id', async (ctx) => {
  ctx.status = 202;
  ctx.body = { queued: true };
});

const app = new Koa();
app.use(router.routes());
module.exports = app;
