// One of the alternatives lets through what it does not list.
import { PrismaClient } from '@prisma/client';
import express from 'express';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Account = z.union([z.object({ email: z.email() }), z.looseObject({ name: z.string().max(80) })]);

function held<Schema extends z.ZodType>(schema: Schema, data: unknown): z.infer<Schema> {
  const result = schema.safeParse(data);
  if (!result.success) throw new Error('Wrong data');
  return result.data;
}

app.put('/account/:id', async (req, res) => {
  const data = held(Account, req.body);
  await prisma.user.update({ where: { id: Number(req.params.id) }, data });
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `password` is stored as it was typed
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: The project has no library that hashes passwords. Add one, such as argon2, first.
  res.status(204).end();
});
