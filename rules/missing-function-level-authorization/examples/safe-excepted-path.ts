// What is done in a callback after an early return is done for those alone who did not leave before.
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { constructEvent } from 'payments/webhooks';
import { inScope } from './scopes';
import { store } from './store';

const app = new Hono<{ Variables: { userId: string } }>();

app.use('*', async (context, next) => {
  const { path } = context.req;
  if (path.startsWith('/public/') || path === '/billing/webhook') return next();
  return inScope(async () => {
    const token = context.req.header('authorization');
    if (!token) throw new HTTPException(401);
    const { sub } = jwt.verify(token, String(process.env.TOKEN_KEY), { algorithms: ['HS256'] }) as JwtPayload;
    context.set('userId', String(sub));
    return next();
  });
});

async function requireOwner(userId: string, team: string) {
  const member = await store.memberOf(userId, team);
  if (!member || member.role !== 'owner') throw new HTTPException(403);
}

app.post('/billing/webhook', async (context) => {
  const event = await constructEvent(await context.req.text(), context.req.header(), process.env.WEBHOOK_SECRET);
  await store.keep(event);
  return context.json({ ok: true });
});
app.post('/billing/:team/checkout', async (context) => {
  await requireOwner(context.get('userId'), context.req.param('team'));
  return context.json(await store.checkOut(context.req.param('team')));
});
app.post('/billing/:team/portal', async (context) => {
  await requireOwner(context.get('userId'), context.req.param('team'));
  return context.json(await store.portalOf(context.req.param('team')));
});

export default app;
