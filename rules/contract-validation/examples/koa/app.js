import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';

const router = new Router();

router.post('/books', (ctx) => {
  ctx.status = 201;
  ctx.body = { title: ctx.request.body.title };
});

export const app = new Koa();
app.use(bodyParser());
app.use(router.routes());
