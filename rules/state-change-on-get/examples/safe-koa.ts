import Router from '@koa/router';
import Koa from 'koa';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Koa();
const router = new Router();

// Old entries are cleared whenever somebody looks; no request names them.
router.get('/sessions', async (ctx) => {
  await pool.query("delete from sessions where expires < now() - interval '30 days'");
  const { rows } = await pool.query('select id, device from sessions where user_id = $1', [ctx.state.user.id]);
  ctx.body = rows;
});

router.get('/deleted-items', async (ctx) => {
  const { rows } = await pool.query('select id, title from items where deleted');
  ctx.body = rows;
});

app.use(router.routes());
