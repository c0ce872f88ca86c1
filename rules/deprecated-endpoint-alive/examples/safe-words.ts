import { Hono } from 'hono';

const app = new Hono();

/** Tells which of the packages are deprecated; see the tag `@deprecated` of JSDoc. */
app.get('/packages', (c) => c.json({ deprecated: [] }));

export default app;
