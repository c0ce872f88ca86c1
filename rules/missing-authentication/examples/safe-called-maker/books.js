import express from 'express';
import { Book } from './models.js';

const router = express.Router();

router.delete('/books/:id', async (req, res) => {
  await Book.destroy({ where: { id: Number(req.params.id) } });
  res.status(204).end();
});

export default router;
