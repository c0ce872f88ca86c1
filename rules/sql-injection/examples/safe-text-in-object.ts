import express from 'express';
import mysql from 'mysql2/promise';
import pg from 'pg';

const app = express();
const pool = new pg.Pool();
const connection = mysql.createPool({ host: 'localhost' });

// What is bound beside the text is no part of it.
app.get('/books', async (req, res) => {
  const { rows } = await pool.query({
    text: 'select id from books where title = $1',
    values: [req.query.title],
  });
  res.json(rows);
});

app.get('/books/named', async (req, res) => {
  const query = { name: 'by title', text: 'select id from books where title = $1', values: [req.query.title] };
  const { rows } = await pool.query(query);
  res.json(rows);
});

app.get('/mysql', async (req, res) => {
  const [rows] = await connection.execute({
    sql: 'select id from books where title = ?',
    values: [req.query.title],
  });
  res.json(rows);
});

// One place that runs all queries, called with both.
async function run(query: { text: string; values: unknown[] }) {
  const { rows } = await pool.query(query);
  return rows;
}

app.get('/authors', async (req, res) => {
  res.json(await run({ text: 'select id from authors where name = $1', values: [req.query.name] }));
});
