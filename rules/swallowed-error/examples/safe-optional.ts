import express from 'express';
import jwt from 'jsonwebtoken';

const app = express();
const options: jwt.VerifyOptions = { algorithms: ['HS256'], audience: 'api', issuer: 'us' };

// Signing in is optional: without a token there is no user, and the page says less.
app.use((req, _res, next) => {
  try {
    req.user = jwt.verify(req.get('authorization')?.slice(7) ?? '', process.env.KEY ?? '', options);
  } catch {
    // nobody is signed in
  }
  next();
});

app.use('/v2', (req, _res, next) => {
  jwt.verify(req.get('authorization') ?? '', process.env.KEY ?? '', options, (error, claims) => {
    if (!error) req.user = claims;
    next();
  });
});

app.get('/news', (req, res) => {
  res.json({ signedIn: req.user !== undefined });
});
