import { createSigner } from 'fast-jwt';
import { sign as signHono } from 'hono/jwt';
import { SignJWT } from 'jose';
import jwt from 'jsonwebtoken';

const key = process.env.TOKEN_KEY as string;
const options = { issuer: 'https://id.example.com' };

export function signIn(user: { id: string; role: string }) {
  return jwt.sign({ sub: user.id, role: user.role }, key);
}

export function signInWith(user: { id: string }) {
  return jwt.sign({ sub: user.id }, key, options);
}

export function signAny(claims: object) {
  return jwt.sign(claims, key, { issuer: 'a' });
}

export const signFast = createSigner({ key });

export const signJose = (id: string) =>
  new SignJWT({ id }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().sign(new TextEncoder().encode(key));

export const signEdge = (id: string) => signHono({ sub: id }, key, 'HS256');

// Where it comes back, the code itself compares the time; libraries do not know the claim.
export const signWithOwnTime = (id: string) => jwt.sign({ id, createdAt: new Date().toISOString() }, key);
export const signUntilOwnTime = (id: string, until?: Date) =>
  jwt.sign({ id, expiresAt: until ? until.toISOString() : undefined }, key, { expiresIn: '1h' });
