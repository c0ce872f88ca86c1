// Who is not signed in is served on purpose: the handler has a way of its own for guests.
import express from 'express';
import session from 'express-session';
import { PrismaClient } from '@prisma/client';

const app = express();
const prisma = new PrismaClient();
app.use(express.json());
app.use(
  session({
    secret: process.env.SESSION_SECRET ?? '',
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, sameSite: 'lax' },
  }),
);

function signedIn(req: express.Request, res: express.Response, next: express.NextFunction) {
  if (!req.session.user) {
    res.status(401).end();
    return;
  }
  next();
}

app.put('/events/:id', signedIn, async (req, res) => {
  await prisma.event.updateMany({
    where: { id: req.params.id, ownerId: req.session.user.id },
    data: { title: String(req.body.title) },
  });
  res.end();
});

app.post('/events/:id/answers', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `POST /events/:id/answers` answers without authentication
  let guest: string;
  if (req.session.user) {
    guest = req.session.user.id;
  } else {
    const made = await prisma.guest.create({ data: { name: String(req.body.name) } });
    guest = made.id;
  }
  await prisma.answer.create({ data: { eventId: req.params.id, guest } });
  res.end();
});

app.post('/events/:id/comments', async (req, res) => {
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding low: `POST /events/:id/comments` answers without authentication
  await prisma.comment.create({ data: { eventId: req.params.id, text: String(req.body.text) } });
  res.end();
});

app.delete('/events/:id', signedIn, async (req, res) => {
  await prisma.event.deleteMany({ where: { id: req.params.id, ownerId: req.session.user.id } });
  res.end();
});

// It keeps what the visitor likes in a cookie, and nothing on the server.
app.post('/theme', (req, res) => {
  const theme = String(req.body.theme).toLowerCase();
  res.cookie('theme', theme.startsWith('d') ? 'dark' : 'light', { sameSite: 'lax', secure: true, httpOnly: true });
  res.status(204).end();
});

app.listen(3000);
