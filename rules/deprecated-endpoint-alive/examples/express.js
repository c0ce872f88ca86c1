const express = require('express');

const app = express();

/**
 * The list of books as it was.
 * @deprecated since 2.0, use `/catalogue`.
 */
app.get('/books', (req, res) => {
//<^^^^^^^^^^^^^ finding low: `GET /books` is marked as deprecated and still answers
  res.json([]);
});

app.get('/catalogue', (req, res) => {
  res.json({ books: [] });
});

app.get('/news', (req, res) => {
//<^^^^^^^^^^^^ finding low: `GET /news` is marked as deprecated and still answers
  res.set('Deprecation', '@1767225600');
  res.json([]);
});
