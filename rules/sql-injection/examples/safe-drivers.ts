import { createClient as createHouse } from '@clickhouse/client';
import { createClient } from '@libsql/client';
import { CosmosClient } from '@azure/cosmos';
import express from 'express';
import oracledb from 'oracledb';
import { Pool } from 'pg';
import { createPool, sql } from 'slonik';
import SQL from 'sql-template-strings';
import { z } from 'zod';

const app = express();
const house = createHouse({ url: 'http://clickhouse.example' });
const turso = createClient({ url: 'libsql://books.example' });
const books = new CosmosClient(process.env.COSMOS ?? '').database('library').container('books');
const pool = new Pool();

app.get('/clickhouse', async (req, res) => {
  const found = await house.query({
    query: 'select title from books where author = {author: String}',
    query_params: { author: String(req.query.author) },
  });
  res.json(await found.json());
});

app.get('/turso', async (req, res) => {
  const { rows } = await turso.execute({
    sql: 'select title from books where author = ?',
    args: [String(req.query.author)],
  });
  res.json(rows);
});

app.get('/cosmos', async (req, res) => {
  const query = {
    query: 'select c.title from c where c.author = @author',
    parameters: [{ name: '@author', value: String(req.query.author) }],
  };
  res.json((await books.items.query(query).fetchAll()).resources);
});

app.get('/oracle', async (req, res) => {
  const connection = await oracledb.getConnection();
  const { rows } = await connection.execute('select title from books where author = :author', {
    author: String(req.query.author),
  });
  res.json(rows);
});

// What stands in the holes of these templates is bound.
app.get('/templates', async (req, res) => {
  const query = SQL`select title from books where author = ${req.query.author}`;
  query.append(SQL` and shelf = ${req.query.shelf}`);
  res.json((await pool.query(query)).rows);
});

app.get('/slonik', async (req, res) => {
  const slonik = await createPool('postgres://books.example');
  const author = String(req.query.author);
  res.json([
    await slonik.any(sql.unsafe`select title from books where author = ${author}`),
    await slonik.any(sql.type(z.object({ title: z.string() }))`select title from books where author = ${author}`),
  ]);
});
