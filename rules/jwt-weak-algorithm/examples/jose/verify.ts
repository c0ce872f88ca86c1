import { jwtVerify, importSPKI, UnsecuredJWT, SignJWT, createRemoteJWKSet } from 'jose';

export async function read(token: string) {
  return UnsecuredJWT.decode(token).payload;
  //     ^^^^^^^^^^^^^^^^^^^ finding [jwt-unverified]: The token is not held against a key
}

export function make(userId: string) {
  return new UnsecuredJWT({ userId }).setExpirationTime('1h').encode();
  //         ^^^^^^^^^^^^ finding: The algorithm `none` means that the token has no signature
}

export async function verify(token: string) {
  const key = await importSPKI(process.env.PUBLIC_KEY!, 'ES256');
  return jwtVerify(token, key, { algorithms: ['ES256'], issuer: 'x', audience: 'y' });
}

export async function remote(token: string) {
  return jwtVerify(token, createRemoteJWKSet(new URL('https://id.example.com/jwks')), {
    issuer: 'x',
    audience: 'y',
  });
}
