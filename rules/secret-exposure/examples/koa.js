const Koa = require('koa');
const app = new Koa();
const settings = { secretKey: process.env.SECRET_KEY, name: 'shop' };

app.use(async (ctx) => {
  if (ctx.path === '/settings') ctx.body = settings;
  //                                       ^^^^^^^^ finding: The environment variable `SECRET_KEY` leaves with the answer
});

app.use(async (ctx) => {
  if (ctx.path === '/name') ctx.body = { name: settings.name };
});
