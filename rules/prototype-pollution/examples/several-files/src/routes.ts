import { Hono } from 'hono';
import { assignDeep, setPath } from './assign-deep';

const app = new Hono();
const config = {};

app.patch('/config', async (c) => {
  const body = await c.req.json();
  assignDeep(config, body);
  //                 ^^^^ finding high: The body of the request is merged into an object with all the names in it
  return c.json({ ok: true });
});

app.put('/config/:path', async (c) => {
  const { value } = await c.req.json();
  setPath(config, c.req.param('path'), value);
  return c.json({ ok: true });
});

export default app;
