const express = require('express');

const app = express();

/** A picture with the first letter of a name: one sign, or four, run nothing. */
function pictureOf(name) {
  const letter = name.substring(0, 1).toUpperCase();
  let svg = '<svg xmlns="http://www.w3.org/2000/svg" height="96" width="96">';
  svg += '<text x="48" y="72">' + letter + '</text>';
  svg += '</svg>';
  return svg;
}

app.get('/users/:name/picture', (req, res) => {
  res.setHeader('Content-Type', 'image/svg+xml');
  res.send(pictureOf(req.params.name));
});

app.get('/cards/:number', (req, res) => {
  res.send('<p>Card ' + req.params.number.slice(-4) + '</p>');
});

app.get('/members/:name/initial', (req, res) => {
  res.send('<p>' + req.params.name.charAt(0) + '</p>');
});
