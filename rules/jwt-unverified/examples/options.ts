import { createVerifier } from 'fast-jwt';
import jwt from 'jsonwebtoken';
import { decode as legacyDecode } from 'jwt-simple';
import { Strategy } from 'passport-jwt';

const lenient: jwt.VerifyOptions = { issuer: 'https://id.example.com' };
lenient.ignoreExpiration = true;

export const renew = (token: string) => jwt.verify(token, process.env.TOKEN_KEY as string, lenient);
//                                      ^^^^^^^^^^ finding medium: Tokens are accepted after they have ended

export const read = (token: string) => jwt.verify(token, '', { audience: 'api' });
//                                                       ^^ finding high: The token is not held against a key

export const verify = createVerifier({ key: process.env.TOKEN_KEY, allowedIss: 'a', ignoreExpiration: true });
//                                                                                                    ^^^^ finding medium: Tokens are accepted after they have ended

export const legacy = (token: string) => legacyDecode(token, process.env.TOKEN_KEY as string, true);
//                                                                                            ^^^^ finding high: The token is not held against a key

export const strategy = new Strategy(
  { secretOrKey: process.env.TOKEN_KEY, audience: 'api', issuer: 'a', ignoreExpiration: true },
  //                                                                                    ^^^^ finding medium: Tokens are accepted after they have ended
  (claims, done) => done(null, claims),
);
