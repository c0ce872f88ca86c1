const express = require('express');
const Joi = require('joi');
const knex = require('knex')({ client: 'pg' });

const app = express();
app.use(express.json());
const Comment = Joi.object({ text: Joi.string().max(255).required(), page: Joi.number().integer().max(1000) });

app.post('/comments', async (req, res) => {
  const { text, page } = Joi.attempt(req.body, Comment);
  await knex('comments').insert({ text, page });
  res.status(201).end();
});
