import express from 'express';

export const app = express();
app.get('/books', (req, res) => res.json([]));
