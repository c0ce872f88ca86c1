// Parentheses that group the text stay, and the values go behind them.
const express = require('express');
const mysql = require('mysql2/promise');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();
const connections = mysql.createPool(process.env.DATABASE_URL);

app.get('/books', async (req, res) => {
  const { rows } = await pool.query(("select * from books where title = '" + req.query.title + "'"));
  //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The query `title` of the request becomes part of a SQL text
  res.json(rows);
});

app.get('/pages', async (req, res) => {
  const { rows } = await pool.query(
    ("select * from pages" + (" where book = '" + req.query.book + "'") + (' and kind = $1')),
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The query `book` of the request becomes part of a SQL text
    [('text')],
  );
  res.json(rows);
});

app.get('/members', async (req, res) => {
  const [rows] = await connections.execute((`select name from members where name = '${(req.query.name)}'`) /* by name */);
  //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The query `name` of the request becomes part of a SQL text
  res.json(rows);
});
