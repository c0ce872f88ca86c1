var express = require('express');
var app = express();
app.set('view engine', 'ejs');

function escapeHtml(value) {
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

app.get('/search', function (req, res) {
  output = { term: escapeHtml(req.query.term) };
  res.render('found', { output: output });
});

app.get('/number', function (req, res) {
  output = { term: Number(req.query.term) };
  res.render('found', { output: output });
});

app.get('/again', function (req, res) {
  output = { term: req.query.term };
  output = { term: 'nothing' };
  res.render('found', { output: output });
});
