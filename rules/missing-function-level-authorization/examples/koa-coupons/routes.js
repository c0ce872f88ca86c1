import Router from '@koa/router';
import jwt from 'koa-jwt';
import { pool } from './db.js';
export const router = new Router({ prefix: '/admin' });
router.use(jwt({ secret: process.env.SECRET, algorithms: ['HS256'] }));

router.post('/coupons', async (ctx) => {
//<^^^^^^^^^^^^^^^^^^^ finding: lets in whoever is signed in
  await pool.query('insert into coupons (code, percent) values ($1, $2)', [
    ctx.request.body.code,
  //^^^^^^^^^^^^^^^^ finding [unvalidated-input]: `code`, `percent` of the request's body go into `pool.query` without validation
    ctx.request.body.percent,
  ]);
  ctx.status = 201;
});

router.delete('/coupons/:code', async (ctx) => {
  ctx.assert(ctx.state.user.roles.includes('admin'), 403);
  await pool.query('delete from coupons where code = $1', [ctx.params.code]);
  ctx.status = 204;
});
