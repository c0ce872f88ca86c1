var express = require('express');
var { Pool } = require('pg');
var BookHandler = require('./book-handler');

var app = express();
var books = new BookHandler(new Pool());
var isMember = books.isMember;
app.get('/books', isMember, books.search);
app.get('/books/:id', isMember, books.one);
app.get('/loans', isMember, books.loans);
app.get('/returned', isMember, books.returned);
app.listen(3000);
