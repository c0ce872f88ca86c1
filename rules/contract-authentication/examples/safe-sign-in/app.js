import bcrypt from 'bcrypt';
import express from 'express';
import jwt from 'jsonwebtoken';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
export const app = express();

class AuthError extends Error {
  status = 401;
}

async function tokenFor({ identity, secret }) {
  const user = await prisma.user.findUnique({ where: { email: String(identity) } });
  if (!user || !(await bcrypt.compare(String(secret), user.password))) throw new AuthError('No such account');
  return jwt.sign({ sub: user.id }, process.env.KEY, { algorithm: 'ES256', expiresIn: '1h' });
}

app.post('/tokens', express.json(), async (request, response, next) => {
  try {
    response.json({ token: await tokenFor(request.body) });
  } catch (error) {
    next(error);
  }
});

// A token in the data is what was asked for at the step before.
app.post('/tokens/second', express.json(), async (request, response, next) => {
  try {
    const claims = jwt.verify(request.body.challenge, process.env.KEY, { algorithms: ['ES256'] });
    if (claims.scope !== 'second') throw new AuthError('No such step');
    response.json({ token: jwt.sign({ sub: claims.sub }, process.env.KEY, { algorithm: 'ES256', expiresIn: '1h' }) });
  } catch (error) {
    next(error);
  }
});
