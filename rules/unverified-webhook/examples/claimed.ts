import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { Pool } from 'pg';

const app = express();
app.use(express.text({ type: '*/*' }));
const pool = new Pool();

app.post('/webhooks/parcels', async (request, response) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: `POST /webhooks/parcels` changes `parcels` without asking where the message comes from. Check the signature of the sender over the raw body first.
  if (!request.get('x-parcel-signature')) return response.status(401).end();
  const { id, state } = JSON.parse(request.body);
  //                               ^^^^^^^^^^^^ finding [unvalidated-input] medium: `id`, `state` of the request's body go into `pool.query` without validation. Hold it against a schema first, and use what the schema lets through.
  await pool.query('update parcels set state = $1 where id = $2', [state, id]);
  return response.status(204).end();
});

app.post('/messages', async (request, response) => {
  const sent = request.get('x-chat-request-timestamp') ?? '';
  const given = Buffer.from(request.get('x-chat-signature') ?? '');
  const hmac = createHmac('sha256', process.env.CHAT_SECRET!).update(`${sent}:${request.body}`);
  const expected = Buffer.from(`v0=${hmac.digest('hex')}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return response.status(401).end();
  const { text } = JSON.parse(request.body);
  await pool.query('insert into messages (text) values ($1)', [text]);
  return response.status(204).end();
});

app.listen(3000);
