import { Router } from 'express';
import { z } from 'zod';
import { prisma } from '../db.js';
import { requireAdmin, requireAuth } from '../middleware/require-auth.js';

export const usersRouter = Router();

const UserId = z.object({ id: z.uuid() });
const Profile = z.object({ name: z.string().min(1).max(80), email: z.email().max(200) });

usersRouter.get('/', requireAuth, requireAdmin, async (request, response) => {
  const users = await prisma.user.findMany({
    select: { id: true, name: true, role: true },
    take: 100,
  });
  response.json(users);
});

// Mistake: the whole user leaves, with the password hash and the role.
usersRouter.get('/me', requireAuth, async (request, response) => {
  const user = await prisma.user.findUnique({ where: { id: request.user!.id } });
  response.json(user);
});

usersRouter.patch('/me', requireAuth, async (request, response) => {
  const { name, email } = Profile.parse(request.body);
  const user = await prisma.user.update({
    where: { id: request.user!.id },
    data: { name, email },
    select: { id: true, name: true, email: true },
  });
  response.json(user);
});

// Mistake: every other route here asks who is calling; this one lets anybody delete any user.
usersRouter.delete('/:id', async (request, response) => {
  const { id } = UserId.parse(request.params);
  await prisma.user.delete({ where: { id } });
  response.status(204).end();
});
