import { UnsecuredJWT } from 'jose';
import jwt from 'jsonwebtoken';
import { algorithms } from './settings';

export const read = (token: string, key: string) =>
  jwt.verify(token, key, { algorithms: ['HS256', 'none'], audience: 'api' });
  //                                    ^^^^^^^ finding high: The algorithm `none` means that the token has no signature

export const write = (id: string, key: string) => jwt.sign({ id }, key, { algorithm: 'none', expiresIn: '1h' });
//                                                                                   ^^^^^^ finding high: The algorithm `none` means that the token has no signature

export const readAny = (token: string, key: string) => jwt.verify(token, key, { algorithms, audience: 'api' });
//                                                     ^^^^^^^^^^ finding high: The algorithm `none` means that the token has no signature

export const open = (id: string) => new UnsecuredJWT({ id }).encode();
//                                      ^^^^^^^^^^^^ finding low: The algorithm `none` means that the token has no signature
