import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const app = new Hono();
app.use(secureHeaders());

app.get('/', (c) => c.html('<h1>Hello</h1>'));

export default app;
