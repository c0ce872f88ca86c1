// What fails within a function that is run in a transaction fails in the call that runs it, and so in whoever waits for that.
import express from 'express';
import { database } from './database';

const app = express();

async function archive(shelf: { id: string; token: string | undefined }) {
  return database.transaction(async (tx: typeof database) => {
    await assertOwner(tx, shelf);
    return tx.archive(shelf.id);
  });
}

async function assertOwner(tx: typeof database, shelf: { id: string; token: string | undefined }) {
  const session = await tx.sessionOf(shelf.token);
  if (!session) throw Object.assign(new Error('Unauthorized'), { status: 401 });
}

app.post('/shelves/:id/archive', async (req, res, next) => {
  try {
    await archive({ id: req.params.id, token: req.headers.authorization });
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});
