import express from 'express';

export const app = express();

app.get('/books', (request, response) => response.json({ title: request.query.title }));
