import express from 'express';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import jwt from 'jsonwebtoken';
import { keyFor } from './keys';

const app = express();
const keys = createRemoteJWKSet(new URL('https://id.example.com/.well-known/jwks.json'));

// The header only says which key to take.
app.get('/a', async (req, res) => {
  const token = req.get('authorization')?.slice(7) ?? '';
  const decoded = jwt.decode(token, { complete: true });
  if (!decoded) {
    res.sendStatus(401);
    return;
  }
  const key = await keyFor(decoded.header.kid);
  res.json(jwt.verify(token, key, { algorithms: ['RS256'], audience: 'api' }));
});

// The issuer says which keys to take, and the token is verified with them.
app.get('/b', async (req, res) => {
  const token = req.get('authorization')?.slice(7) ?? '';
  const tenant = decodeJwt(token).iss;
  const { payload } = await jwtVerify(token, keys, { issuer: tenant, audience: 'api' });
  res.json(payload.sub);
});

app.get('/health', async (req, res) => {
  const token = req.get('x-probe') ?? '';
  const { alg } = decodeProtectedHeader(token);
  res.json({ alg });
});

/** Verified by the caller. */
function tenantOf(token: string) {
  return (jwt.decode(token) as { tenant: string }).tenant;
}

app.get('/d', async (req, res) => {
  const token = req.get('authorization')?.slice(7) ?? '';
  jwt.verify(token, await keyFor('default'), { audience: 'api' });
  res.json(tenantOf(token));
});

const requireUser: express.RequestHandler = async (req, res, next) => {
  try {
    res.locals.user = jwt.verify(req.get('authorization')?.slice(7) ?? '', await keyFor('a'), { audience: 'a' });
    next();
  } catch {
    res.sendStatus(401);
  }
};

// A guard has verified the token before.
app.get('/e', requireUser, (req, res) => {
  const claims = jwt.decode(req.get('authorization')?.slice(7) ?? '') as { tenant: string };
  res.json({ tenant: claims.tenant });
});
