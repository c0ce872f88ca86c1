const express = require('express');
const s = require('superstruct');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();
app.use(express.json());
const Note = s.object({ text: s.string(), page: s.max(s.integer(), 1000) });

app.post('/notes', async (req, res) => {
//<^^^^^^^^^^^^^^ finding low: `text` of what `POST /notes` stores is hardly limited by the schema
  const { text, page } = s.create(req.body, Note);
  await pool.query('insert into notes (text, page) values ($1, $2)', [text, page]);
  res.sendStatus(201);
});
