// A key is looked at where there is one; whoever sends none comes through, and each route asks for itself.
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { keys, rights, store } from './store';

function isNil(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

const readKey = createMiddleware(async (context, next) => {
  const header = context.req.header('Authorization');
  if (isNil(header)) return next();
  const [kind, token] = header.split(' ');
  if (kind !== 'Bearer') throw new HTTPException(401);
  const key = await keys.find(token);
  if (key) context.set('userId', key.userId);
  return next();
});

const requirePermissions = (wanted: string[]) =>
  createMiddleware(async (context, next) => {
    const userId = context.get('userId');
    if (isNil(userId)) throw new HTTPException(401);
    const { roles } = await store.rolesOf(userId);
    const { permissions } = rights.ofRoles(roles);
    if (!wanted.every((each) => permissions.includes(each))) throw new HTTPException(401);
    return next();
  });

const app = new Hono();
app.use(readKey);

app.post('/plans', requirePermissions(['plans']), async (context) => {
  await store.addPlan();
  return context.body(null, 204);
});
app.put('/plans', requirePermissions(['plans']), async (context) => {
  await store.changePlan();
  return context.body(null, 204);
});
app.delete('/admin/plans', requirePermissions(['plans']), async (context) => {
  await store.removePlan();
  return context.body(null, 204);
});
app.post('/stripe/webhook', async (context) => {
  const event = await store.eventOf(await context.req.text(), context.req.header('stripe-signature'));
  await store.handle(event);
  return context.body(null, 204);
});

export default app;
