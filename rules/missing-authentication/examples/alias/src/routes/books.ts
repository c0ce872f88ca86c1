import { Router } from 'express';
import { signedIn } from '@app/guards';
import { remove } from '@app/store';

export const books = Router();

books.delete('/:id', signedIn, async (req, res) => {
  await remove('books', String(req.params.id));
  res.sendStatus(204);
});

books.delete('/:id/pages', signedIn, async (req, res) => {
  await remove('pages', String(req.params.id));
  res.sendStatus(204);
});
