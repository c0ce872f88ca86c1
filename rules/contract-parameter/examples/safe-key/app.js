import express from 'express';

export const app = express();

app.get('/books', (request, response) => {
  if (request.get('x-api-key') !== process.env.KEY) return response.sendStatus(401);
  response.json({ agent: request.get('user-agent'), language: request.headers['accept-language'] });
});
