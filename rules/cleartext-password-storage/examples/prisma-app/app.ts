import { PrismaClient } from '@prisma/client';
import express from 'express';
import { z } from 'zod';

const app = express();
const prisma = new PrismaClient();
const Account = z.strictObject({ email: z.email(), password: z.string().min(12) });

app.post('/register', async (req, res) => {
  const { email, password } = Account.parse(req.body);
  await prisma.user.create({ data: { email, password } });
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `password` is stored as it was typed
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: The project has no library that hashes passwords. Add one, such as argon2, first.
  res.sendStatus(201);
});

app.put('/password', async (req, res) => {
  const data = Account.parse(req.body);
  await prisma.user.update({ where: { email: data.email }, data });
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: `password` is stored as it was typed
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused hash: The project has no library that hashes passwords. Add one, such as argon2, first.
  res.sendStatus(204);
});
