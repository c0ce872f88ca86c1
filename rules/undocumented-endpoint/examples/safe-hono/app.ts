import { Hono } from 'hono';

const app = new Hono();
app.get('/loans', (c) => c.json([]));
app.post('/loans', (c) => c.body(null, 204));

const one = new Hono();
one.get('/', (c) => c.json(true));
one.delete('/', (c) => c.body(null, 204));
app.route('/loans/:loan', one);

// What browsers ask for by themselves, and what watches the server.
app.get('/favicon.ico', (c) => c.body(null, 204));
app.get('/healthz', (c) => c.text('ok'));

export default app;
