const express = require('express');

const app = express();

// The name of a function holds no sign that means something in HTML.
const script = (data, callback) => {
  const name = /^[a-zA-Z_$][a-zA-Z0-9_$]{0,63}$/.test(callback || '') ? callback : 'callback';
  return `${name}(${JSON.stringify(data)});`;
};

app.get('/books', (request, response) => {
  response.send(script({ books: [] }, request.query.callback));
});

app.listen(3000);
