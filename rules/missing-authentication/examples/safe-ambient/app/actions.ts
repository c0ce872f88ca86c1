'use server';

import { z } from 'zod';
import { books } from '../lib/books';
import { signedIn } from '../lib/client';

export const addBook = signedIn
  .inputSchema(z.object({ title: z.string().max(80) }))
  .action(async ({ parsedInput, ctx }) => books.create({ data: { title: parsedInput.title, team: ctx.teamId } }));

export const removeBook = signedIn
  .inputSchema(z.object({ id: z.uuid() }))
  .action(async ({ parsedInput, ctx }) => books.delete({ where: { id: parsedInput.id, team: ctx.teamId } }));
