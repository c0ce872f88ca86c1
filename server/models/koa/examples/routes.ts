import Koa, { type Context, type Next } from 'koa';
import { koaBody } from 'koa-body';
import { get, post } from 'koa-route';

const app = new Koa();

async function remembered(ctx: Context, next: Next) {
  const user = ctx.state.user;
  //           ^^^^^^^^^^^^^^ principal
  if (!user) return ctx.redirect('/sign-in');
  //                             ^^^^^^^^^^ reply redirect
  await next();
}

app.use(get('/ping', (ctx: Context) => {
//      ^^^^^^^^^^^ route GET /ping
  ctx.body = 'pong';
  //         ^^^^^^ sink html
  //         ^^^^^^ reply body
}));
app.use(remembered);
//      ^^^^^^^^^^ guard authentication
app.use(koaBody());
//      ^^^^^^^^^ guard body-parser
app.use(post('/books/:id', (ctx: Context, id: string) => {
//      ^^^^^^^^^^^^^^^^^ route POST /books/:id
  ctx.body = { id, title: ctx.request.body.title };
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink html
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                      ^^^^^^^^^^^^^^^^ source body
}));
app.use(get('/self', (ctx: Context) => {
//      ^^^^^^^^^^^ route GET /self
  ctx.redirect(`${ctx.origin}/ping`);
  //           ^^^^^^^^^^^^^^^^^^^^ reply redirect
  //              ^^^^^^^^^^ source url
}));
