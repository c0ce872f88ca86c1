import { tbValidator } from '@hono/typebox-validator';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import Ajv from 'ajv';
import { type } from 'arktype';
import express from 'express';
import { Hono } from 'hono';
import { DataTypes, Sequelize } from 'sequelize';
import { is, string, type as struct } from 'superstruct';
import * as v from 'valibot';
import * as yup from 'yup';

const sequelize = new Sequelize('postgres://localhost/shop');
const Account = sequelize.define('Account', { name: DataTypes.STRING, role: DataTypes.STRING });

const app = express();
app.use(express.json());

// JSON schema says nothing of other keys unless it is told to.
const isAccount = new Ajv().compile<{ name: string }>({ type: 'object', properties: { name: { type: 'string' } } });

const postAjvBody = new Ajv().compile<Record<string, any>>({ type: 'object', properties: { name: { type: 'string' } }, additionalProperties: false });

app.post('/ajv', async (req, res) => {
  if (!postAjvBody(req.body)) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  if (!isAccount(req.body)) return res.sendStatus(400);
  await Account.create(req.body);
  return res.sendStatus(201);
});

const Named = yup.object({ name: yup.string().max(80).required() });

app.post('/yup', async (req, res) => {
  const account = await Named.validate(req.body);
  await Account.create(account);
  return res.sendStatus(201);
});

app.post('/valibot', async (req, res) => {
  const account = v.parse(v.looseObject({ name: v.string() }), req.body);
  await Account.create(account);
  return res.sendStatus(201);
});

// The keys are dropped from the result, which nobody uses.
app.post('/valibot/judged', async (req, res) => {
  if (!v.is(v.object({ name: v.string() }), req.body)) return res.sendStatus(400);
  await Account.create(req.body);
  return res.sendStatus(201);
});

app.post('/superstruct', async (req, res) => {
  if (!is(req.body, struct({ name: string() }))) return res.sendStatus(400);
  await Account.create(req.body);
  return res.sendStatus(201);
});

const Ark = type({ name: 'string' });

app.post('/arktype', async (req, res) => {
  const account = Ark.assert(req.body);
  await Account.create(account);
  return res.sendStatus(201);
});

const Box = Type.Object({ name: Type.String() });

app.post('/typebox', async (req, res) => {
  if (!Value.Check(Box, req.body)) return res.sendStatus(400);
  await Account.create(req.body);
  return res.sendStatus(201);
});

export const hono = new Hono().post('/hono', tbValidator('json', Box), async (c) => {
  await Account.create(c.req.valid('json'));
  return c.body(null, 201);
});
