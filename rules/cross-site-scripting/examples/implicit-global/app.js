var express = require('express');
var app = express();
app.set('view engine', 'ejs');

app.get('/search', function (req, res) {
  output = { term: req.query.term };
  res.render('found', { output: output });
  //                            ^^^^^^ finding: The query `term` of the request is put into the page by `found.ejs`
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
