// Who asks with the token has it already.
import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();

async function invitationBy(key: { token: string } | { id: number }) {
  const found = await prisma.invitation.findUnique({ where: key });
  if (!found) throw new Error('There is none');
  return found;
}

app.get('/invitations/:token', async (req, res) => {
  res.json(await invitationBy({ token: req.params.token }));
});
