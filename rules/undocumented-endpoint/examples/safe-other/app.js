import express from 'express';

// A service that calls the described API has paths of its own.
export const app = express();
app.get('/books', (req, res) => res.json([]));
app.get('/readers', (req, res) => res.json([]));
