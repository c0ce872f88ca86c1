import express from 'express';

export const app = express();

app.get('/books/:id', (request, response) => {
  if (request.params.id === '0') return response.status(404).json({ error: 'none' });
  response.json({ id: request.params.id });
});
