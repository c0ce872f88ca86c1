import Koa from 'koa';

const app = new Koa();

// Every origin is sent back, with credentials, by headers that are set by hand.
app.use(async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', ctx.get('Origin'));
//                                       ^^^^^^^^^^^^^^^^^ finding high: The origin of each request comes back as allowed, with the credentials of the visitor. List the origins that may.
  ctx.set('Access-Control-Allow-Credentials', 'true');
  await next();
});

app.listen(3000);
