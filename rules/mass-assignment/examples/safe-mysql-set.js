const express = require('express');
const mysql = require('mysql');

const db = mysql.createPool({ host: 'db' });
const app = express();
app.use(express.json());

app.put('/books/:id', (req, res) => {
  const { title, pages } = req.body;
  const book = { title: String(title), pages: Number(pages) };
  db.query('UPDATE books SET ? WHERE id = ?', [book, Number(req.params.id)], (error) => {
    res.sendStatus(error ? 500 : 204);
  });
});

app.patch('/books/:id/title', (req, res) => {
  db.query('UPDATE books SET title = ? WHERE id = ?', [String(req.body.title), Number(req.params.id)], (error) => {
    res.sendStatus(error ? 500 : 204);
  });
});

app.post('/books', (req, res) => {
  db.query('INSERT INTO books (title, pages) VALUES (?, ?)', [String(req.body.title), Number(req.body.pages)], (error) => {
    res.sendStatus(error ? 500 : 201);
  });
});
