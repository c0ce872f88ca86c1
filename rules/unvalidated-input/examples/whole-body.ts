import express from 'express';
import { PrismaClient } from '@prisma/client';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());

app.post('/members', async (req, res) => {
  const member = await prisma.member.create({ data: req.body });
  //                                                ^^^^^^^^ finding [mass-assignment] medium: The whole body of the request goes into `prisma.member.create`
  res.status(201).json({ id: member.id });
});

app.patch('/members/:id', async (req, res) => {
  const { name, email } = req.body;
  //                      ^^^^^^^^ finding: `email`, `name` of the request's body go into `prisma.member.update`
  //                      ^^^^^^^^ refused schema: no validation library that Handrail knows
  await prisma.member.update({ where: { id: Number(req.params.id) }, data: { name, email } });
  res.sendStatus(204);
});
