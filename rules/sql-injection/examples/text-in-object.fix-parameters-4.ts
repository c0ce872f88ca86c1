import express from 'express';
import mysql from 'mysql2/promise';
import pg from 'pg';
import { DataSource } from 'typeorm';

const app = express();
const pool = new pg.Pool();
const connection = mysql.createPool({ host: 'localhost' });
const source = new DataSource({ type: 'postgres' });

app.get('/books', async (req, res) => {
  const { rows } = await pool.query({ text: `select id from books where title = '${req.query.title}'`, rowMode: 'array' });
  res.json(rows);
});

// Values that are bound already keep their numbers.
app.get('/books/new', async (req, res) => {
  const query = {
    text: `select id from books where year > $1 and title like '${req.query.title}%'`,
    values: [2020],
  };
  const { rows } = await pool.query(query);
  res.json(rows);
});

app.get('/books/named', async (req, res) => {
  const query = { name: 'titles', text: `select id from books where title = '${req.query.title}'` };
  const { rows } = await pool.query(query);
  res.json(rows);
});

app.get('/mysql', async (req, res) => {
  const [rows] = await connection.query({ sql: `select id from books where title = ?`, values: [String(req.query.title)] });
  res.json(rows);
});

// Which of the question marks comes first cannot be told.
app.get('/mysql/new', async (req, res) => {
  const sql = `select id from books where year > ? and title = '${req.query.title}'`;
  const [rows] = await connection.query({ sql, values: [2020] });
  res.json(rows);
});

// `type` says how parameters are written.
app.get('/typeorm', async (req, res) => {
  res.json(await source.query(`select id from books where title = '${req.query.title}'`));
});

app.get('/typeorm/builder', async (req, res) => {
  const found = source
    .createQueryBuilder()
    .select('book')
    .where('book.title = :title', { title: req.query.title })
    .andWhere(`book.title <> '${req.query.title}'`)
    .andWhere("book.author like '%" + req.query.author + "%'");
  res.json(await found.getMany());
});

// A sum in parentheses is one number.
app.get('/pages', async (req, res) => {
  const { rows } = await pool.query('select id from books where page = ' + (req.query.page + 1) + ' limit 10');
  res.json(rows);
});
