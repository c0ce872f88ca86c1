import express from 'express';
import knex from 'knex';
import { Sequelize } from 'sequelize';

const app = express();
const db = knex({ client: 'pg' });
const sequelize = new Sequelize('postgres://localhost/books');

// Without values, knex leaves the question mark of the JSON operator alone; with values it would be a place for one.
app.get('/books/tagged', async (request, response) => {
  const found = await db.raw(`select id from books where tags \\? 'new' and language = ?`, [String(request.query.language)]);
  response.json(found.rows);
});

// The same for the dollar sign of a text and sequelize.
app.get('/books/prices', async (request, response) => {
  const text = `select id from books where note <> '$5 off' and language = '${request.query.language}'`;
  const found = await sequelize.query(text);
  response.json(found);
});
