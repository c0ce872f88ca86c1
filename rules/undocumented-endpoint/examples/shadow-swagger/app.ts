import express from 'express';

export const app = express();
app.post('/v1/books', (request, response) => response.sendStatus(204));
app.put('/v1/books', (request, response) => response.sendStatus(204));
app.delete('/v1/books', (request, response) => response.sendStatus(204));
app.get('/v1/export', (request, response) => response.end());
//<^^^^^^^^^^^^^^^^^ finding low: `GET /v1/export` is not in
