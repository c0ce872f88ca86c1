import { createVerifier } from 'fast-jwt';
import jwt from 'jsonwebtoken';
import { decode as legacyDecode } from 'jwt-simple';
import { Strategy } from 'passport-jwt';

const lenient: jwt.VerifyOptions = { issuer: 'https://id.example.com' };
lenient.ignoreExpiration = false;

export const renew = (token: string) => jwt.verify(token, process.env.TOKEN_KEY as string, lenient);

export const read = (token: string) => jwt.verify(token, '', { audience: 'api' });

export const verify = createVerifier({ key: process.env.TOKEN_KEY, allowedIss: 'a', ignoreExpiration: true });

export const legacy = (token: string) => legacyDecode(token, process.env.TOKEN_KEY as string, true);

export const strategy = new Strategy(
  { secretOrKey: process.env.TOKEN_KEY, audience: 'api', issuer: 'a', ignoreExpiration: true },
  (claims, done) => done(null, claims),
);
