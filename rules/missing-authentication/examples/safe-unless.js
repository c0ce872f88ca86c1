const Koa = require('koa');
const Router = require('@koa/router');
const jwt = require('koa-jwt');
const books = require('./books');

const app = new Koa();
const router = new Router();

// What the guard is not run for is open on purpose.
app.use(
  jwt({ secret: process.env.SECRET }).unless({ path: ['/sign-in', /^\/open/, { url: '/mixed', methods: ['PUT'] }] }),
);

router.post('/sign-in', (ctx) => {
  ctx.body = books.signIn(ctx.request.body);
});
router.post('/books', (ctx) => {
  ctx.body = books.add();
});
router.delete('/books/:id', (ctx) => {
  ctx.body = books.remove(ctx.params.id);
});
router.post('/open/books', (ctx) => {
  ctx.body = books.add();
});
router.put('/mixed', (ctx) => {
  ctx.body = books.add();
});
router.patch('/mixed', (ctx) => {
  ctx.body = books.add();
});

app.use(router.routes());
