import { Hono } from 'hono';
import { Audit } from './audit';

const app = new Hono();
const audit = new Audit();

app.get('/search', (c) => {
  const word = c.req.query('word') ?? '';
  audit.write('search', word);
  audit.entry('search', word);
  return c.json({ found: 0 });
});

export default app;
