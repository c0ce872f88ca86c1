import express from 'express';

export const app = express();

function signedIn(request, response, next) {
  if (!request.session.user) return response.sendStatus(401);
  next();
}

// What guards answer is said once for all operations, in words.
app.get('/books/:id', signedIn, (request, response) => response.json({ id: request.params.id }));
