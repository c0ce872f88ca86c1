import express, { type RequestHandler, Router } from 'express';
import { users } from './users.js';
import { books } from './store.js';

const requireUser: RequestHandler = async (req, res, next) => {
  if (!(await users.of(req.headers.authorization))) return res.status(401).end();
  next();
};

const router = Router();
router.post('/books', async (req, res) => {
  await books.add(req.body);
  res.status(204).end();
});
router.delete('/books/:id', requireUser as express.RequestHandler, async (req, res) => {
  await books.remove(req.params.id);
  res.status(204).end();
});
router.put('/books/:id', async (req, res) => {
  await books.change(req.params.id, req.body);
  res.status(204).end();
});

const site = express();
site.use(requireUser as express.RequestHandler, router);
site.listen(3000);

// The same routes for other services of the installation, on a port that is not open to the world.
const inner = express();
inner.use(router);
inner.listen(3001, '127.0.0.1');
