import { Router } from 'express';
import { users } from './users';
import { requireAdmin, requireUser } from './session';

export const router = Router();

// The code of the guard is not there; its name says that it asks for more.
router.post('/users/:id/suspend', requireAdmin, async (req, res) => {
  await users.suspend(req.params.id);
  res.end();
});
router.post('/users/:id/follow', requireUser, async (req, res) => {
  await users.follow(req.params.id);
  res.end();
});
