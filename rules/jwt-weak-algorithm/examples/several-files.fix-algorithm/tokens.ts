import { UnsecuredJWT } from 'jose';
import jwt from 'jsonwebtoken';
import { algorithms } from './settings';

export const read = (token: string, key: string) =>
  jwt.verify(token, key, { algorithms: ['HS256'], audience: 'api' });

export const write = (id: string, key: string) => jwt.sign({ id }, key, { algorithm: 'none', expiresIn: '1h' });

export const readAny = (token: string, key: string) => jwt.verify(token, key, { algorithms, audience: 'api' });

export const open = (id: string) => new UnsecuredJWT({ id }).encode();
