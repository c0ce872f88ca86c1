import express, { Request, Response } from 'express';
import session from 'express-session';
import { PrismaClient } from '@prisma/client';
import { compare } from 'bcryptjs';

const prisma = new PrismaClient();
const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(session({ secret: process.env.SECRET as string, resave: false, saveUninitialized: false }));
//      ^^^^^^^ finding [insecure-session-configuration]: The cookie of the session travels over plain HTTP

function startSession(req: Request, user: { id: number; isAdmin: boolean }) {
  req.session.uid = user.id;
//^^^^^^^^^^^^^^^^^^^^^^^^^ finding: signs somebody in, and the session keeps its identifier
  req.session.isAdmin = user.isAdmin;
}

app.post('/sessions', async (req: Request, res: Response) => {
//<^^^^^^^^^^^^^^^^^ finding [missing-rate-limit]: can be called without end
  const user = await prisma.user.findUnique({ where: { email: String(req.body.email) } });
  const valid = user !== null && (await compare(String(req.body.password), user.password));
  if (!valid) {
    res.status(401).render('login', { error: 'Wrong e-mail or password' });
    return;
  }
  startSession(req, user);
  res.redirect('/');
});

app.post('/sessions/renewed', (req: Request, res: Response, next) => {
  prisma.user.findUnique({ where: { email: String(req.body.email) } }).then(async (user) => {
    if (!user || !(await compare(String(req.body.password), user.password))) return res.sendStatus(401);
    const cart = req.session.cart;
    req.session.regenerate((err) => {
      if (err) return next(err);
      req.session.cart = cart;
      startSession(req, user);
      res.redirect('/');
    });
  }, next);
});
