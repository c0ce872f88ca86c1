import express from 'express';

export const app = express();
app.use(express.json());

app.post('/books', (request, response) => response.sendStatus(201));
