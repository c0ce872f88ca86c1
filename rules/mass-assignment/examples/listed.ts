// Fields that a list names are taken out before the rest is stored.
import express from 'express';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity()
class Assistant {
  @PrimaryGeneratedColumn() id!: number;
  @Column() name!: string;
  @Column() workspaceId!: string;
  @Column() role!: string;
}
declare const assistants: Repository<Assistant>;

const KEPT = ['id', 'workspaceId', 'role'] as const;
const some = ['id', 'workspaceId'];

function withoutKept(body: Record<string, unknown>) {
  const rest = { ...body };
  for (const field of KEPT) delete rest[field];
  return rest;
}
function withoutSome(body: Record<string, unknown>) {
  const rest = { ...body };
  some.forEach((field) => {
    delete rest[field];
  });
  return rest;
}
function withoutPerhaps(body: Record<string, unknown>) {
  const rest = { ...body };
  for (const field of KEPT) if (process.env.STRICT) delete rest[field];
  return rest;
}

const app = express();
app.use(express.json());

app.patch('/assistants/:id', async (req, res) => {
  const assistant = await assistants.findOneByOrFail({ id: Number(req.params.id) });
  Object.assign(assistant, withoutKept(req.body));
  await assistants.save(assistant);
  res.sendStatus(204);
});
app.put('/assistants/:id', async (req, res) => {
  const assistant = await assistants.findOneByOrFail({ id: Number(req.params.id) });
  Object.assign(assistant, withoutSome(req.body));
  //                       ^^^^^^^^^^^^^^^^^^^^^ finding: so a client can set `role` of `Assistant`
  await assistants.save(assistant);
  res.sendStatus(204);
});
app.post('/assistants/:id', async (req, res) => {
  const assistant = await assistants.findOneByOrFail({ id: Number(req.params.id) });
  Object.assign(assistant, withoutPerhaps(req.body));
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^ finding: so a client can set `workspaceId`, `role` of `Assistant`
  await assistants.save(assistant);
  res.sendStatus(204);
});
