import express from 'express';
import { check } from '@company/checks';

export const app = express();
app.use(express.json());

app.post('/books', check('book'), (request, response) => response.status(201).json({ title: request.body.title }));
