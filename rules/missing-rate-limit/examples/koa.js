const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const bcrypt = require('bcrypt');
const { accountOf, codeOf } = require('./accounts');

const app = new Koa();
const router = new Router();
app.use(bodyParser());

router.post('/login', async (ctx) => {
//<^^^^^^^^^^^^^^^^^ finding medium: `POST /login` and 1 more route of this router can be called without end. Limit how often one client and one account may try.
  const account = await accountOf(ctx.request.body.name);
  ctx.assert(await bcrypt.compare(String(ctx.request.body.password), account.hash), 401);
  ctx.body = { ok: true };
});

router.post('/verify-otp', async (ctx) => {
  ctx.body = { ok: (await codeOf(ctx.request.body.name)) === String(ctx.request.body.code) };
});

app.use(router.routes());
