import { PGlite } from '@electric-sql/pglite';
import { BigQuery } from '@google-cloud/bigquery';
import { createClient as createHouse } from '@clickhouse/client';
import { createClient } from '@libsql/client';
import { connect } from '@planetscale/database';
import { DuckDBInstance } from '@duckdb/node-api';
import express from 'express';
import { createPool } from 'mariadb';
import oracledb from 'oracledb';
import snowflake from 'snowflake-sdk';

const app = express();
const pglite = new PGlite();
const bigquery = new BigQuery();
const house = createHouse({ url: 'http://clickhouse.example' });
const turso = createClient({ url: 'libsql://books.example' });
const planetscale = connect({ url: 'mysql://books.example' });
const maria = createPool('mariadb://database');
const warehouse = snowflake.createConnection({ account: 'books', username: 'books' });

app.get('/pglite/:id', async (req, res) => {
  const { rows } = await pglite.query(`select title from books where id = '${req.params.id}'`);
  res.json(rows);
});

app.get('/bigquery', async (req, res) => {
  const [rows] = await bigquery.query({ query: `select title from books where author = '${req.query.author}'` });
  res.json(rows);
});

app.get('/clickhouse', async (req, res) => {
  const query = `select title from books where author = '${req.query.author}'`;
  const found = await house.query({ query, format: 'JSONEachRow' });
  res.json(await found.json());
});

app.get('/turso/:id', async (req, res) => {
  const { rows } = await turso.execute(`select title from books where id = ${req.params.id}`);
  res.json(rows);
});

app.get('/turso', async (req, res) => {
  const { rows } = await turso.execute({ sql: "select title from books where author = ?", args: [String(req.query.author)] });
  res.json(rows);
});

app.get('/planetscale', async (req, res) => {
  const { rows } = await planetscale.execute(`select title from books where author = '${req.query.author}'`);
  res.json(rows);
});

app.get('/mariadb', async (req, res) => {
  res.json(await maria.query(`select title from books where author = '${req.query.author}'`));
});

app.get('/duckdb', async (req, res) => {
  const connection = await (await DuckDBInstance.create('books.db')).connect();
  const reader = await connection.runAndReadAll(`select title from books where author = '${req.query.author}'`);
  res.json(reader.getRows());
});

app.get('/oracle', async (req, res) => {
  const connection = await oracledb.getConnection();
  const { rows } = await connection.execute(`select title from books where author = '${req.query.author}'`);
  res.json(rows);
});

app.get('/snowflake', (req, res) => {
  const sqlText = `select title from books where author = '${req.query.author}'`;
  warehouse.execute({ sqlText, complete: (error, _statement, rows) => (error ? res.sendStatus(500) : res.json(rows)) });
});
