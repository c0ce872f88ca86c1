import { PrismaClient } from '@prisma/client';
import { type NextFunction, type Request, type Response, Router } from 'express';

const prisma = new PrismaClient();

function signedIn(req: Request, res: Response, next: NextFunction) {
  if (!req.session?.userId) {
    res.status(401).end();
    return;
  }
  next();
}

export const notes = Router();
notes.post('/', signedIn, async (req, res) => {
//<^^^^^^^^^^^ finding medium: `POST /notes` takes forms of other sites in the name of whoever is signed in. Set `sameSite` on the session's cookie, and ask for a
  await prisma.note.create({ data: { text: String(req.body.text), ownerId: req.session?.userId } });
  res.redirect('/notes');
});
