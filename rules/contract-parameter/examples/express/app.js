import express from 'express';

export const app = express();

app.get('/books', (request, response) => {
  const { title, limit } = request.query;
  response.json({ title, limit: Number(limit) });
});
