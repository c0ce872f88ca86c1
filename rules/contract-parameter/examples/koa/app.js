import Koa from 'koa';
import Router from '@koa/router';

const router = new Router();

router.get('/books', (ctx) => {
  ctx.body = { sort: ctx.query.sort, theme: ctx.cookies.get('theme') };
});

export const app = new Koa();
app.use(router.routes());
