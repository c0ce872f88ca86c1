// What fails within a function that is run in a transaction fails in the call that runs it, and so in whoever waits for that.
import { PrismaClient } from '@prisma/client';
import express from 'express';

const app = express();
const prisma = new PrismaClient();

async function archive(shelf: { id: string; token: string | undefined }) {
  return prisma.$transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { token: shelf.token ?? '' } });
    if (!session) throw Object.assign(new Error('Unauthorized'), { status: 401 });
    return tx.shelf.update({ where: { id: shelf.id, owner: session.user }, data: { archived: true } });
  });
}

app.post('/shelves/:id/archive', async (req, res, next) => {
  try {
    await archive({ id: req.params.id, token: req.headers.authorization });
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});
