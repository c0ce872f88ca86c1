const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();
app.use(express.json());

app.post('/notes', async (req, res) => {
  await pool.query('INSERT INTO notes (title, body) VALUES ($1, $2)', [String(req.body.title), String(req.body.body)]);
  res.sendStatus(201);
});

app.get('/notes/:id', async (req, res) => {
  const { rows } = await pool.query('SELECT title, body FROM notes WHERE id = $1', [Number(req.params.id)]);
  res.send(`<h1>${rows[0].title}</h1>`);
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused escape: The data is joined into the text elsewhere: convert it there.
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: is sent back as HTML, out of `notes.title`, where `POST /notes` stored it
});
