const express = require('express');

const app = express();
app.get('/api/v2/books', (req, res) => res.json([]));
app.get('/api/v2/authors', (req, res) => res.json([]));
