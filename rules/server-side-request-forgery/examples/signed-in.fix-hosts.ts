import axios from 'axios';
import express, { type NextFunction, type Request, type Response } from 'express';
import jwt, { type JwtPayload } from 'jsonwebtoken';

const app = express();
app.use(express.json());

function requireUser(request: Request, response: Response, next: NextFunction) {
  try {
    response.locals.user = jwt.verify(String(request.headers.authorization), process.env.TOKEN_KEY as string);
    next();
  } catch {
    response.status(401).end();
  }
}

function requireAdmin(request: Request, response: Response, next: NextFunction) {
  const user = response.locals.user as JwtPayload;
  if (user.role !== 'admin') response.status(403).end();
  else next();
}

// TODO: list the hosts that may be asked; keep redirects from being followed to others.
const allowedHosts = new Set<string>([]);

// Anybody names any address.
app.get('/preview', async (request, response) => {
  if (!URL.canParse(String(request.query.url as string)) || !allowedHosts.has(new URL(String(request.query.url as string)).hostname)) {
    return response.status(400).json({ error: 'The address is not allowed' });
  }
  const page = await axios.get(request.query.url as string);
  response.send(String(page.data.title));
});

// Who is signed in may mean to.
app.post('/pictures', requireUser, async (request, response) => {
  await axios.post(request.body.address, { text: 'It works.' });
  response.end();
});

// Who sets up a hook says whom it calls.
app.post('/hooks/test', requireUser, async (request, response) => {
  await axios.post(request.body.address, { text: 'It works.' });
  response.end();
});

// It is what administrators set up.
app.post('/mirrors/test', requireUser, requireAdmin, async (request, response) => {
  await axios.get(request.body.mirror);
  response.end();
});

app.listen(3000);
