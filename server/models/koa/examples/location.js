const Koa = require('koa');
const Router = require('@koa/router');

const router = new Router();
router.get('/go', (ctx) => {
//<^^^^^^^^^^^^^ route GET /go
  ctx.set('Location', ctx.query.to);
  //                  ^^^^^^^^^^^^ sink redirect
  //                  ^^^^^^^^^^^^ reply header
  //                  ^^^^^^^^^ source query
  ctx.set('X-Page', ctx.query.page);
  //                ^^^^^^^^^^^^^^ sink header
  //                ^^^^^^^^^^^^^^ reply header
  //                ^^^^^^^^^ source query
  ctx.status = 302;
});
new Koa().use(router.routes());
