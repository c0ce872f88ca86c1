const express = require('express');
const books = require('./books');

const app = express();
app.use('/v1/books', books);
module.exports = app;
