import express from 'express';
import { jwtDecode } from 'jwt-decode';
import { findKept } from './kept-tokens';
import { newTokens } from './tokens';

const app = express();
app.use(express.json());

// The token was given out here and is kept, as another file knows.
app.post('/tokens/refresh', async (req, res) => {
  const { refreshToken } = req.body;
  if (typeof refreshToken !== 'string' || refreshToken.length > 2000) {
    res.sendStatus(400);
    return;
  }
  const { sub } = jwtDecode<{ sub: string }>(refreshToken);
  const kept = await findKept(refreshToken, sub);
  if (!kept) {
    res.sendStatus(401);
    return;
  }
  res.json(newTokens(kept.memberId));
});
