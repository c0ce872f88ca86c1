import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
import express from 'express';
import { type Kysely, sql as raw } from 'kysely';
import mssql from 'mssql';

interface Books {
  books: { id: number; title: string; author: string };
}

const app = express();
const db = drizzle(process.env.DATABASE_URL ?? '');
declare const kysely: Kysely<Books>;

app.get('/drizzle/authors', async (req, res) => {
  const author = String(req.query.author);
  res.json(await db.execute(sql.raw(`select id, title from books where author = '${author}' order by title`)));
});

// Single and double quotes become those of a template, and two literals one.
app.get('/drizzle/titles', async (req, res) => {
  const statement = "select id, author from books " + "where title like '%" + req.query.title + "%'";
  res.json(await db.execute(sql.raw(statement as string)));
});

app.get('/drizzle/texts', async (req, res) => {
  res.json(await db.execute(sql`select id from books where title = ${req.query.title}`));
});

app.get('/kysely/books', async (req, res) => {
  const found = await raw.raw(`select title from books where id = ${req.query.id}`).execute(kysely);
  res.json(found.rows);
});

app.get('/mssql/pool', async (req, res) => {
  const pool = await mssql.connect(process.env.DATABASE_URL ?? '');
  const { recordset } = await pool.query(`select id from books where author = '${req.query.author}'`);
  res.json(recordset);
});

// A name that the text has already is not given twice.
app.get('/mssql/request', async (req, res) => {
  const pool = await mssql.connect(process.env.DATABASE_URL ?? '');
  const request = pool.request().input('author', req.query.from);
  const statement = `select id from books where author = @author or author = '${req.query.author}'`;
  const { recordset } = await request.query(statement);
  res.json(recordset);
});

// What a type says of the text goes with the call around it.
app.get('/drizzle/cast', async (req, res) => {
  res.json(await db.execute(sql.raw(`select id from books where title = '${req.query.title}'` as string)));
});
