const Koa = require('koa');
const Router = require('@koa/router');
const jwt = require('koa-jwt');
const { Pool } = require('pg');

const pool = new Pool();
const app = new Koa();
const router = new Router();
app.use(jwt({ secret: process.env.JWT_SECRET }));

router.get('/orders', async (ctx) => {
  const { rows } = await pool.query('select id, total from orders where customer_id = $1', [ctx.state.user.id]);
  ctx.body = rows;
});

router.get('/orders/:id', async (ctx) => {
  const { rows } = await pool.query('select id, total from orders where id = $1', [ctx.params.id]);
//                                                                                ^^^^^^^^^^^^^^^ finding medium: `orders` is read by the path parameter `id` of the request, and nothing asks whether it belongs to the signed-in user. Put `customer_id` into the condition
//                                                                                ^^^^^^^^^^^^^^^ refused owner: No other query of the project shows how the owner is asked for.
  ctx.body = rows[0];
});

app.use(router.routes());
