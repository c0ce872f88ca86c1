// The application is exported where it is made, declarations follow, and its handlers have their own words.
const Router = require('@koa/router');
const Koa = require('koa');
const app = module.exports = new Koa();
const os = require('os');
const router = new Router();
app.use((ctx, next) => {
  ctx.set({ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'SAMEORIGIN' });
  return next();
});

app.use(async (ctx, next) => {
  await next();
  ctx.set('X-Host', os.hostname());
});
router.get('/', (ctx) => {
  ctx.body = '<h1>Hello</h1>';
});
app.use(router.routes());
