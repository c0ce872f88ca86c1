const Koa = require('koa');

const app = new Koa({ proxy: true });
//                           ^^^^ finding: Every sender is trusted as a proxy

app.use((ctx) => {
  ctx.body = ctx.ip;
});
