import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { initTRPC } from '@trpc/server';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const t = initTRPC.create();

const digest = (password: string, salt: string) => pbkdf2Sync(password, salt, 600_000, 64, 'sha512').toString('hex');

const users = t.router({
  // Whoever signs in, or shows the password that was, chose it long ago.
  login: t.procedure
    .input(z.object({ name: z.string(), password: z.string() }))
    .mutation(async ({ input }) => {
      const user = await prisma.user.findFirst({ where: { name: input.name } });
      if (!user || digest(input.password, user.salt) !== user.password) throw new Error('Wrong');
      await prisma.user.update({ where: { id: user.id }, data: { seen: new Date() } });
    }),
  link: t.procedure
    .input(z.object({ id: z.number(), originalPassword: z.string() }))
    .mutation(async ({ input }) => {
      const user = await prisma.user.findFirst({ where: { id: input.id } });
      if (!user || digest(input.originalPassword, user.salt) !== user.password) throw new Error('Wrong');
      await prisma.user.update({ where: { id: user.id }, data: { linked: true } });
    }),
  register: t.procedure
//^^^^^^^^ finding: takes passwords of any length
    .input(z.object({ name: z.string(), password: z.string() }))
    .mutation(async ({ input }) => {
      const salt = randomBytes(16).toString('hex');
      await prisma.user.create({ data: { name: input.name, salt, password: digest(input.password, salt) } });
    }),
});

export const router = t.router({ users });
