const Koa = require('koa');

const app = new Koa({ proxy: true, maxIpsCount: 1 });

app.use((ctx) => {
  ctx.body = ctx.ip;
});
