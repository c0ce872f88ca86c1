import express from 'express';

export const app = express();
app.get('/api/books', (req, res) => res.json([]));
app.post('/api/books', (req, res) => res.sendStatus(204));
app.get('/api/books/:id', (req, res) => res.json({}));
app.delete('/api/books/:id', (req, res) => res.sendStatus(204));
