const bcrypt = require('bcrypt');
const express = require('express');
const mysql = require('mysql');

const db = mysql.createPool({ host: 'db' });
const app = express();
app.use(express.json());

function addRoutes() {
  app.post('/login', (req, res) => {
    const { email, password } = req.body;
    db.query('SELECT id, password FROM members WHERE email = ?', [String(email)], (err, rows) => {
      if (err) return res.sendStatus(500);
      if (rows.length === 0) return res.status(404).json({ message: 'Nobody has this address' });
      bcrypt.compare(String(password), rows[0].password, (error, isSame) => {
        if (!isSame) return res.status(401).json({ message: 'Wrong password' });
        return res.json({ id: rows[0].id });
      });
    });
  });

  app.post('/forgot-password', (req, res) => {
    db.query('SELECT id FROM members WHERE email = ?', [String(req.body.email)], (err, [member]) => {
      if (!member) return res.json({ sent: true });
      return res.json({ sent: true });
    });
  });
}
addRoutes();
module.exports = app;
