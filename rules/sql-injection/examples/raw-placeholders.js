const express = require('express');
const library = require('pg-promise')();

const database = library(process.env.DATABASE_URL);
const app = express();

app.get('/books', async (req, res) => {
  res.json(await database.any('select id, title from books order by $1:raw limit 20', [req.query.sort]));
//                                                                                    ^^^^^^^^^^^^^^^^ refused parameters: How this library binds parameters is not known
//                                                                                    ^^^^^^^^^^^^^^^^ finding high: becomes part of a SQL text
});

app.get('/authors', async (req, res) => {
  const text = library.as.format('select id from authors where ${where^} limit 20', { where: req.query.where });
//                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: How this library binds parameters is not known
//                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: becomes part of a SQL text
  res.json(await database.any(text));
});
