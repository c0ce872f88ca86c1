import { scryptSync } from 'node:crypto';
import Koa from 'koa';
import Router from '@koa/router';
import { Pool } from 'pg';

const pool = new Pool();
const router = new Router();

router.post('/login', async (ctx) => {
  const { email, password } = ctx.request.body as { email: string; password: string };
  const { rows } = await pool.query('SELECT id, salt, password_hash FROM members WHERE email = $1', [email]);
  const member = rows[0];
  if (!member) ctx.throw(404, 'Nobody has this address');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `POST /login` answers otherwise where there is no such account. Answer the same as for a w
  const hash = scryptSync(password, member.salt, 32).toString('hex');
  if (hash !== member.password_hash) ctx.throw(401, 'Wrong password');
  ctx.body = { id: member.id };
});

new Koa().use(router.routes()).listen(3000);
