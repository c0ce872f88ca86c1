import Koa from 'koa';
import Router from '@koa/router';

const router = new Router();

router.get('/sunrise', (ctx) => {
  ctx.set('Cache-Control', 'no-store');
  ctx.body = { sunset: '21:04' };
});

new Koa().use(router.routes());
