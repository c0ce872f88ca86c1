import { Router } from 'express';
import { users } from './users';
import { requireUser } from './session';

export const router = Router();

router.post('/users/:id/suspend', requireUser, async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding: `POST /users/:id/suspend` lets in whoever is signed in
  await users.suspend(req.params.id);
  res.end();
});
