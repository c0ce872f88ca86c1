var express = require('express');
var db = require('./models');

var app = express();

app.get('/members', function (req, res) {
  db.Member.findAll({ limit: 20 }).then(function (members) {
    res.json(members);
    //       ^^^^^^^ finding: The reply holds the whole `Member`, with `password`
  });
});

app.get('/members/:id', function (req, res) {
  db.Member.findById(req.params.id).then(function (member) {
    res.json(member);
    //       ^^^^^^ finding: The reply holds the whole `Member`, with `password`
  });
});

app.get('/names', function (req, res) {
  db.Member.findAll({ attributes: ['name'], limit: 20 }).then(function (members) {
    res.json(members);
  });
});
