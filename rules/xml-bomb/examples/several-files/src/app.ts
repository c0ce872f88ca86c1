import { Hono } from 'hono';
import { readConfig } from './read';

const app = new Hono();
app.put('/config', async (c) => c.json(readConfig(await c.req.text())));
export default app;
