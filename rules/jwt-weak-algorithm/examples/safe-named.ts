import { expressjwt } from 'express-jwt';
import { createVerifier } from 'fast-jwt';
import { jwtVerify } from 'jose';
import jwt from 'jsonwebtoken';
import legacy from 'jwt-simple';

const key = process.env.TOKEN_KEY as string;
const mode = { display: 'none' };

export const read = (token: string) => jwt.verify(token, key, { algorithms: ['HS256'], audience: 'api' });
// The library takes the algorithms that fit the key.
export const readByKey = (token: string) => jwt.verify(token, key, { audience: 'api' });
export const write = (id: string) => jwt.sign({ id, mode }, key, { algorithm: 'HS512', expiresIn: '1h' });
export const verified = (token: string) =>
  jwtVerify(token, new TextEncoder().encode(key), { algorithms: ['HS256'], issuer: 'a' });
export const guard = expressjwt({ secret: key, algorithms: ['HS256'], audience: 'api' });
export const verify = createVerifier({ key, algorithms: ['HS256'], allowedAud: 'api' });
export const old = (token: string) => legacy.decode(token, key, false, 'HS256');
