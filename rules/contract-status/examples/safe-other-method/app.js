import express from 'express';

export const app = express();

app.all('/books/:id', (request, response) => {
  if (request.method !== 'GET') return response.sendStatus(405);
  response.json({ id: request.params.id });
});
