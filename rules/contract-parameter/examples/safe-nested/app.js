import express from 'express';

export const app = express();

app.get('/books', (request, response) => response.json({ filter: request.query.filter, tags: request.query.tags }));
