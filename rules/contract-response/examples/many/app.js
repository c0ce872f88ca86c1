import express from 'express';

export const app = express();

app.get('/a', (request, response) => response.json({ id: '1', secret: process.env.A }));
app.get('/b', (request, response) => response.json({ id: '1', secret: process.env.B }));
app.get('/c', (request, response) => response.json({ id: '1', secret: process.env.C }));
app.get('/d', (request, response) => response.json({ id: '1', secret: process.env.D }));
