import express from 'express';
import session from 'express-session';
import { one, query } from './db.js';

const app = express();
app.use(express.json());
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, sameSite: 'strict' } }));
app.use((request, response, next) => (request.session.user ? next() : response.sendStatus(401)));

app.get('/letters/:id/own', async (request, response) => {
  const letter = await one('SELECT id, text, sender_id FROM letters WHERE id = $1', [request.params.id]);
  if (!letter || letter.sender_id !== request.session.user.id) return response.sendStatus(404);
  response.json({ text: letter.text });
});

app.get('/letters/:id', async (request, response) => {
  const letter = await one('SELECT text FROM letters WHERE id = $1', [request.params.id]);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `letters` is read by the path parameter `id` of the request, and nothing asks whether it b
  response.json(letter);
});

app.put('/letters/:id', async (request, response) => {
  await query('UPDATE letters SET text = $1 WHERE id = $2', [String(request.body.text), request.params.id]);
  //    ^^^^^ missing finding: which parameters stand in the condition is not told for texts that a function is given
  response.sendStatus(204);
});

app.delete('/letters/:id', async (request, response) => {
  await query('DELETE FROM letters WHERE id = $1', [request.params.id]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `letters` is looked up or changed by the path parameter `id` of the request, and nothing a
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused owner: The condition of the query is not written as an object with fields.
  response.sendStatus(204);
});

app.get('/stamps/:id', async (request, response) => {
  response.json(await one('SELECT price FROM stamps WHERE id = $1', [request.params.id]));
});
