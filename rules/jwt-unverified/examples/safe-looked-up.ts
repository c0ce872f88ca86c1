import { PrismaClient } from '@prisma/client';
import express from 'express';
import { jwtDecode } from 'jwt-decode';
import { newTokens } from './tokens';

const prisma = new PrismaClient();
const app = express();
app.use(express.json());

// The token was given out here and is kept: whoever sends one that is not finds nothing.
app.post('/tokens/refresh', async (req, res) => {
  const { refreshToken } = req.body;
  if (typeof refreshToken !== 'string' || refreshToken.length > 2000) {
    res.sendStatus(400);
    return;
  }
  const { sub } = jwtDecode<{ sub: string }>(refreshToken);
  const kept = await prisma.refreshToken.findFirst({ where: { token: refreshToken, memberId: sub } });
  if (!kept) {
    res.sendStatus(401);
    return;
  }
  res.json(newTokens(kept.memberId));
});

// When it ends may be read by anybody.
app.post('/tokens/end', (req, res) => {
  const { exp } = jwtDecode<{ exp: number }>(req.body.token);
  res.json({ ends: exp });
});
