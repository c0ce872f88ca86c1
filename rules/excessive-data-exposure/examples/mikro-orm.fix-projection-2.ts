import { Entity, MikroORM, PrimaryKey, Property } from '@mikro-orm/core';
import express from 'express';

@Entity()
export class Person {
  @PrimaryKey()
  id!: number;

  @Property()
  name!: string;

  @Property()
  passwordHash!: string;
}

const orm = await MikroORM.init();
const app = express();

app.get('/people/:id', async (request, response) => {
  const person = await orm.em.fork().findOne(Person, { id: Number(request.params.id) });
  response.json(person);
});

app.get('/people', async (_request, response) => {
  const people = await orm.em.fork().find(Person, {}, { limit: 20, exclude: ['passwordHash'] });
  response.json({ people });
});

app.get('/names', async (_request, response) => {
  response.json(await orm.em.fork().find(Person, {}, { limit: 20, fields: ['name'] }));
});

export default app;
