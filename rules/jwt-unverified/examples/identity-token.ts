import { PrismaClient } from '@prisma/client';
import express from 'express';
import jwt from 'jsonwebtoken';
import { jwtDecode } from 'jwt-decode';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

const sessionOf = (id: string) => jwt.sign({ id }, process.env.SESSION_KEY as string, { expiresIn: '1h' });

// Whoever signs in by another service brings its token, which anybody can write as long as nobody verifies it.
app.post('/sign-in/google', async (req, res) => {
  const claims = jwtDecode<{ email: string }>(req.body.idToken);
  //             ^^^^^^^^^ finding medium: The token of the request is only decoded here, and its `email` is used. Verify it against the key first.
  const member = await prisma.member.findUnique({ where: { email: claims.email } });
  if (!member) {
    res.sendStatus(404);
    return;
  }
  res.json({ session: sessionOf(member.id) });
});

function claimsOf(token: string) {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64').toString());
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding medium: The token of the request is only decoded here, and its `email` is used. Verify it against the key first.
}

async function isTheirs(token: string, email: string): Promise<boolean> {
  try {
    const claims = claimsOf(token);
    return claims.email === email;
  } catch {
    return false;
  }
}

app.post('/sign-in/apple', async (req, res) => {
  const { token, email } = req.body;
  if (!(await isTheirs(token, email))) {
    res.sendStatus(400);
    return;
  }
  const member = await prisma.member.findUnique({ where: { email } });
  res.json({ session: member && sessionOf(member.id) });
});

// What kind of token it is says nothing of who sends it.
app.post('/tokens/kind', (req, res) => {
  const claims = jwtDecode<{ tier: string }>(req.body.token);
  //             ^^^^^^^^^ finding low: The token of the request is only decoded here, and its `tier` is used. Verify it against the key first.
  res.json({ tier: claims.tier });
});
