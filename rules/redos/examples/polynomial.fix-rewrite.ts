// Twice the length takes four times as long: a matter of long texts.
import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';

const router = new Router();

router.post('/settings', (ctx) => {
  const { line } = ctx.request.body as { line: string };
  const [, name, value] = line.match(/^(.*)\s*(.*)=$/) ?? [];
  const digits = line.replace(/\w+\d$/, '');
  ctx.body = { name, value, digits };
});

const app = new Koa();
app.use(bodyParser());
app.use(router.routes());
export default app;
