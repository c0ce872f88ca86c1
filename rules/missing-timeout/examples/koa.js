// node-fetch, in a handler of Koa.
const Router = require('@koa/router');
const fetch = require('node-fetch');

const router = new Router();

router.get('/prices/:id', async (ctx) => {
  const answer = await fetch(`https://prices.example/${Number(ctx.params.id)}`);
  //                   ^^^^^ finding low: `fetch` waits for the other server as long as that likes
  ctx.body = await answer.json();
});

module.exports = router;
