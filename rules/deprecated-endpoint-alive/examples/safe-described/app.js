import express from 'express';
import { auth } from 'express-oauth2-jwt-bearer';

const app = express();
app.use(auth());
app.get('/api/books', (req, res) => res.json([]));
app.get('/api/catalogue', (req, res) => res.json([]));
