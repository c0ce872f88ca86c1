const express = require('express');

const app = express();
app.get('/api/books', (req, res) => res.json([]));
app.post('/api/books', (req, res) => res.sendStatus(204));
app.get('/api/books/:id', (req, res) => res.json({}));
app.delete('/api/books/:id', (req, res) => res.sendStatus(204));
// Most of the application is no part of the described API.
app.get('/shelves', (req, res) => res.render('shelves'));
app.get('/shelves/:id', (req, res) => res.render('shelf'));
app.get('/authors', (req, res) => res.render('authors'));
app.get('/authors/:id', (req, res) => res.render('author'));
app.get('/orders', (req, res) => res.render('orders'));
module.exports = app;
