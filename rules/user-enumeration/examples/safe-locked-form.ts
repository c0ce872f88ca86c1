// A form with a password of its own is found by its key, and is nobody's account.
import { PrismaClient } from '@prisma/client';
import bcrypt from 'bcrypt';
import express from 'express';
import { z } from 'zod';

const prisma = new PrismaClient();
const app = express();
app.use(express.json({ limit: '10kb' }));

const opened = z.object({ formId: z.uuid(), password: z.string().max(100) });

app.post('/forms/open', async (request, response) => {
  const { formId, password } = opened.parse(request.body);
  const form = await prisma.form.findUnique({ where: { id: formId } });
  if (!form) return response.status(404).json({ error: 'There is no such form' });
  if (!(await bcrypt.compare(password, form.password))) {
    return response.status(400).json({ error: 'The password is wrong' });
  }
  response.json({ questions: form.questions });
});
app.listen(3000);
