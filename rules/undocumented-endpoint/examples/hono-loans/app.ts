import { Hono } from 'hono';
import { closeLoan, loans } from './loans';

const app = new Hono();

app.get('/loans', (c) => c.json(loans()));
app.post('/loans', (c) => c.body(null, 204));
app.get('/loans/:id', (c) => c.json(true));
app.delete('/loans/:id', (c) => c.body(null, 204));

app.get('/loans/:id/history', (c) => c.json(true));
//<^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `GET /loans/:id/history` is not in the API description. Describe it, or take it out.
app.post('/loans/:id/close', (c) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `POST /loans/:id/close` is not in the API description. Describe it, or take it out.
  closeLoan(c.req.param('id'));
  return c.body(null, 204);
});

export default app;
