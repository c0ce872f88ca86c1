const Koa = require('koa');
const Router = require('@koa/router');
const controllers = require('./controllers');
const router = new Router();

router.all('/:controller/:action', async (ctx) => {
  const controller = controllers[ctx.params.controller];
  await controller[ctx.params.action](ctx);
  //               ^^^^^^^^^^^^^^^^^ finding: names the method that is called
});

router.get('/lang/:lang', (ctx) => {
  const texts = { en: 'Hello', de: 'Hallo' };
  ctx.body = texts[ctx.params.lang] ?? texts.en;
});

const app = new Koa().use(router.routes());
