import { PrismaClient } from '@prisma/client';
import express from 'express';

const app = express();
const prisma = new PrismaClient();

// Whoever has the page of a project open is shown its key there.
app.get('/projects/:id', async (req, res) => {
  const project = await prisma.project.findUnique({ where: { id: req.params.id } });
  res.json(project);
  //       ^^^^^^^ finding: The reply holds the whole `Project`, with `secret`
});

app.get('/members', async (_req, res) => {
  const members = await prisma.member.findMany();
  res.json(members);
  //       ^^^^^^^ finding: The reply holds the whole `Member`, with `resetToken`
});
