// Another library with the same method names: nothing of Koa is meant.
const Router = require('some-router');

const app = { handlers: [], use(handler) { this.handlers.push(handler); } };
const router = new Router({ prefix: '/api' });

app.use((context) => {
  context.body = 'no reply';
  context.throw(401);
});
router.get('/books', (ctx) => {
  ctx.body = ctx.query.title;
});
