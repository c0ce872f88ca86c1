import Koa from 'koa';
import Router from '@koa/router';
import bodyParser from 'koa-bodyparser';
import session from 'koa-session';
import bcrypt from 'bcrypt';
import { findUser } from './users.mjs';
import redisStore from 'koa-redis';

const app = new Koa();
app.keys = [process.env.KEY];
app.use(session({ key: 'sid', store: redisStore({}) }, app));
app.use(bodyParser());
const router = new Router();

router.post('/login', async (ctx) => {
//<^^^^^^^^^^^^^^^^^ finding [missing-rate-limit]: and 1 more route of this router can be called without end
  const { username, password } = ctx.request.body;
  const user = await findUser(username);
  if (!user || !(await bcrypt.compare(password, user.hash))) ctx.throw(401);
  ctx.session.user = { id: user.id };
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused renew: How this framework renews a session is not known.
  ctx.body = { ok: true };
});

router.post('/login-fresh', async (ctx) => {
  const { username, password } = ctx.request.body;
  const user = await findUser(username);
  if (!user || !(await bcrypt.compare(password, user.hash))) ctx.throw(401);
  ctx.session.regenerate(() => {});
  ctx.session.user = { id: user.id };
  ctx.body = { ok: true };
});

app.use(router.routes());
app.listen(3000);
