const Koa = require('koa');
const Router = require('@koa/router');

const router = new Router();

router.get('/books/:id', (ctx) => {
  ctx.body = { id: ctx.params.id, owner: { name: 'A', email: 'a@books.test' } };
});

const app = new Koa();
app.use(router.routes());
module.exports = app;
