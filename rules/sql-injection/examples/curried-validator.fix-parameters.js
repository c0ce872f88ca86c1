// A validator made in two steps is told apart by the schema that the first step got.
const express = require('express');
const { Pool } = require('pg');
const { z } = require('zod');

const app = express();
const pool = new Pool();
app.use(express.json());

const validate = (schema) => () => (request, response, next) => {
  if (!schema.safeParse(request.body).success) return response.status(400).json({ error: 'not valid' });
  return next();
};

app.post('/numbers', validate(z.object({ id: z.number() }))(), async (request, response) => {
  await pool.query('insert into numbers values (' + request.body.id + ')');
  response.status(204).end();
});

app.post('/texts', validate(z.object({ id: z.string() }))(), async (request, response) => {
  await pool.query('insert into texts values ($1)', [Number(request.body.id)]);
  response.status(204).end();
});
