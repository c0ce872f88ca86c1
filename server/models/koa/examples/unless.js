const Koa = require('koa');
const jwt = require('koa-jwt');
const Router = require('koa-router');

const app = new Koa();
const router = new Router();
const guard = jwt({ secret: process.env.SECRET }).unless({ path: ['/sign-in', /^\/open/] });

router.post('/sign-in', guard, (ctx) => ctx.redirect('/'));
//<^^^^^^^^^^^^^^^^^^^ route POST /sign-in
//                                                   ^^^ reply redirect
router.post('/open/books', (ctx) => ctx.redirect('/'));
//<^^^^^^^^^^^^^^^^^^^^^^ route POST /open/books
//                                               ^^^ reply redirect
router.post('/books', (ctx) => ctx.redirect('/'));
//<^^^^^^^^^^^^^^^^^ route POST /books
//                                          ^^^ reply redirect

app.use(guard);
//      ^^^^^ guard authentication
app.use(router.routes());
