import jwt from 'jsonwebtoken';

const key = process.env.PUSH_KEY ?? '';

/** A service that pushes messages takes such a token for an hour from the time that it names. */
export function pushToken(team: string) {
  return jwt.sign({ iss: team, iat: Math.floor(Date.now() / 1000) }, key, {
    algorithm: 'ES256',
    header: { alg: 'ES256', kid: process.env.PUSH_KEY_ID },
    expiresIn: '1h',
  });
}

/** It speaks for somebody. */
export function tokenOf(user: { id: string }) {
  return jwt.sign({ iss: 'books', iat: Math.floor(Date.now() / 1000), sub: user.id }, key, {
    algorithm: 'ES256',
  });
}
