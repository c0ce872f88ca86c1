// The code looks at the expiry by itself, so that it can say when a licence ended.
import { readFileSync } from 'node:fs';
import jwt, { type JwtPayload } from 'jsonwebtoken';

const key = readFileSync('licence-public-key.pem');

export class Licence {
  readonly expiresAt: number;

  constructor(text: string) {
    const claims = jwt.verify(text, key, {
      ignoreExpiration: true,
      algorithms: ['ES256'],
      issuer: 'books.example',
    }) as JwtPayload;
    this.expiresAt = (claims.exp ?? 0) * 1000;
  }

  get expired() {
    return this.expiresAt < Date.now();
  }
}
