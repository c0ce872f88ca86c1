import express from 'express';
import { query } from './db.js';

const app = express();

// The same function reads here, and removes there.
app.get('/letters/:id', async (request, response) => {
  const { rows } = await query('SELECT text FROM letters WHERE id = $1', [request.params.id]);
  response.json({ text: rows[0]?.text });
});

app.delete('/letters/:id', async (request, response) => {
  await query('DELETE FROM letters WHERE id = $1', [request.params.id]);
  response.sendStatus(204);
});
