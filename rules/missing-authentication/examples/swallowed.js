const Koa = require('koa');
const Router = require('@koa/router');
const { verify } = require('jsonwebtoken');
const books = require('./books');
const { consume } = require('./limits');

const app = new Koa();
const router = new Router({ prefix: '/books' });

function userOf(ctx) {
  const token = ctx.cookies.get('token');
  if (!token) throw new Error('no token');
  return verify(token, process.env.SECRET);
}

// Counts requests of users and of addresses; who has no token goes on.
async function limited(ctx, next) {
  let key = ctx.ip;
  try {
    key = userOf(ctx).id;
  } catch {
    // The address counts.
  }
  await consume(key);
  await next();
}

// Turns nobody away for who they are.
async function csrfProtection(ctx, next) {
  if (ctx.method !== 'GET' && ctx.get('x-csrf-token') !== ctx.cookies.get('csrf')) ctx.throw(403, 'forged');
  await next();
}

async function signedIn(ctx, next) {
  try {
    ctx.state.user = userOf(ctx);
  } catch (error) {
    ctx.throw(401, error);
  }
  await next();
}

router.use(limited, csrfProtection);
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

app.use(router.routes());
