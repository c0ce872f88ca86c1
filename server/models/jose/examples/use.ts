import { decodeJwt, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';

const key = new TextEncoder().encode(process.env.TOKEN_KEY);

export async function issue(id: string) {
  const timed = await new SignJWT({ id }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('2h').sign(key);
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issues
  //                                                                                                        ^^^ purpose token-key
//                                ^^^^^^ purpose token-payload
  const endless = await new SignJWT({ id }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().sign(key);
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ issues
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ weakness token-without-expiry
  //                                                                                                ^^^ purpose token-key
//                                  ^^^^^^ purpose token-payload
  return { timed, endless };
}

export async function read(token: string) {
  const { payload } = await jwtVerify(token, key, { issuer: 'https://api.example.com' });
  //                        ^^^^^^^^^ verifies
  //                                         ^^^ purpose token-key
  const loose = await jwtVerify(token, key);
  //                  ^^^^^^^^^ verifies
  //                  ^^^^^^^^^ weakness token-audience-unchecked
  //                                   ^^^ purpose token-key
  return [payload, loose.payload];
  //      ^^^^^^^ principal
  //               ^^^^^^^^^^^^^ principal
}

export const look = (token: string) => decodeJwt(token).sub;
//                                     ^^^^^^^^^ weakness token-decoded

export const open = (token: string) => UnsecuredJWT.decode(token).payload;
//                                     ^^^^^^^^^^^^^^^^^^^ weakness token-unverified
