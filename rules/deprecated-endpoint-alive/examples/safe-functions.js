const express = require('express');

const app = express();

/** @deprecated use `format` */
function formatted(text) {
  return text.trim();
}

// What is deprecated is a function that the handler calls, not the endpoint.
app.get('/texts', (req, res) => {
  res.json(formatted('a text'));
});
