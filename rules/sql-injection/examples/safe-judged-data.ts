import { Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { type } from 'arktype';
import express from 'express';
import Joi from 'joi';
import { Pool } from 'pg';
import { assert, enums, object } from 'superstruct';
import * as v from 'valibot';
import * as yup from 'yup';
import { z } from 'zod';

const app = express();
const pool = new Pool();
const ajv = new Ajv();
addFormats(ajv);

app.use(express.json());

const book = (id: unknown) => pool.query(`select * from books where id = '${id}'`);

// The data is only judged, and goes on as it came.
const hasId = ajv.compile({ type: 'object', properties: { id: { type: 'string', format: 'uuid' } } });

app.get('/ajv', async (req, res) => {
  if (!hasId(req.query)) return res.status(400).json(hasId.errors);
  return res.json(await book(req.query.id));
});

const isBook = TypeCompiler.Compile(Type.Object({ id: Type.String({ format: 'uuid' }) }));

app.get('/typebox', async (req, res) => {
  const { query } = req;
  if (isBook.Check(query)) return res.json(await book(query.id));
  return res.sendStatus(400);
});

const Id = v.object({ id: v.pipe(v.string(), v.uuid()) });

app.get('/valibot', async (req, res) => {
  if (!v.is(Id, req.query)) return res.sendStatus(400);
  return res.json(await book(req.query.id));
});

app.get('/valibot/parsed', async (req, res) => {
  const { id } = v.parse(Id, req.query);
  return res.json(await book(id));
});

app.get('/superstruct', async (req, res) => {
  assert(req.query, object({ by: enums(['title', 'pages']) }));
  return res.json(await pool.query(`select * from books order by ${req.query.by}`));
});

const Ark = type({ id: 'string.uuid' });

app.get('/arktype', async (req, res) => {
  const found = Ark(req.query);
  if (found instanceof type.errors) return res.status(400).json({ error: found.summary });
  return res.json(await book(found.id));
});

const Listed = yup.object({ by: yup.string().oneOf(['title', 'pages']).required() });

app.get('/yup', async (req, res) => {
  if (!(await Listed.isValid(req.query))) return res.sendStatus(400);
  return res.json(await pool.query(`select * from books order by ${req.query.by}`));
});

app.get('/joi', async (req, res) => {
  const { error } = Joi.object({ id: Joi.string().guid().required() }).validate(req.query);
  if (error) return res.status(400).json(error.details);
  return res.json(await book(req.query.id));
});

app.get('/zod', async (req, res) => {
  const result = z.object({ id: z.uuid() }).safeParse(req.query);
  if (!result.success) return res.status(400).json(result.error.issues);
  return res.json(await book(req.query.id));
});

// The check is a function of the project.
function requireValid(schema: Joi.ObjectSchema, data: unknown): void {
  const { error } = schema.validate(data);
  if (error) throw new Error(error.message);
}

app.get('/own', async (req, res) => {
  requireValid(Joi.object({ id: Joi.string().guid() }), req.query);
  return res.json(await book(req.query.id));
});
