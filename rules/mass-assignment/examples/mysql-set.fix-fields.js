const express = require('express');
const mysql = require('mysql');

const db = mysql.createPool({ host: 'db' });
const app = express();
app.use(express.json());

app.put('/books/:id', (req, res) => {
  db.query('UPDATE books SET ? WHERE id = ?', [req.body, Number(req.params.id)], (error) => {
    res.sendStatus(error ? 500 : 204);
  });
});

app.post('/members', (req, res) => {
  db.query('INSERT INTO members SET ?', { name: req.body.name }, (error) => res.sendStatus(error ? 500 : 201));
});

app.get('/members/:id', (req, res) => {
  db.query('SELECT name FROM members WHERE id = ? AND is_admin = 0', [Number(req.params.id)], (error, rows) => res.json(rows));
});
