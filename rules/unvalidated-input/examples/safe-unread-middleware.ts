import { Label } from '@team/contracts';
import express from 'express';
import knex from 'knex';
import { z } from 'zod';
import { validateRequest } from 'zod-express-middleware';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });
const app = express();
app.use(express.json());

// What is made of a schema before the handler holds the request against it, whoever wrote it.
app.post('/books', validateRequest({ body: z.object({ title: z.string() }) }), async (req, res) => {
  await db('books').insert({ title: req.body.title });
  res.status(201).end();
});

// The schema itself may stand in a package that is not at hand.
app.post('/labels', validateRequest({ body: Label.omit({ id: true }) }), async (req, res) => {
  await db('labels').insert({ name: req.body.name });
  res.status(201).end();
});

// So may one that the handler asks.
app.put('/labels/:id', async (req, res) => {
  const held = Label.safeParse(req.body);
  if (!held.success) return res.status(400).end();
  await db('labels').where({ id: Number(req.params.id) }).update({ name: held.data.name });
  res.end();
});

app.listen(3000);
