// `send` says that a text is a page, whatever is in it; without a type, the text itself does.
const express = require('express');

const app = express();

app.get('/shelves', (req, res) => {
  res.send(JSON.stringify({ message: `Nothing is known of ${req.query.name}` }));
});

function escapeHtml(value) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

app.get('/books', (req, res) => {
  res.end(`<h1>${escapeHtml(req.query.title)}</h1>`);
});

app.listen(3000);
