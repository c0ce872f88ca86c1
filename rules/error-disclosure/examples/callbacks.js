const { readFile } = require('node:fs');
const express = require('express');
const mysql = require('mysql2');

const app = express();
const pool = mysql.createPool({ database: 'books' });

app.get('/books', (req, res) => {
  pool.query('select title from books limit 10', (failure, rows) => {
    if (failure) return res.status(500).send(failure.stack);
    //                                       ^^^^^^^^^^^^^ finding medium: The stack of the error leaves with the answer
    res.json(rows);
  });
});

app.get('/news', (req, res) => {
  readFile('news.txt', 'utf8', (err, text) => {
    if (err) return res.status(500).json({ error: err });
    //                                   ^^^^^^^^^^^^^^ finding medium: The whole error leaves with the answer
    res.type('text').send(text);
  });
});

// A function of the project hands the error on.
function shelves(done) {
  pool.query('select name from shelves limit 10', (failure, rows) => done(failure, rows));
}

app.get('/shelves', (req, res) => {
  shelves((failure, rows) => {
    if (failure) return res.status(500).send(failure.stack);
    //                                       ^^^^^^^^^^^^^ finding medium: The stack of the error leaves with the answer
    //                                       ^^^^^^^^^^^^^ refused text: The error comes from another function: decide there what leaves with the answer.
    res.json(rows);
  });
});

// It is logged, and the answer says nothing of it.
app.get('/authors', (req, res) => {
  pool.query('select name from authors limit 10', (failure, rows) => {
    if (failure) {
      console.error(failure);
      return res.status(500).json({ error: 'failed' });
    }
    res.json(rows);
  });
});

// What a list gives one by one is no error.
app.get('/errors', (req, res) => {
  res.json(['missing', 'lent'].map((error) => ({ error })));
});

app.listen(3000);
