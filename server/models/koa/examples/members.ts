import Koa from 'koa';

const app = new Koa();

app.use((ctx) => {
  ctx.log.info(ctx.ip);
  //           ^^^^^^ impersonal
  //<^^^^ impersonal
  ctx.body = ctx.app.context.store.read(ctx.someone);
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink html
  //         ^^^^^^^ impersonal
});
