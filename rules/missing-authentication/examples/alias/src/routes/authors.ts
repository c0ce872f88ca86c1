import { Router } from 'express';
import { remove } from '@app/store';

export const authors = Router();

authors.delete('/:id', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^ finding: answers without authentication
  await remove('authors', String(req.params.id));
  res.sendStatus(204);
});
