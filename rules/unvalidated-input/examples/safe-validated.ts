import express, { type NextFunction, type Request, type Response } from 'express';
import { PrismaClient } from '@prisma/client';
import { type ZodType, z } from 'zod';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());

const Member = z.object({ name: z.string().max(80), email: z.email() });

const validate = (schema: ZodType) => (req: Request, res: Response, next: NextFunction) => {
  const result = schema.safeParse(req.body);
  if (!result.success) {
    res.status(400).json({ error: z.treeifyError(result.error) });
    return;
  }
  req.body = result.data;
  next();
};

app.post('/members', async (req, res) => {
  const data = Member.parse(req.body);
  const member = await prisma.member.create({ data });
  res.status(201).json({ id: member.id });
});

app.put('/members/:id', validate(Member), async (req, res) => {
  await prisma.member.update({ where: { id: Number(req.params.id) }, data: req.body });
  res.sendStatus(204);
});

app.post('/visits', async (req, res) => {
  const { page } = req.body;
  if (typeof page !== 'string' || page.length > 200) {
    res.status(400).json({ error: 'page must be a short text' });
    return;
  }
  await prisma.visit.create({ data: { page } });
  res.sendStatus(201);
});

app.post('/ratings', async (req, res) => {
  await prisma.rating.create({ data: { stars: Number(req.body.stars) } });
  res.sendStatus(201);
});
