import express from 'express';
import helmet from 'helmet';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { prisma } from './prisma';

const app = express();
app.use(helmet());
app.use((request, response, next) => {
  if (request.get('authorization') !== process.env.SHELF_KEY) response.sendStatus(401);
  else next();
});

const covers = path.resolve('covers');

// The book has to have such a cover, or nothing is removed.
app.delete('/books/:book/covers/:cover', async (request, response) => {
  const { book: id, cover } = request.params;
  const book = await prisma.book.findUnique({ where: { id }, select: { covers: true } });
  if (!book) return response.sendStatus(404);
  const index = book.covers.findIndex((each) => each === cover);
  if (index === -1) return response.sendStatus(404);
  await rm(path.join(covers, cover));
  response.sendStatus(204);
});

app.delete('/books/:book/prints/:print', async (request, response) => {
  const { book: id, print } = request.params;
  const book = await prisma.book.findUnique({ where: { id }, select: { prints: true } });
  if (!book) return response.sendStatus(404);
  const index = book.prints.indexOf(print);
  if (index < 0) return response.sendStatus(404);
  await rm(path.join(covers, print));
  response.sendStatus(204);
});
