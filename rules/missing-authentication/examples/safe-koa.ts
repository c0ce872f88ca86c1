import Router from '@koa/router';
import Koa, { type Context, type Next } from 'koa';
import jwt from 'koa-jwt';
import mount from 'koa-mount';
import session from 'koa-session';
import { users } from './users';

const app = new Koa();
app.use(session(app));

// Sets a status and does not go on.
async function byKey(ctx: Context, next: Next) {
  if (ctx.get('x-api-key') !== process.env.API_KEY) {
    ctx.status = 401;
    ctx.body = { error: 'a key is needed' };
    return;
  }
  await next();
}

// Asserts.
const byUser = (ctx: Context, next: Next) => {
  ctx.assert(ctx.state.user, 401, 'sign in first');
  return next();
};

// Stands for everything below a prefix.
const machines = new Router({ prefix: '/machines' });
machines.use(byKey);
machines.post('/', (ctx) => {
  ctx.body = users.add(ctx.request.body);
});

// Mounted behind a guard, in an application of its own.
const admin = new Koa();
const tools = new Router();
tools.delete('/users/:id', (ctx) => {
  ctx.body = users.remove(ctx.params.id);
});
admin.use(jwt({ secret: process.env.SECRET ?? '' }));
admin.use(tools.routes());

// The handler asks for the session itself.
const own = new Router();
own.put('/me', (ctx) => {
  if (!ctx.session?.userId) ctx.throw(401);
  ctx.body = users.change(ctx.session?.userId, ctx.request.body);
});
// Signing in is open by nature, and so is one that only hands the request on.
own.post('/login', (ctx) => {
  ctx.body = users.signIn(ctx.request.body);
});
// So is one of several that are named like procedures.
own.post('/passkeys.startSignIn', (ctx) => {
  ctx.body = users.challenge();
});
// It is there to say that there is nothing.
own.delete('/me', (ctx) => {
  ctx.status = 405;
  ctx.set('Allow', 'PUT');
  ctx.body = { error: 'Not allowed' };
});
own.all('/users/:id', byUser);
own.patch('/users/:id', (ctx) => {
  ctx.body = users.change(ctx.params.id, ctx.request.body);
});

// Tests see how errors are answered.
const faults = new Router();
faults.post('/faults', (ctx) => {
  ctx.body = users.add(ctx.request.body);
});
faults.delete('/faults/:id', (ctx) => {
  ctx.body = users.remove(ctx.params.id);
});
if (process.env.NODE_ENV === 'test') app.use(faults.routes());

app.use(machines.routes());
app.use(mount('/admin', admin));
app.use(own.routes());
