const express = require('express');
const mysql = require('mysql');

const db = mysql.createPool({ host: 'db' });
const app = express();
app.use(express.json());

app.put('/books/:id', (req, res) => {
  db.query('UPDATE books SET ? WHERE id = ?', [req.body, Number(req.params.id)], (error) => {
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused fields: The definition of the entity was not found, so its fields are not known.
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: goes into `db.query`, so a client can set every field of `books`
    res.sendStatus(error ? 500 : 204);
  });
});

app.post('/members', (req, res) => {
  db.query('INSERT INTO members SET ?', req.body, (error) => res.sendStatus(error ? 500 : 201));
  //                                    ^^^^^^^^ finding: goes into `db.query`, so a client can set `is_admin` of `members`
});

app.get('/members/:id', (req, res) => {
  db.query('SELECT name FROM members WHERE id = ? AND is_admin = 0', [Number(req.params.id)], (error, rows) => res.json(rows));
});
