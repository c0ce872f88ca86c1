import { Hono } from 'hono';

const app = new Hono();

app.get('/loans', (c) => c.json([]));
app.post('/loans', (c) => c.body(null, 204));
app.get('/loans/:id', (c) => c.json(true));
app.delete('/loans/:id', (c) => c.body(null, 204));

export default app;
