// An object that is joined to a text shows nothing of what it holds: `[object Object]`. Tokens that are bought and sold open nothing.
import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();

app.post('/payments/events', (request, response) => {
  console.log('An event came with ' + request.headers);
  console.log(`An event came with ${request.headers}`);
  response.sendStatus(204);
});

app.get('/orders/:id', async (request, response) => {
  const { rows } = await pool.query('select id, sell_token, buy_token from orders where id = $1', [request.params.id]);
  console.log('An order of', rows[0].sell_token, 'for', rows[0].buy_token);
  response.json({ id: rows[0].id });
});
