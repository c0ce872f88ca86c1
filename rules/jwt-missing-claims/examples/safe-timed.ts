import { createSigner } from 'fast-jwt';
import { sign as signHono } from 'hono/jwt';
import { jwtVerify, SignJWT } from 'jose';
import jwt, { type SignOptions } from 'jsonwebtoken';
import legacy from 'jwt-simple';

const key = process.env.TOKEN_KEY as string;
const base: SignOptions = { issuer: 'https://id.example.com', expiresIn: '15m' };
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

export const signIn = (id: string) => jwt.sign({ sub: id }, key, { ...base, subject: id });
export const signUntil = (id: string) => jwt.sign({ sub: id, exp: inAnHour() }, key);
export const signWith = (id: string, options: SignOptions) => jwt.sign({ sub: id }, key, options);
export const signFast = createSigner({ key, expiresIn: 900_000 });
export const signJose = (id: string) =>
  new SignJWT({ id })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('2h')
    .setAudience('api')
    .sign(new TextEncoder().encode(key));
export const signEdge = (id: string) => signHono({ sub: id, exp: inAnHour() }, key, 'HS256');
export const signOld = (id: string) => legacy.encode({ id, exp: inAnHour() }, key);
export const read = (token: string) => jwt.verify(token, key, { issuer: 'https://id.example.com' });
export const readJose = (token: string) => jwtVerify(token, new TextEncoder().encode(key), { audience: 'api' });

export async function signInSteps(id: string) {
  const token = new SignJWT({ id });
  token.setExpirationTime('2h');
  return token.setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(key));
}
