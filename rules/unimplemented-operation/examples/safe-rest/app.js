import express from 'express';

export const app = express();
// A description has no word for the rest of a path, nor for a part that may be missing.
app.get('/api/files/*path', (req, res) => res.json({}));
app.all('/api/proxy{/*rest}', (req, res) => res.sendStatus(204));
app.get('/api/books{/:id}', (req, res) => res.json({}));
