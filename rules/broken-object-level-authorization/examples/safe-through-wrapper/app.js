import express from 'express';
import session from 'express-session';
import { one, query } from './db.js';

const app = express();
app.use(express.json());
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, sameSite: 'strict' } }));
app.use((request, response, next) => (request.session.user ? next() : response.sendStatus(401)));

app.get('/letters/:id', async (request, response) => {
  const { user } = request.session;
  const letter = await one('SELECT text FROM letters WHERE id = $1 AND sender_id = $2', [request.params.id, user.id]);
  response.json({ text: letter?.text });
});

app.put('/letters/:id', async (request, response) => {
  const values = [String(request.body.text), request.params.id, request.session.user.id];
  await query('UPDATE letters SET text = $1 WHERE id = $2 AND sender_id = $3', values);
  response.sendStatus(204);
});

// Nobody owns a stamp, and everybody who is signed in may see what it costs.
app.get('/stamps/:id', async (request, response) => {
  response.json(await one('SELECT price FROM stamps WHERE id = $1', [request.params.id]));
});
