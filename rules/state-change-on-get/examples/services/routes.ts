import { Hono } from 'hono';
import { balance, close } from './accounts';

const app = new Hono();

app.get('/accounts/:id/close', async (c) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^ refused method: There would be a new finding
//<^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `GET /accounts/:id/close` removes `accounts`, though GET is for reading. Use DELETE.
  await close(c.req.param('id'));
  return c.redirect('/accounts');
});

app.get('/accounts/:id', async (c) => c.json({ balance: await balance(c.req.param('id')) }));

export default app;
