const Router = require('@koa/router');
const router = new Router();

router.post('/logout', async (ctx) => {
//<^^^^^^^^^^^^^^^^^^ finding: signs somebody out, and only the browser hears of it
//<^^^^^^^^^^^^^^^^^^ refused end: what was handed out is a token
  ctx.cookies.set('koa.sess', null);
  ctx.redirect('/');
});

router.get('/logoff', (ctx) => {
  ctx.session = null;
  ctx.redirect('/');
});

module.exports = router;
