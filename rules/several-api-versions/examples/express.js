const express = require('express');
const { expressjwt } = require('express-jwt');

const app = express();
const token = expressjwt({ secret: process.env.KEY, algorithms: ['HS256'], audience: 'api', issuer: 'us' });

app.get('/api/v1/books', (req, res) => res.json([]));
//<^^^^^^^^^^^^^^^^^^^^ finding low: `GET /api/v1/books` and 1 more endpoint of version 1 answer beside version 2
app.get('/api/v1/books/:id', (req, res) => res.json({}));
app.get('/api/v2/books', (req, res) => res.json([]));
app.get('/api/v2/books/:bookId', (req, res) => res.json({}));

app.get('/api/v1/orders', (req, res) => res.json([]));
//<^^^^^^^^^^^^^^^^^^^^^ finding medium: `GET /api/v1/orders` answers without the authentication that `GET /api/v2/orders` asks for
app.get('/api/v2/orders', token, (req, res) => res.json([]));
