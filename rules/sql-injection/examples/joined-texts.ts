import express from 'express';
import { Pool } from 'pg';

const app = express();
const pool = new Pool();

app.get('/search', async (req, res) => {
  const { rows } = await pool.query("select id, title from books where title = '" + req.query.title + "'");
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: query `title` of the request becomes part of a SQL text
  res.json(rows);
});

app.get('/books/:id', async (req, res) => {
  const sql = `select id, title from books where id = ${req.params.id}`;
  const { rows } = await pool.query(sql);
  //                                ^^^ finding: path parameter `id` of the request
  res.json(rows[0]);
});

app.get('/shelves', async (req, res) => {
  let sql = 'select id, name from shelves';
  if (req.query.name) sql += ` where name like '%${req.query.name}%'`;
  const { rows } = await pool.query(sql);
  //                                ^^^ finding: query `name` of the request
  //                                ^^^ refused parameters: The text is put together in several steps
  res.json(rows);
});

app.get('/sorted', async (req, res) => {
  const { rows } = await pool.query(`select id, title from books order by ${req.query.sort}`);
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: query `sort` of the request
  //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: cannot be a parameter
  res.json(rows);
});
