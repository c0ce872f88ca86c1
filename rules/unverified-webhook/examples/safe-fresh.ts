import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { Pool } from 'pg';

const app = express();
app.disable('x-powered-by');
app.use(express.text({ type: '*/*' }));
const pool = new Pool();

function isFresh(sent: string) {
  return Math.abs(Date.now() / 1000 - Number(sent)) < 300;
}

function signed(text: string) {
  return Buffer.from(createHmac('sha256', process.env.CHAT_SECRET!).update(text).digest('hex'));
}

function isSame(given: Buffer, expected: Buffer) {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

app.post('/webhooks/messages', async (request, response) => {
  const sent = request.get('x-chat-request-timestamp') ?? '';
  const given = Buffer.from(request.get('x-chat-signature') ?? '');
  if (!isFresh(sent) || !isSame(given, signed(`${sent}:${request.body}`))) return response.status(401).end();
  await pool.query('insert into messages (text) values ($1)', [String(JSON.parse(request.body).text).slice(0, 500)]);
  return response.status(204).end();
});

app.listen(3000);
