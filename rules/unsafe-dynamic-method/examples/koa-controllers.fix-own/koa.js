const Koa = require('koa');
const Router = require('@koa/router');
const controllers = require('./controllers');
const router = new Router();

router.all('/:controller/:action', async (ctx) => {
  const controller = controllers[ctx.params.controller];
  if (!Object.hasOwn(controller, ctx.params.action)) {
    return ctx.throw(400, 'The name is not known');
  }
  await controller[ctx.params.action](ctx);
});

router.get('/lang/:lang', (ctx) => {
  const texts = { en: 'Hello', de: 'Hallo' };
  ctx.body = texts[ctx.params.lang] ?? texts.en;
});

const app = new Koa().use(router.routes());
