import { PrismaClient } from '@prisma/client';
import express from 'express';
import { randomBytes } from 'node:crypto';

const prisma = new PrismaClient();
const app = express();

app.post('/users', express.json(), async (request, response) => {
  const user = await prisma.user.create({
    data: { email: String(request.body.email), apiToken: randomBytes(32).toString('hex') },
  });
  response.status(201).json({ id: user.id });
});

app.listen(3000);
