const Koa = require('koa');
const Router = require('@koa/router');
const { verify } = require('jsonwebtoken');
const books = require('./books');

const app = new Koa();
const router = new Router({ prefix: '/books' });

async function signedIn(ctx, next) {
  try {
    ctx.state.user = verify(ctx.get('authorization').slice(7), process.env.SECRET);
  } catch {
    ctx.throw(401);
  }
  await next();
}

router.get('/', async (ctx) => {
  ctx.body = await books.all();
});
router.put('/:id', signedIn, async (ctx) => {
  ctx.body = await books.change(ctx.params.id);
});
router.post('/', signedIn, async (ctx) => {
  ctx.body = await books.add();
});
router.delete('/:id', async (ctx) => {
//<^^^^^^^^^^^^^^^^^ finding high: `DELETE /books/:id` answers without authentication
  await books.remove(ctx.params.id);
  ctx.status = 204;
});

app.use(router.routes()).use(router.allowedMethods());
