// Twice the length takes four times as long: a matter of long texts.
import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';

const router = new Router();

router.post('/settings', (ctx) => {
  const { line } = ctx.request.body as { line: string };
  const [, name, value] = line.match(/^(.*)\s*(.*)=$/) ?? [];
  //                                 ^^^^^^^^^^^^^^^^ finding low: far longer than the text is long in the body field `line` of the request
  const digits = line.replace(/\w+\d+$/, '');
  //                          ^^^^^^^^^ finding low: far longer than the text is long in the body field `line` of the request
  ctx.body = { name, value, digits };
});

const app = new Koa();
app.use(bodyParser());
app.use(router.routes());
export default app;
