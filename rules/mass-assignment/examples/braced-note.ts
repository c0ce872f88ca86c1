// A comment stands behind the brace of the handler.
import { PrismaClient } from '@prisma/client';
import express from 'express';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Id = z.object({ id: z.coerce.number() });

app.patch('/users/:id', async (req, res) => { // an administrator's form
  await prisma.user.update({ where: Id.parse(req.params), data: req.body });
//                                                              ^^^^^^^^ finding medium: every field of `user`
//                                                              ^^^^^^^^ refused fields: The definition of the entity was not found, so its fields are not known.
  res.sendStatus(204);
});
