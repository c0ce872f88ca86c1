import Koa from 'koa';
import Router from '@koa/router';

const router = new Router();

// `vat` and `v` are no versions.
router.get('/vat/1', (ctx) => {
  ctx.body = {};
});
router.get('/v/2', (ctx) => {
  ctx.body = {};
});

new Koa().use(router.routes());
