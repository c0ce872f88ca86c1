import { readFileSync } from 'node:fs';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import jwt from 'jsonwebtoken';

const isProduction = process.env.NODE_ENV === 'production';
const { TOKEN_KEY } = process.env;
const developmentKey = isProduction ? process.env.DEV_KEY : 'only-for-development';

function keyOrStop(): string {
  const key = process.env.TOKEN_KEY;
  if (!key) throw new Error('TOKEN_KEY is missing');
  return key;
}

if (!isProduction) {
  console.log(jwt.sign({ id: 1 }, 'local', { expiresIn: '1h' }));
}

export const sign = (id: string) => jwt.sign({ id }, TOKEN_KEY as string, { expiresIn: '1h' });
export const signStrict = (id: string) => jwt.sign({ id }, keyOrStop(), { expiresIn: '1h' });
export const signDevelopment = (id: string) => jwt.sign({ id }, developmentKey as string, { expiresIn: '1h' });
export const signFile = (id: string) => jwt.sign({ id }, readFileSync('key.pem'), { expiresIn: '1h', algorithm: 'RS256' });
export const read = (token: string) => jwtVerify(token, createRemoteJWKSet(new URL('https://id.example.com/keys')), { issuer: 'a' });

// Anybody may know a public key.
const publicKey = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9
q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==
-----END PUBLIC KEY-----`;
export const readPublic = (token: string) => jwt.verify(token, publicKey, { algorithms: ['ES256'], audience: 'api' });
