// What was hashed before comes back with a form, and is stored as it is; anything else is hashed.
import { PrismaClient } from '@prisma/client';
import express from 'express';
import { z } from 'zod';
import { encrypted } from './passwords';

const app = express();
const prisma = new PrismaClient();
const Link = z.strictObject({ password: z.string().min(12) });

app.put('/links/:id', async (req, res) => {
  const { password } = Link.parse(req.body);
  const kept = await encrypted(password);
  await prisma.link.update({ where: { id: req.params.id }, data: { password: kept } });
  res.sendStatus(204);
});
