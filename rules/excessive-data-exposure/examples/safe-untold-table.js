const express = require('express');
const bcrypt = require('bcrypt');
const mysql = require('mysql2/promise');

const db = mysql.createPool({ host: 'db' });
const app = express();
app.use(express.json());

app.post('/members', async (req, res) => {
  if (String(req.body.password).length < 12) return res.sendStatus(400);
  const hash = await bcrypt.hash(String(req.body.password), 12);
  await db.execute('INSERT INTO members (name, password_hash) VALUES (?, ?)', [String(req.body.name), hash]);
  res.sendStatus(201);
});

app.get('/members/:id', async (req, res) => {
  const [rows] = await db.execute('SELECT id, name FROM members WHERE id = ?', [Number(req.params.id)]);
  res.json(rows[0]);
});

app.get('/tags', async (req, res) => {
  const [rows] = await db.execute('SELECT * FROM tags WHERE label = ? LIMIT 10', [String(req.query.label)]);
  res.json(rows);
});
