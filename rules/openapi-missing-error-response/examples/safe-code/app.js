const express = require('express');
const app = express();

const books = new Map();

// What the code sends and the description does not list, `contract-status` reports.
app.get('/books/:id', (request, response) => {
  const book = books.get(request.params.id);
  if (!book) return response.status(404).json({ error: 'not found' });
  response.json(book);
});
app.listen(3000);
