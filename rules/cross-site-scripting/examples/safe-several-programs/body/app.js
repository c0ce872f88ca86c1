// One application puts what the request says into the reply, and answers with JSON.
const Koa = require('koa');
const { koaBody } = require('koa-body');

const app = (module.exports = new Koa());

app.use(koaBody());

app.use(async (ctx) => {
  ctx.body = { name: ctx.request.body.name };
});

if (!module.parent) app.listen(3000);
