const express = require('express');
const prisma = require('./prisma');
const knex = require('./knex');

const app = express();
app.get('/users', async (req, res) => {
  res.json(await prisma.$queryRawUnsafe(`select id from users where name = '${req.query.name}'`));
  //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `name` of the request becomes part of a SQL text
});
app.get('/books', async (req, res) => {
  res.json(await knex('books').where({ isPublic: true }).orderByRaw(`${req.query.sort} desc`));
  //                                                                ^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The query `sort` of the request becomes part of a SQL text
  //                                                                ^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: How this library binds parameters is not known.
});
