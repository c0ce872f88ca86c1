import { Hono } from 'hono';
import { Pool } from 'pg';

const pool = new Pool();
const app = new Hono();

app.post('/webhook/github', async (c) => {
//<^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /webhook/github` changes `deployments` without asking where the message comes from. Check the signature of the sender over the
  const event = await c.req.json();
  await pool.query('insert into deployments (repository, revision) values ($1, $2)', [
    String(event.repository),
    String(event.after),
  ]);
  return c.body(null, 204);
});

app.post('/ipn', async (c) => {
//<^^^^^^^^^^^^ finding medium: `POST /ipn` changes `invoices` without asking where the message comes from. Check the signature of the sender over the raw body first.
  const { invoice } = await c.req.parseBody();
  await pool.query('update invoices set paid = true where id = $1', [String(invoice)]);
  return c.text('ok');
});
