import { Router } from 'express';
import { remove } from '@app/store';
import { signedIn } from '@app/guards';

export const authors = Router();

authors.delete('/:id', signedIn, async (req, res) => {
  await remove('authors', String(req.params.id));
  res.sendStatus(204);
});
