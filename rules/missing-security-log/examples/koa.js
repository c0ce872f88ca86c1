import Router from '@koa/router';
import bcrypt from 'bcryptjs';
import bunyan from 'bunyan';
import Koa from 'koa';
import { koaBody } from 'koa-body';
import ratelimit from 'koa-ratelimit';
import { Pool } from 'pg';

const pool = new Pool();
const log = bunyan.createLogger({ name: 'api' });
const app = new Koa();
const router = new Router();

router.post('/login', async (ctx) => {
//<^^^^^^^^^^^^^^^^^ finding low: `POST /login` refuses sign-ins and logs none of them
  const { email, password } = ctx.request.body;
  const { rows } = await pool.query('select id, hash from users where email = $1', [String(email)]);
  if (!rows[0] || !(await bcrypt.compare(password, rows[0].hash))) {
    ctx.status = 401;
    ctx.body = { error: 'E-mail or password is wrong.' };
    return;
  }
  ctx.body = { id: rows[0].id };
});

app.use(ratelimit({ driver: 'memory', db: new Map() })).use(koaBody()).use(router.routes());
app.listen(3000, () => log.info('ready'));
