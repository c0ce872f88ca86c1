const Koa = require('koa');
const Router = require('@koa/router');
const session = require('koa-session');
const bodyParser = require('koa-bodyparser');
const { orders } = require('./orders');
const app = new Koa();
app.keys = [process.env.KEY];
app.use(session(app));
app.use(bodyParser());
const router = new Router();

router.post('/orders/:id/cancel', async (ctx) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: takes forms of other sites in the name of whoever is signed in
  if (!ctx.session.userId) ctx.throw(401);
  await orders.cancel(ctx.params.id, ctx.session.userId);
  ctx.redirect('/orders');
});

app.use(router.routes());
