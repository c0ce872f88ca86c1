import express from 'express';
import { auth } from 'express-oauth2-jwt-bearer';

const app = express();
app.use(auth());
app.get('/api/books', (req, res) => res.json([]));
//<^^^^^^^^^^^^^^^^^ finding low: `GET /api/books` is marked as deprecated and still answers
app.get('/api/catalogue', (req, res) => res.json([]));
