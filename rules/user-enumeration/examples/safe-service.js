import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import ratelimit from 'koa-ratelimit';
import bcrypt from 'bcryptjs';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Koa();
const router = new Router();

const denied = () => Object.assign(new Error('E-mail or password is wrong.'), { status: 401 });

async function accountFor(email, password) {
  const { rows } = await pool.query('select id, hash from accounts where email = $1', [String(email)]);
  const [account] = rows;
  if (!account) throw denied();
  if (!(await bcrypt.compare(password, account.hash))) throw denied();
  return account;
}

router.post('/login', async (ctx) => {
  const account = await accountFor(ctx.request.body.email, ctx.request.body.password);
  ctx.body = { id: account.id };
});

app.use(ratelimit({ driver: 'memory', db: new Map() })).use(bodyParser()).use(router.routes());
