import bcrypt from 'bcrypt';
import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const Changes = z.strictObject({ name: z.string().max(80).optional(), password: z.string().min(12).optional() });

// What is not in the body is not in the copy, either: the password is hashed wherever there is one.
app.put('/drops/:id', async (req, res) => {
  const data = Changes.parse(req.body);
  const changes: Record<string, unknown> = { ...data };
  if (data.password !== undefined) changes.password = data.password ? await bcrypt.hash(data.password, 12) : null;
  await prisma.drop.update({ where: { id: Number(req.params.id) }, data: changes });
  res.sendStatus(204);
});

// Only where the name changes as well.
app.put('/drops/:id/named', async (req, res) => {
  const data = Changes.parse(req.body);
  const changes: Record<string, unknown> = { ...data };
  if (data.name !== undefined) changes.password = data.password ? await bcrypt.hash(data.password, 12) : null;
  await prisma.drop.update({ where: { id: Number(req.params.id) }, data: changes });
  //                                                                     ^^^^^^^ finding: `password` is stored as it was typed
  res.sendStatus(204);
});

export default app;
