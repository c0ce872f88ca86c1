import { decode, jwt, sign, verify } from 'hono/jwt';

const key = process.env.TOKEN_KEY as string;

export const guard = jwt({ secret: key, alg: 'HS256' });
//                                 ^^^ purpose token-key

export const issue = (id: string) => sign({ id, exp: Math.floor(Date.now() / 1000) + 3600 }, key);
//                                   ^^^^ issues
//                                                                                           ^^^ purpose token-key
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ purpose token-payload
export const endless = (id: string) => sign({ id }, key);
//                                     ^^^^ issues
//                                     ^^^^ weakness token-without-expiry
//                                                  ^^^ purpose token-key
//                                          ^^^^^^ purpose token-payload
export const read = (token: string) => verify(token, key, 'HS256');
//                                     ^^^^^^ verifies
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
//                                                   ^^^ purpose token-key
export const late = (token: string) => verify(token, key, { alg: 'HS256', exp: false });
//                                     ^^^^^^ verifies
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ principal
//                                                   ^^^ purpose token-key
//                                                                             ^^^^^ weakness token-expiry-ignored
export const look = (token: string) => decode(token);
//                                     ^^^^^^ weakness token-decoded
