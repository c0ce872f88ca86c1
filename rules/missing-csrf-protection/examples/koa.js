const Koa = require('koa');
const Router = require('@koa/router');
const bodyParser = require('koa-bodyparser');
const session = require('koa-session');
const { Pool } = require('pg');

const pool = new Pool();
const app = new Koa();
app.keys = [process.env.COOKIE_KEY];
app.use(session({ secure: true }, app));
app.use(bodyParser());
app.use(async (ctx, next) => {
  if (!ctx.session.user) ctx.throw(401);
  await next();
});

const router = new Router();
router.post('/addresses', async (ctx) => {
//<^^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /addresses` takes forms of other sites in the name of whoever is signed in. Set `sameSite` on the session's cookie, and ask for
  await pool.query('insert into addresses (owner, street) values ($1, $2)', [ctx.session.user, String(ctx.request.body.street)]);
  ctx.redirect('/addresses');
});
app.use(router.routes());
