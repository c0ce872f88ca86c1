import { arktypeValidator } from '@hono/arktype-validator';
import { sValidator } from '@hono/standard-validator';
import { tbValidator } from '@hono/typebox-validator';
import { vValidator } from '@hono/valibot-validator';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import Ajv from 'ajv';
import { type } from 'arktype';
import { celebrate, Joi, Segments } from 'celebrate';
import express, { type NextFunction, type Request, type Response } from 'express';
import { Hono } from 'hono';
import { DataTypes, Sequelize } from 'sequelize';
import { mask, object, string } from 'superstruct';
import * as v from 'valibot';
import * as yup from 'yup';
import { z } from 'zod';

const sequelize = new Sequelize('postgres://localhost/shop');
const Account = sequelize.define('Account', { name: DataTypes.STRING, role: DataTypes.STRING });

const app = express();
app.use(express.json());

const isAccount = new Ajv().compile({
  type: 'object',
  properties: { name: { type: 'string' } },
  additionalProperties: false,
});

app.post('/ajv', async (req, res) => {
  if (!isAccount(req.body)) return res.sendStatus(400);
  await Account.create(req.body);
  return res.sendStatus(201);
});

const Named = yup.object({ name: yup.string().max(80).required() });

app.post('/yup', async (req, res) => {
  await Account.create(await Named.validate(req.body, { stripUnknown: true }));
  await Account.create(await Named.noUnknown().validate(req.body));
  return res.sendStatus(201);
});

app.post('/valibot', async (req, res) => {
  await Account.create(v.parse(v.object({ name: v.string() }), req.body));
  return res.sendStatus(201);
});

app.post('/superstruct', async (req, res) => {
  await Account.create(mask(req.body, object({ name: string() })));
  return res.sendStatus(201);
});

const Closed = Type.Object({ name: Type.String() }, { additionalProperties: false });

app.post('/typebox', async (req, res) => {
  if (!Value.Check(Closed, req.body)) return res.sendStatus(400);
  await Account.create(req.body);
  await Account.create(Value.Parse(Type.Object({ name: Type.String() }), req.body));
  return res.sendStatus(201);
});

app.post(
  '/celebrate',
  celebrate({ [Segments.BODY]: Joi.object({ name: Joi.string().required() }) }),
  async (req, res) => {
    await Account.create(req.body);
    return res.sendStatus(201);
  },
);

// A middleware of the project, told by what it does.
const validate = (schema: z.ZodType) => (req: Request, res: Response, next: NextFunction) => {
  const result = schema.safeParse(req.body);
  if (!result.success) return res.status(400).json(result.error.issues);
  req.body = result.data;
  return next();
};

app.post('/own', validate(z.object({ name: z.string() })), async (req, res) => {
  await Account.create(req.body);
  return res.sendStatus(201);
});

const Strict = type({ '+': 'reject', name: 'string' });
const Left = type({ name: 'string' }).onUndeclaredKey('delete');

export const hono = new Hono()
  .post('/valibot', vValidator('json', v.object({ name: v.string() })), async (c) => {
    await Account.create(c.req.valid('json'));
    return c.body(null, 201);
  })
  .post('/arktype', arktypeValidator('json', Strict), async (c) => {
    await Account.create(c.req.valid('json'));
    return c.body(null, 201);
  })
  .post('/standard', sValidator('json', Left), async (c) => {
    await Account.create(c.req.valid('json'));
    return c.body(null, 201);
  })
  .post('/typebox', tbValidator('json', Closed), async (c) => {
    await Account.create(c.req.valid('json'));
    return c.body(null, 201);
  });
