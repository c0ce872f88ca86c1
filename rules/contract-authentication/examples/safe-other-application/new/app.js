import express from 'express';
import { expressjwt } from 'express-jwt';

const app = express();
app.use(expressjwt({ secret: process.env.KEY, algorithms: ['HS256'] }));
app.get('/books', (req, res) => res.json([]));
app.post('/books', (req, res) => res.sendStatus(201));
