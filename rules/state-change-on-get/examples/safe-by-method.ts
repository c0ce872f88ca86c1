// One handler answers several methods, and each branch is looked at for the method that leads there.
import { PrismaClient } from '@prisma/client';
import express from 'express';
import session from 'express-session';

const app = express();
const prisma = new PrismaClient();
app.use(
  session({
    secret: process.env.SESSION_SECRET ?? '',
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, sameSite: 'lax' },
  }),
);

async function removeBook(id: string, ownerId: string) {
  return prisma.book.delete({ where: { id, ownerId } });
}

app.all('/books/:id', async (req, res) => {
  if (!req.session.user) {
    res.status(401).end();
    return;
  }
  if (req.method === 'GET') {
    res.json(await prisma.book.findFirst({ where: { id: req.params.id, ownerId: req.session.user.id } }));
  } else if (req.method === 'DELETE') {
    res.json(await removeBook(req.params.id, req.session.user.id));
  } else if (req.method === 'PATCH') {
    res.json(await prisma.book.deleteMany({ where: { id: req.params.id, ownerId: req.session.user.id } }));
  }
});

app.listen(3000);
