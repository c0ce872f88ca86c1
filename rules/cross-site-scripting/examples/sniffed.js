// `send` says that a text is a page, whatever is in it; without a type, the text itself does.
const express = require('express');

const app = express();

app.get('/shelves', (req, res) => {
  res.send(JSON.stringify({ message: `Nothing is known of ${req.query.name}` }));
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused escape: joined into the text elsewhere
});

app.get('/books', (req, res) => {
  res.end(`<h1>${req.query.title}</h1>`);
  //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML
});

app.listen(3000);
