// Another application, which does not know the first one, answers with HTML: its names stand in the code.
const Koa = require('koa');

const app = (module.exports = new Koa());

const names = ['tobi', 'loki', 'jane'];

app.use(async (ctx, next) => {
  await next();
  if (!ctx.body) return;
  ctx.type = 'html';
  ctx.body = '<h1>' + ctx.body.name + '</h1>';
});

app.use(async (ctx) => {
  const name = names.find((each) => each === ctx.path.slice(1));
  ctx.body = name ? { name } : null;
});

if (!module.parent) app.listen(3000);
