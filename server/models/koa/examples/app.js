const Koa = require('koa');
//                  ^^^^^ sink module
const Router = require('@koa/router');
//                     ^^^^^^^^^^^^^ sink module
const { bodyParser } = require('@koa/bodyparser');
//                             ^^^^^^^^^^^^^^^^^ sink module
const mount = require('koa-mount');
//                    ^^^^^^^^^^^ sink module
const compose = require('koa-compose');
//                      ^^^^^^^^^^^^^ sink module
const jwt = require('koa-jwt');
//                  ^^^^^^^^^ sink module

const app = new Koa();
const api = new Router({ prefix: '/api' });
const books = new Router();
const admin = new Koa();

async function signedIn(ctx, next) {
  if (!ctx.session.userId) ctx.throw(401, 'sign in first');
  //   ^^^^^^^^^^^ credential
  //   ^^^^^^^^^^^^^^^^^^ principal
  await next();
}

async function member(ctx, next) {
  ctx.assert(ctx.state.user, 403, 'members only');
  //         ^^^^^^^^^^^^^^ principal
  return next();
}

function keyed(ctx, next) {
  if (ctx.get('X-Api-Key') !== process.env.KEY) {
  //  ^^^^^^^^^^^^^^^^^^^^ source header
  //  ^^^^^^^^^^^^^^^^^^^^ credential
    ctx.status = 401;
    return;
  }
  return next();
}

app.use(bodyParser());
//      ^^^^^^^^^^^^ guard body-parser
books.get('/', async (ctx) => {
//<^^^^^^^^^^ route GET /api/books
  ctx.body = { page: ctx.query.page };
  //         ^^^^^^^^^^^^^^^^^^^^^^^^ sink html
  //         ^^^^^^^^^^^^^^^^^^^^^^^^ reply body
  //                 ^^^^^^^^^ source query
});
books.get('one book', '/:id', compose([signedIn, member]), (ctx) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^ route GET /api/books/:id
//                                     ^^^^^^^^ guard authentication
//                                               ^^^^^^ guard authentication
//                                               ^^^^^^ guard authorization
  ctx.response.body = ctx.params.id;
  //                  ^^^^^^^^^^ source path
  //                  ^^^^^^^^^^^^^ sink html
  //                  ^^^^^^^^^^^^^ reply body
});
books.use(signedIn);
//        ^^^^^^^^ guard authentication
books.post('/', keyed, async (ctx) => {
//<^^^^^^^^^^^ route POST /api/books
//              ^^^^^ guard authentication
  const { title } = ctx.request.body;
  //                ^^^^^^^^^^^^^^^^ source body
  ctx.status = 201;
  ctx.set('x-title', title);
  //                 ^^^^^ reply header
  //                 ^^^^^ sink header
});
books.del(['/:id', '/old/:id'], (ctx) => ctx.redirect('/api'));
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^ route DELETE /api/books/:id
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^ route DELETE /api/books/old/:id
//                                                    ^^^^^^ reply redirect
books.register('/search', ['GET', 'POST'], (ctx) => {
//<^^^^^^^^^^^^^^^^^^^^^ route GET /api/books/search
//<^^^^^^^^^^^^^^^^^^^^^ route POST /api/books/search
  ctx.body = ctx.cookies.get('seen');
  //         ^^^^^^^^^^^^^^^^^^^^^^^ source cookie
  //         ^^^^^^^^^^^^^^^^^^^^^^^ sink html
  //         ^^^^^^^^^^^^^^^^^^^^^^^ reply body
});
api.use('/books', books.routes(), books.allowedMethods());
app.use(api.routes()).use(api.allowedMethods());

admin.use(jwt({ secret: process.env.SECRET }));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ guard authentication
const tools = new Router().prefix('/tools');
tools.all('/restart', (ctx) => {
//<^^^^^^^^^^^^^^^^^ route * /admin/tools/restart
  ctx.body = ctx.state.user.name;
  //         ^^^^^^^^^^^^^^ principal
  //         ^^^^^^^^^^^^^^^^^^^ sink html
  //         ^^^^^^^^^^^^^^^^^^^ reply body
});
admin.use(tools.routes());
app.use(mount('/admin', admin));
