const express = require('express');
const prisma = require('./prisma');
const knex = require('./knex');

const app = express();
app.get('/users', async (req, res) => {
  res.json(await prisma.$queryRawUnsafe(`select id from users where name = $1`, req.query.name));
});
app.get('/books', async (req, res) => {
  res.json(await knex('books').where({ isPublic: true }).orderByRaw(`${req.query.sort} desc`));
});
