// A comment stands behind the brace of the handler.
import { PrismaClient } from '@prisma/client';
import express from 'express';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Id = z.object({ id: z.coerce.number() });

const patchUsersBody = z.object({  }); // TODO: say what each field may hold

app.patch('/users/:id', async (req, res) => { // an administrator's form
  const input = patchUsersBody.safeParse(req.body);
  if (!input.success) {
    return res.status(400).json({ error: 'The request is not valid' });
  }
  await prisma.user.update({ where: Id.parse(req.params), data: input.data });
  res.sendStatus(204);
});
