const Koa = require('koa');
const Router = require('@koa/router');
const session = require('koa-session');

const app = new Koa();
app.keys = [process.env.SESSION_KEY];
app.use(session({ store: require('./store'), secure: true, httpOnly: true, sameSite: 'lax' }, app));

const router = new Router();
router.post('/logout', async (ctx) => {
//<^^^^^^^^^^^^^^^^^^ finding: signs somebody out, and the session lives on
  ctx.cookies.set('theme', null);
  ctx.redirect('/');
});
app.use(router.routes());

module.exports = app;
