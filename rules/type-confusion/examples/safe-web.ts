// Queries that give a text whatever is repeated.
import { createReadStream } from 'node:fs';
import { Hono } from 'hono';

const app = new Hono();

app.get('/files', (c) => {
  const name = c.req.query('name') ?? '';
  if (name.includes('..')) return c.text('No', 400);
  return c.body(createReadStream(`/srv/files/${name}`) as never);
});

export default app;
