import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();

app.post('/users', express.json(), async (request, response) => {
  const user = await prisma.user.create({
    data: { email: String(request.body.email), apiToken: Math.random().toString(36).slice(2) },
    //                                                   ^^^^^^^^^^^^^ finding high: Numbers that can be predicted become `apiToken`
  });
  response.status(201).json({ id: user.id });
});

app.listen(3000);
