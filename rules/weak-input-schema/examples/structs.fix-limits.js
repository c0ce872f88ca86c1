const express = require('express');
const s = require('superstruct');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();
app.use(express.json());
const Note = s.object({ text: s.size(s.string(), 0, 255), page: s.max(s.integer(), 1000) });

app.post('/notes', async (req, res) => {
  const { text, page } = s.create(req.body, Note);
  await pool.query('insert into notes (text, page) values ($1, $2)', [text, page]);
  res.sendStatus(201);
});
