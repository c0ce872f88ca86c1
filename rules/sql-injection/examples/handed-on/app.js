const express = require('express');
const database = require('./database');

const app = express();

app.get('/books', (req, res, next) => {
  const text = "select title from books where title like '%" + req.query.title + "%'";
  database.query(text, [], (error, rows) => (error ? next(error) : res.json(rows)));
  //             ^^^^ finding: becomes part of a SQL text
  //             ^^^^ refused parameters: The text is put together in several steps.
});

app.get('/shelves', (req, res, next) => {
  database.query(`select name from shelves order by ${req.query.order}`, [], (error, rows) =>
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: becomes part of a SQL text
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: The text is put together in several steps.
    error ? next(error) : res.json(rows),
  );
});

app.get('/shelves/:id', (req, res, next) => {
  database.query('select name from shelves where id = ?', [req.params.id], (error, rows) =>
    error ? next(error) : res.json(rows),
  );
});

app.get('/authors/:name', (req, res, next) => {
  database.titlesOf(req.params.name, (error, rows) => (error ? next(error) : res.json(rows)));
});

app.listen(3000);
