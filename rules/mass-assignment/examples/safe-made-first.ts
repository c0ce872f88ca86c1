import express from 'express';
import Joi from 'joi';
import { Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { requireAuth } from './auth';

@Entity()
export class Membership {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column()
  nickname: string;

  @Column()
  role: string;
}

const database = new DataSource({ type: 'postgres', entities: [Membership] });
const app = express();
app.use(express.json());

/** What only the server decides is left out. */
function withoutRights({ id, role, ...form }: Record<string, unknown>): Record<string, unknown> {
  return form;
}

app.post('/memberships', requireAuth, async (request, response) => {
  const membership = new Membership();
  Object.assign(membership, withoutRights(Joi.attempt(request.body, Joi.object())));
  await database.getRepository(Membership).save(membership);
  response.sendStatus(201);
});

// What the server decides is set after the form was taken over.
app.post('/guests', requireAuth, async (request, response) => {
  const membership = new Membership();
  Object.assign(membership, Joi.attempt(request.body, Joi.object()));
  membership.role = 'guest';
  await database.getRepository(Membership).save(membership);
  response.sendStatus(201);
});

app.post('/trials', requireAuth, async (request, response) => {
  const row = { role: 'guest' };
  Object.assign(row, Joi.attempt(request.body, Joi.object({ nickname: Joi.string().max(40) })));
  await database.getRepository(Membership).save(row);
  response.sendStatus(201);
});
