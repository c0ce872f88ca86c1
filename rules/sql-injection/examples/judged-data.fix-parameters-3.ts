import Ajv from 'ajv';
import express from 'express';
import Joi from 'joi';
import { Pool } from 'pg';
import * as v from 'valibot';
import * as yup from 'yup';
import { z } from 'zod';

const app = express();
const pool = new Pool();
const ajv = new Ajv();

app.use(express.json());

// A text remains a text, in whatever library the schema is written.
const isNote = ajv.compile({
  type: 'object',
  properties: { note: { type: 'string', maxLength: 200 } },
  additionalProperties: false,
});

app.get('/notes', async (req, res) => {
  if (!isNote(req.query)) return res.sendStatus(400);
  const { rows } = await pool.query(`select * from notes where note = '${req.query.note}'`);
  return res.json(rows);
});

const Title = yup.object({ title: yup.string().max(80).required() });

app.get('/titles', async (req, res) => {
  const { title } = await Title.validate(req.query, { stripUnknown: true });
  const { rows } = await pool.query('select * from books where title = ' + title);
  return res.json(rows);
});

// The verdict is not looked at.
const Id = v.object({ id: v.pipe(v.string(), v.uuid()) });

app.get('/ignored', async (req, res) => {
  v.is(Id, req.query);
  const { rows } = await pool.query(`select * from books where id = $1`, [req.query.id]);
  return res.json(rows);
});

// The test stands the wrong way round: what goes on is what was refused.
app.get('/inverted', async (req, res) => {
  const result = z.object({ code: z.uuid() }).safeParse(req.query);
  if (result.success) return res.sendStatus(400);
  const { rows } = await pool.query(`select * from books where code = '${req.query.code}'`);
  return res.json(rows);
});

// Another field than the one that was held against something.
app.get('/other', async (req, res) => {
  const { error } = Joi.object({ id: Joi.string().guid() }).unknown().validate(req.query);
  if (error) return res.sendStatus(400);
  const { rows } = await pool.query(`select * from books where id = '${req.query.id}' order by ${req.query.by}`);
  return res.json(rows);
});
