import { createSigner } from 'fast-jwt';
import { jwt } from 'hono/jwt';
import { jwtVerify, SignJWT } from 'jose';

const key = new TextEncoder().encode('cc7e0d44fd473002');
//                                   ^^^^^^^^^^^^^^^^^^ finding high: The key of tokens stands in the code and can be guessed

export const sign = (id: string) =>
  new SignJWT({ id }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('2h').sign(key);

export const read = (token: string) =>
  jwtVerify(token, Buffer.from(process.env.TOKEN_KEY ?? 'change-me'), { issuer: 'a' });
  //                                                    ^^^^^^^^^^^ finding medium: The key of tokens falls back to a text that can be guessed

export const signFast = createSigner({ key: 'supersecret', expiresIn: '1h' });
//                                          ^^^^^^^^^^^^^ finding high: The key of tokens stands in the code and can be guessed

export const guard = jwt({ secret: 'it-is-very-secret', alg: 'HS256' });
//                                 ^^^^^^^^^^^^^^^^^^^ finding high: The key of tokens stands in the code and can be guessed
