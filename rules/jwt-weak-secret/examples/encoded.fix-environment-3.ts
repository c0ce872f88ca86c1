import { createSigner } from 'fast-jwt';
import { jwt } from 'hono/jwt';
import { jwtVerify, SignJWT } from 'jose';

const key = new TextEncoder().encode('cc7e0d44fd473002');

export const sign = (id: string) =>
  new SignJWT({ id }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('2h').sign(key);

export const read = (token: string) =>
  jwtVerify(token, Buffer.from(process.env.TOKEN_KEY ?? 'change-me'), { issuer: 'a' });

export const signFast = createSigner({ key: process.env.JWT_SECRET as string, expiresIn: '1h' });

export const guard = jwt({ secret: 'it-is-very-secret', alg: 'HS256' });
