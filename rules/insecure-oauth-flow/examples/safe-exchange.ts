import { createHash, randomBytes } from 'node:crypto';
import express from 'express';
import session from 'express-session';

const issuer = 'https://id.example.com';
const app = express();
app.disable('x-powered-by');
app.use(session({ secret: process.env.SESSION_SECRET!, cookie: { secure: true, sameSite: 'lax' }, resave: false, saveUninitialized: false }));

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

declare module 'express-session' {
  interface SessionData {
    state?: string;
    verifier?: string;
  }
}

app.get('/sign-in', (request, response) => {
  request.session.state = randomBytes(24).toString('base64url');
  request.session.verifier = randomBytes(32).toString('base64url');
  const parameters = new URLSearchParams({
    response_type: 'code',
    code_challenge: challengeOf(request.session.verifier),
    code_challenge_method: 'S256',
    client_id: 'shelf',
    redirect_uri: 'https://shelf.example/callback',
    state: request.session.state,
  });
  response.redirect(`${issuer}/authorize?${parameters}`);
});

app.get('/callback', async (request, response) => {
  if (request.query.state !== request.session.state) return response.status(403).end();
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    signal: AbortSignal.timeout(5000),
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'shelf',
      redirect_uri: 'https://shelf.example/callback',
      code: String(request.query.code),
      code_verifier: request.session.verifier ?? '',
    }),
  });
  return response.status(answer.ok ? 204 : 401).end();
});

app.listen(3000);
