import Router from '@koa/router';
import Koa from 'koa';

const app = new Koa();
const router = new Router();

/** @deprecated */
const list = async (ctx: Koa.Context) => {
  ctx.body = [];
};

router.get('/list', list);
//<^^^^^^^^^^^^^^^ finding low: `GET /list` is marked as deprecated and still answers

router.get('/old', async (ctx) => {
//<^^^^^^^^^^^^^^ finding low: `GET /old` is marked as deprecated and still answers
  ctx.set('Sunset', 'Wed, 30 Jun 2032 23:59:59 GMT');
  ctx.body = [];
});

app.use(router.routes());
